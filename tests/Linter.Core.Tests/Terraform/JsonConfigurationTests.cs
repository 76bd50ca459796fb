using Linter.Core.Terraform;
using Linter.Testing;
using static Linter.Core.Tests.Terraform.TestModule;

namespace Linter.Core.Tests.Terraform;

/// <summary>The JSON form of a configuration means what its native form means.</summary>
public sealed class JsonConfigurationTests
{
    [Test]
    public void Blocks_arguments_and_references_are_read_as_in_the_native_syntax()
    {
        var root = Root("""
            # file: main.tf.json
            {
              "terraform": {
                "required_providers": {
                  "amazon": {"source": "hashicorp/aws", "version": "~> 5.0", "configuration_aliases": ["amazon.west"]}
                },
                "backend": {"s3": {"bucket": "state", "assume_role": {"role_arn": "arn:aws:iam::123456789012:role/state"}}}
              },
              "provider": {"amazon": [{"region": "${var.region}"}, {"alias": "west", "region": "us-west-2"}]},
              "variable": {"region": {"type": "string", "default": "eu-${x}"}, "names": {"type": "list(string)", "default": ["a"]}},
              "locals": {"path": "${path.module}/x"},
              "module": {"app": {"source": "./app", "providers": {"aws": "amazon.west"}, "region": "${local.path}"}},
              "data": {"aws_region": {"current": {"provider": "amazon.west"}}}
            }
            # file: app/main.tf
            variable "region" {}
            provider "aws" {
              region = var.region
            }
            """);

        Assert.Multiple(() =>
        {
            Assert.That(root.RequiredProviders.Select(required => (required.LocalName, required.Provider, required.Version?.Text)), Is.EqualTo(new[] { ("amazon", ProviderAddress.Aws, "~> 5.0") }));
            Assert.That(root.RequiredProviders.Single().ConfigurationAliases, Is.EqualTo(new[] { new ProviderName("amazon", "west") }));
            Assert.That(root.Backend?.Labels, Is.EqualTo(new[] { "s3" }));
            Assert.That(root.Backend!.Blocks("assume_role").Select(role => role.Argument("role_arn")?.Text), Is.EqualTo(new[] { "arn:aws:iam::123456789012:role/state" }));
            Assert.That(root.ProviderConfigurations.Select(provider => (provider.Alias, Show(provider.Argument("region")))), Is.EqualTo(new (string?, string)[] { (null, "eu-${x}"), ("west", "us-west-2") }));
            Assert.That(root.FindVariable("names")!.Value.Type.FriendlyName, Is.EqualTo("list of string"));
            Assert.That(root.Calls.Single().Providers.Select(passed => (passed.Inner, passed.Outer)), Is.EqualTo(new[] { (new ProviderName("aws", null), new ProviderName("amazon", "west")) }));
            Assert.That(Show(root.Calls.Single().Module!.ProviderConfigurations.Single().Argument("region")), Is.EqualTo("./x"));
            Assert.That(root.DataSources.Single().ProviderUse().Configuration?.Alias, Is.EqualTo("west"));
        });
    }

    [Test]
    public void Objects_and_lists_of_objects_are_blocks_for_those_who_ask_for_blocks()
    {
        var root = Root("""
            # file: main.tf.json
            {
              "resource": {
                "aws_thing": {
                  "x": {
                    "tags": {"Name": "x"},
                    "setting": [{"name": "a", "inner": {"value": "${1 + 1}"}}, {"name": "b"}],
                    "names": ["a", "b"],
                    "dynamic": {"rule": {"for_each": ["p", "q"], "iterator": "each_rule", "content": {"name": "${each_rule.value}", "dynamic": {"part": [{"for_each": [7], "content": {"number": "${part.value}"}}]}}}}
                  }
                }
              }
            }
            """);

        var block = root.Resources.Single().Block;
        Assert.Multiple(() =>
        {
            Assert.That(block.Blocks("setting").Select(setting => Show(setting.Argument("name"))), Is.EqualTo(new[] { "a", "b" }));
            Assert.That(block.Blocks("setting").First().Blocks("inner").Select(inner => Show(inner.Argument("value"))), Is.EqualTo(new[] { "2" }));
            Assert.That(block.Blocks("rule").Select(rule => Show(rule.Argument("name"))), Is.EqualTo(new[] { "p", "q" }));
            Assert.That(block.Blocks("rule").First().Blocks("part").Select(part => Show(part.Argument("number"))), Is.EqualTo(new[] { "7" }));
            Assert.That(block.Blocks("names"), Is.Empty);
            Assert.That(Show(block.Argument("tags")), Is.EqualTo("Object"));
            Assert.That(block.Blocks("setting").First().Header.Start.Line, Is.EqualTo(6));
        });
    }

    [Test]
    public void Native_files_JSON_files_and_overrides_make_one_module()
    {
        var root = Root("""
            provider "aws" {
              region = "us-east-1"
              assume_role {
                role_arn = "a"
              }
            }
            # file: variables.tf.json
            {"variable": {"x": {}, "y": {}}, "provider": {"aws": {"alias": "west", "region": "${var.x}", "profile": "${var.y}"}}}
            # file: z_override.tf.json
            {"provider": {"aws": {"assume_role": {"role_arn": "b"}}}}
            # file: terraform.tfvars.json
            {"x": "us-west-${2}", "y": "first"}
            # file: a.auto.tfvars
            y = "second"
            """);

        var (main, west) = (root.ProviderConfigurations[0], root.ProviderConfigurations[1]);
        Assert.Multiple(() =>
        {
            Assert.That(main.Block.Blocks("assume_role").Select(role => Show(role.Argument("role_arn"))), Is.EqualTo(new[] { "b" }));
            Assert.That(Show(west.Argument("region")), Is.EqualTo("us-west-${2}"), "Strings of variable files are no templates.");
            Assert.That(Show(west.Argument("profile")), Is.EqualTo("second"));
        });
    }

    [Test]
    public void A_value_that_comes_out_of_JSON_knows_its_way()
    {
        var root = Root("""
            # file: main.tf.json
            {
              "variable": {"key": {
                "default": "us-east-1a"
              }},
              "provider": {"aws": {
                "region": "${var.key}"
              }}
            }
            """);

        Assert.That(Way(root.ProviderConfigurations.Single().Argument("region")!), Is.EqualTo("main.tf.json:3 default of var.key > main.tf.json:6 var.key"));
    }

    [TestCase("{\"provider\": {\"aws\": \"x\"}}")]
    [TestCase("{\"provider\": [1, 2], \"resource\": {\"a\": {\"b\": null}}}")]
    [TestCase("{\"provider\": {\"aws\": {\"assume_role\": [{}, 3]}}, \"module\": {\"m\": []}}")]
    [TestCase("[]")]
    [TestCase("{\"resource\": {\"a\": {\"b\": {\"dynamic\": {\"c\": 1, \"d\": {\"content\": 2}}}}}}")]
    public void What_does_not_fit_is_reported_or_left_out_but_breaks_nothing(string text)
    {
        var result = FixtureRun.Lint(Fixture.Parse("json", $"# file: main.tf.json\n{text}\n").Files);

        Assert.That(result.Failures, Is.Empty);
    }
}
