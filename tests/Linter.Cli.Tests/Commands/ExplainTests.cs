using Linter.Cli.Commands;
using Linter.Cli.Tests.Testing;
using Linter.Core.Aws;

namespace Linter.Cli.Tests.Commands;

public sealed class ExplainTests : FolderTests
{
    // The documented decoding of this made-up id gives this account.
    private const string KeyId = "AKIARZPUZDIKC7MTFDOC";
    private const string Secret = "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";

    [Test]
    public void Every_error_code_and_alias_has_a_page_with_causes_and_steps()
    {
        foreach (var error in ErrorCode.All)
        {
            foreach (var name in error.Aliases.Append(error.Code))
            {
                var run = CommandRun.In(Folder, "explain", name);

                Assert.That(run.ExitCode, Is.Zero, name);
                string[] texts = [error.Meaning, .. error.Causes.Select(cause => cause.Why), .. error.NextSteps];
                Assert.That(texts.Where(text => !run.Output.Contains(text, StringComparison.Ordinal)), Is.Empty, name);
            }
        }
    }

    [Test]
    public void A_code_of_several_errors_explains_all_of_them()
    {
        var page = CommandRun.In(Folder, "explain", "accessdenied").Output;

        Assert.That(page, Does.Contain("AccessDenied of sts:AssumeRole (").And.Contain("AccessDenied of sts:AssumeRoleWithWebIdentity (").And.Contain("AccessDenied (from"));
    }

    [TestCase("eu-west-1", "sts.eu-west-1.amazonaws.com")]
    [TestCase("cn-north-1", "sts.cn-north-1.amazonaws.com.cn")]
    [TestCase("us-gov-west-1", "arn:aws-us-gov:")]
    [TestCase("ap-east-1", "enable it first")]
    [TestCase("us-east-1a", "a zone of us-east-1")]
    public void A_region_or_zone_has_a_page(string name, string expected) =>
        Assert.That(CommandRun.In(Folder, "explain", name).Output, Does.Contain(expected));

    [Test]
    public void Every_region_and_argument_has_a_page()
    {
        var names = Regions.All.Select(region => region.Name)
            .Concat(ArgumentCatalogue.AwsProvider.All.Select(argument => argument.Path))
            .Concat(ArgumentCatalogue.S3Backend.All.Select(argument => argument.Name));
        foreach (var name in names)
        {
            var run = CommandRun.In(Folder, "explain", name);

            Assert.That(run.ExitCode, Is.Zero, name);
            Assert.That(run.Output, Does.Contain(name).And.EndWith("\n"), name);
        }
    }

    [Test]
    public void An_argument_of_both_blocks_is_explained_for_both() =>
        Assert.That(CommandRun.In(Folder, "explain", "profile").Output, Does.Contain("of provider \"aws\"").And.Contain("of backend \"s3\""));

    [Test]
    public void A_key_id_is_shown_masked_with_its_account()
    {
        var run = CommandRun.In(Folder, "explain", KeyId);

        Assert.That(run.Output, Does.StartWith("AKIA************FDOC (access key id)\n").And.Contain("belongs to account 123456789012").And.Contain("long-term"));
        Assert.That(run.Output, Does.Not.Contain(KeyId));
    }

    [TestCase("AKIAIOSFODNN7EXAMPLE", "a sample from documentation")]
    [TestCase("AKIARZPUZDIKC7MTFD1C", "no access key id has")]
    [TestCase("AKIARZPUZDIKC7MTFDO", "19 characters")]
    [TestCase("AROARZPUZDIKC7MTFDOCX", "the unique id of a role")]
    public void What_cannot_be_a_key_says_why(string text, string expected) =>
        Assert.That(CommandRun.In(Folder, "explain", text).Output, Does.Contain(expected).And.Not.Contain(text));

    [TestCase("InvalidClientTokenID2", "InvalidClientTokenId")]
    [TestCase("acess_key", "access_key")]
    [TestCase("eu-wst-1", "eu-west-1")]
    [TestCase("zone-as-regoin", "zone-as-region")]
    public void An_unknown_word_ends_with_exit_code_2_and_the_nearest_name(string typed, string meant)
    {
        var run = CommandRun.In(Folder, "explain", typed);

        Assert.That(run.ExitCode, Is.EqualTo(ExitCode.Usage));
        Assert.That(run.Error, Is.EqualTo($"tfauth: There is nothing to explain about '{typed}'. Did you mean '{meant}'?\n"));
    }

    [TestCase(Secret)]
    [TestCase("tfdocQ8sN2vKp4RzXw7LmYb3HcJd6GfTa9U")]
    public void A_text_that_may_be_a_secret_is_not_repeated(string text)
    {
        var run = CommandRun.In(Folder, "explain", text);

        Assert.That(run.ExitCode, Is.EqualTo(ExitCode.Usage));
        Assert.That(run.Error, Does.Not.Contain(text[..10]).And.Contain("may be a secret"));
    }

    [Test]
    public void The_error_in_what_Terraform_printed_is_found_through_bars_wrapping_and_colours()
    {
        const string output = """
            Planning failed. Terraform encountered an error while generating this plan.

            ~[31m╷~[0m
            ~[31m│~[0m ~[1mError: ~[0mretrieving AWS account details: validating provider credentials: retrieving caller identity from STS: operation error
            ~[31m│~[0m STS: GetCallerIdentity, https response error StatusCode: 403, RequestID: 0000, api
            ~[31m│~[0m error InvalidClient~[0mTokenId: The security token included in the request is invalid.
            ~[31m╵~[0m
            """;

        var run = CommandRun.In(Folder, new CommandSurroundings { Input = output.Replace('~', '\u001b') }, "explain", "-");

        Assert.That(run.ExitCode, Is.Zero);
        Assert.That(run.Output, Does.StartWith("InvalidClientTokenId (from sts"));
    }

    [Test]
    public void The_call_decides_between_errors_of_one_code()
    {
        const string output = "Error: operation error STS: AssumeRole, https response error StatusCode: 403, api error AccessDenied: User: x is not authorized to perform: sts:AssumeRole";

        Assert.That(CommandRun.In(Folder, new CommandSurroundings { Input = output }, "explain", "-").Output, Does.StartWith("AccessDenied of sts:AssumeRole ("));
    }

    [Test]
    public void Output_without_an_error_of_AWS_ends_with_exit_code_2()
    {
        var run = CommandRun.In(Folder, new CommandSurroundings { Input = "Apply complete!" }, "explain", "-");

        Assert.That(run.ExitCode, Is.EqualTo(ExitCode.Usage));
        Assert.That(run.Output, Is.Empty);
    }
}
