using Linter.Core.Terraform;
using static Linter.Core.Tests.Terraform.TestModule;

namespace Linter.Core.Tests.Terraform;

public sealed class ModuleTests
{
    [Test]
    public void A_variable_takes_its_default()
    {
        var module = Root("""
            variable "region" {
              default = "eu-west-1"
            }
            provider "aws" {
              region = var.region
            }
            """);

        var region = module.ProviderConfigurations.Single().Argument("region")!;
        Assert.That(Show(region), Is.EqualTo("eu-west-1"));
        Assert.That(Way(region), Is.EqualTo("main.tf:2 default of var.region > main.tf:5 var.region"));
    }

    [Test]
    public void Variable_files_win_over_defaults_in_Terraforms_order()
    {
        var module = Root("""
            variable "a" { default = "default" }
            variable "b" { default = "default" }
            variable "c" { default = "default" }
            locals {}
            provider "aws" {
              region  = var.a
              profile = var.b
              token   = var.c
            }
            # file: terraform.tfvars
            a = "terraform"
            b = "terraform"
            # file: b.auto.tfvars
            b = "b.auto"
            # file: a.auto.tfvars
            b = "a.auto"
            # file: other.tfvars
            c = "other"
            """);

        var provider = module.ProviderConfigurations.Single();
        Assert.That(new[] { "region", "profile", "token" }.Select(name => Show(provider.Argument(name))), Is.EqualTo(new[] { "terraform", "b.auto", "default" }));
    }

    [Test]
    public void A_variable_without_a_value_is_unknown_with_the_reason()
    {
        var value = Root("variable \"a\" {}\nprovider \"aws\" {\n  region = var.a\n}\n").ProviderConfigurations.Single().Region;

        Assert.That(((Hcl.Values.UnknownValue)value!).Reason.Message, Does.Contain("var.a has no default"));
    }

    [Test]
    public void An_input_reaches_a_module_two_calls_below_with_every_step()
    {
        var root = Root("""
            module "outer" {
              source = "./outer"
              zone   = "us-east-1a"
            }
            # file: outer/main.tf
            variable "zone" {}
            module "inner" {
              source = "../inner"
              region = var.zone
            }
            # file: inner/main.tf
            variable "region" {}
            provider "aws" {
              region = var.region
            }
            """);

        var inner = root.Calls.Single().Module!.Calls.Single().Module!;
        Assert.That(inner.Address, Is.EqualTo("module.outer.module.inner"));
        Assert.That(Way(inner.ProviderConfigurations.Single().Argument("region")!), Is.EqualTo(
            "main.tf:3 input zone of module.outer > outer/main.tf:4 var.zone > inner/main.tf:3 var.region"));
    }

    [Test]
    public void Locals_may_stand_in_any_order_and_a_circle_is_seen()
    {
        var module = Root("""
            locals {
              a = local.b
              c = "us-east-1"
              b = local.c
              x = local.y
              y = local.x
            }
            provider "aws" {
              region  = local.a
              profile = local.x
            }
            """);

        var provider = module.ProviderConfigurations.Single();
        Assert.That(Show(provider.Argument("region")), Is.EqualTo("us-east-1"));
        Assert.That(((Hcl.Values.UnknownValue)provider.Argument("profile")!.Value).Reason.Message, Does.Contain("circle"));
    }

    [Test]
    public void A_chain_of_ten_thousand_locals_takes_no_stack()
    {
        var lines = string.Join('\n', Enumerable.Range(0, 10_000).Select(number => $"  l{number} = local.l{number + 1}"));
        var module = Root($"locals {{\n{lines}\n  l10000 = \"us-east-1\"\n}}\nprovider \"aws\" {{\n  region = local.l0\n}}\n");

        Assert.That(Show(module.ProviderConfigurations.Single().Argument("region")), Is.EqualTo("us-east-1"));
    }

    [Test]
    public void Overrides_replace_arguments_and_nested_blocks_and_keep_the_rest()
    {
        var module = Root("""
            provider "aws" {
              region  = "us-east-1"
              profile = "base"
              assume_role {
                role_arn = "a"
              }
            }
            # file: x_override.tf
            provider "aws" {
              region = "eu-west-1"
              assume_role {
                role_arn = "b"
              }
            }
            """);

        var provider = module.ProviderConfigurations.Single();
        Assert.That(Show(provider.Argument("region")) + Show(provider.Argument("profile")), Is.EqualTo("eu-west-1base"));
        Assert.That(provider.Block.Blocks("assume_role").Select(block => Show(block.Argument("role_arn"))), Is.EqualTo(new[] { "b" }));
    }

    [Test]
    public void Dynamic_blocks_are_made_out_where_the_collection_is_known()
    {
        var module = Root("""
            variable "unknown" {}
            provider "aws" {
              dynamic "assume_role" {
                for_each = ["x", "y"]
                content {
                  role_arn = assume_role.value
                }
              }
              dynamic "endpoints" {
                for_each = var.unknown
                content {
                  s3 = endpoints.value
                }
              }
            }
            """);

        var block = module.ProviderConfigurations.Single().Block;
        Assert.That(block.Blocks("assume_role").Select(role => Show(role.Argument("role_arn"))), Is.EqualTo(new[] { "x", "y" }));
        Assert.That(block.Blocks("endpoints").Select(endpoints => (endpoints.IsUncertain, Show(endpoints.Argument("s3")))), Is.EqualTo(new[] { (true, "unknown") }));
    }

