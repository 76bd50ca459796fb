using Linter.Hcl.Values;
using static Linter.Core.Tests.Terraform.TestModule;

namespace Linter.Core.Tests.Terraform;

/// <summary>Paths as Windows writes them, in configurations: a drive or a server is never a folder of the tree.</summary>
public sealed class WindowsPathTests
{
    [TestCase("./modules/x", true)]
    [TestCase(@".\\modules\\x", true)]
    [TestCase(@"..\\here\\modules/x", true)]
    [TestCase(@"C:\\modules\\x", false)]
    [TestCase("C:/modules/x", false)]
    [TestCase("/modules/x", false)]
    [TestCase(@"\\\\server\\modules\\x", false)]
    [TestCase(@"modules\\x", false)]
    [TestCase(".modules/x", false)]
    public void A_source_is_local_with_slashes_of_both_kinds_and_never_on_a_drive(string source, bool isLocal)
    {
        var call = Root($$"""
            # file: here/main.tf
            module "x" {
              source = "{{source}}"
            }
            # file: here/modules/x/main.tf
            locals {}
            # file: here/C:/modules/x/main.tf
            locals {}
            """, "here").Calls.Single();

        Assert.That((call.IsLocal, call.Module?.Folder.Path), Is.EqualTo((isLocal, isLocal ? "here/modules/x" : null)));
    }

    [TestCase("C:/keys/x")]
    [TestCase(@"C:\\keys\\x")]
    [TestCase("C:x")]
    [TestCase(@"\\\\server\\keys\\x")]
    [TestCase("//server/keys/x")]
    [TestCase(@"\\keys\\x")]
    public void A_file_on_a_drive_is_not_known(string path)
    {
        var provider = Root($$"""
            provider "aws" {
              region = file("{{path}}")
            }
            # file: C:/keys/x
            eu-west-1
            # file: C:x
            eu-west-1
            """).ProviderConfigurations.Single();

        Assert.That(((UnknownValue)provider.Region!).Reason.Message, Does.Contain("outside").And.Not.Contain("no such file"));
    }
}