    [TestCase("module \"again\" {\n  source = \"./\"\n  x = module.again.y\n}\nvariable \"x\" {}\noutput \"y\" {\n  value = var.x\n}\n", 1)]
    [TestCase("module \"a\" {\n  source = \"./a\"\n}\n# file: a/main.tf\nmodule \"b\" {\n  source = \"../\"\n}\n", 2)]
    public void Modules_that_call_themselves_end_where_the_circle_closes(string text, int modules)
    {
        var ours = Root(text).WithDescendants().ToList();

        Assert.That(ours, Has.Count.EqualTo(modules));
        Assert.That(ours[^1].Calls.Single(), Has.Property(nameof(ModuleCall.Module)).Null.And.Property(nameof(ModuleCall.IsInCircle)).True);
    }

    [Test]
    public void Modules_below_each_other_are_followed_to_a_depth_that_nobody_writes()
    {
        var text = string.Concat(Enumerable.Range(0, ModuleCall.MaxDepth + 8).Select(number =>
            $"{(number == 0 ? "" : $"# file: m{number}/main.tf\n")}module \"m\" {{\n  source = \"{(number == 0 ? "." : "..")}/m{number + 1}\"\n}}\n"));

        Assert.That(Root(text).WithDescendants().Count(), Is.EqualTo(ModuleCall.MaxDepth + 1));
    }

    [Test]
    public void A_tofu_file_stands_in_for_the_tf_file_of_its_name()
    {
        var module = Root("provider \"aws\" {\n  region = \"a\"\n}\n# file: main.tofu\nprovider \"aws\" {\n  region = \"b\"\n}\n");

        Assert.That(module.ProviderConfigurations.Select(provider => Show(provider.Argument("region"))), Is.EqualTo(new[] { "b" }));
    }

    [Test]
    public void Root_modules_are_those_that_nobody_calls_or_that_are_run_by_themselves()
    {
        var roots = Roots("""
            module "a" {
              source = "./a"
            }
            module "b" {
              source = "./b"
            }
            # file: a/main.tf
            locals {}
            # file: b/main.tf
            terraform {
              backend "s3" {}
            }
            # file: c/main.tf
            module "d" {
              source = "../d"
            }
            # file: d/main.tf
            module "c" {
              source = "../c"
            }
            """);

        Assert.That(roots.Select(root => root.Folder.Path), Is.EqualTo(new[] { "", "b", "c" }));
    }

    [Test]
    public void Required_providers_give_local_names_their_provider()
    {
        var module = Root("""
            terraform {
              required_providers {
                amazon = {
                  source                = "hashicorp/aws"
                  version               = "~> 5.0"
                  configuration_aliases = [amazon.west]
                }
                legacy = "~> 2.0"
              }
            }
            provider "amazon" {}
            provider "aws" {}
            """);

        Assert.That(module.ProviderConfigurations.Select(provider => (provider.LocalName, provider.IsAws)), Is.EqualTo(new[] { ("amazon", true), ("aws", true) }));
        Assert.That(module.RequiredProviders.Select(required => (required.LocalName, required.Version?.Text, required.IsLegacy)), Is.EqualTo(new[] { ("amazon", "~> 5.0", false), ("legacy", "~> 2.0", true) }));
        Assert.That(module.RequiredProviders[0].ConfigurationAliases, Is.EqualTo(new[] { new ProviderName("amazon", "west") }));
    }

    [Test]
    public void A_lock_file_tells_what_init_will_take()
    {
        var module = Root("""
            provider "aws" {}
            # file: .terraform.lock.hcl
            provider "registry.terraform.io/hashicorp/aws" {
              version     = "5.100.0"
              constraints = "~> 5.0"
            }
            """);

        Assert.That(module.LockFile!.Find(new ProviderAddress("hashicorp", "aws"))!.Version, Is.EqualTo("5.100.0"));
    }

    [Test]
    public void A_call_over_known_elements_makes_one_module_each()
    {
        var root = Root("""
            module "account" {
              source   = "./account"
              for_each = { prod = "eu-west-1", test = "us-east-1" }
              region   = each.value
            }
            provider "aws" {
              region = module.account["prod"].region
            }
            # file: account/main.tf
            variable "region" {}
            provider "aws" {
              region = var.region
            }
            output "region" {
              value = var.region
            }
            """);

        var regions = root.Calls.Single().Instances.Select(instance => (instance.Key, Show(instance.Module!.ProviderConfigurations.Single().Argument("region"))));
        Assert.That(regions, Is.EqualTo(new[] { ("prod", "eu-west-1"), ("test", "us-east-1") }));
        Assert.That(Show(root.ProviderConfigurations.Single().Argument("region")), Is.EqualTo("eu-west-1"));
    }

    [Test]
    public void A_call_over_unknown_elements_is_one_module_of_which_nothing_is_known()
    {
        var root = Root("""
            variable "accounts" {}
            module "account" {
              source   = "./account"
              for_each = var.accounts
              region   = each.value
            }
            # file: account/main.tf
            variable "region" {}
            provider "aws" {
              region = var.region
            }
            """);

        Assert.That(root.Calls.Single().Instances.Select(instance => Show(instance.Module!.ProviderConfigurations.Single().Argument("region"))), Is.EqualTo(new[] { "unknown" }));
    }
}
