namespace Linter.Core.Tests.Terraform;

/// <summary>What <c>aws_iam_policy_document</c> makes of documents that it builds on and of those that have the last word.</summary>
/// <remarks>
/// The order and what a <c>Sid</c> does are those of the provider's documentation ("Example Using A Source Document", "Example Using An Override
/// Document") and of its source, <c>internal/service/iam/policy_document_data_source.go</c> and <c>policy_model.go</c>.
/// </remarks>
public sealed class PolicyMergeTests
{
    private const string Documents = """
        variable "given" {}
        variable "none" {
          default = []
        }
        data "aws_iam_policy_document" "base" {
          statement {
            actions = ["base:Plain"]
          }
          statement {
            sid     = "One"
            actions = ["base:One"]
          }
          statement {
            sid     = "Two"
            actions = ["base:Two"]
          }
        }
        data "aws_iam_policy_document" "last" {
          statement {
            sid     = "Two"
            actions = ["last:Two"]
          }
          statement {
            sid     = "Three"
            actions = ["last:Three"]
          }
          statement {
            actions = ["last:Plain"]
          }
        }

        """;

    [TestCase("source_policy_documents = [data.aws_iam_policy_document.base.json]", "", "base:Plain base:One base:Two")]
    [TestCase("source_policy_documents = [data.aws_iam_policy_document.base.json]", "One", "base:Plain own:One base:Two", Description = "its own statement takes the place")]
    [TestCase("source_policy_documents = [data.aws_iam_policy_document.base.json]", "Four", "base:Plain base:One base:Two own:Four")]
    [TestCase("source_policy_documents = [data.aws_iam_policy_document.base.json]", "one", "base:Plain base:One base:Two own:one", Description = "letters count")]
    [TestCase("override_policy_documents = [data.aws_iam_policy_document.last.json]", "Two", "last:Two last:Three last:Plain", Description = "the last word")]
    [TestCase("override_policy_documents = [data.aws_iam_policy_document.base.json, data.aws_iam_policy_document.last.json]", "One", "base:One base:Plain last:Two last:Three last:Plain")]
    [TestCase("source_policy_documents = [data.aws_iam_policy_document.base.json]\n  override_policy_documents = [data.aws_iam_policy_document.last.json]", "One", "base:Plain own:One last:Two last:Three last:Plain")]
    [TestCase("override_policy_documents = [data.aws_iam_policy_document.last.json]\n  source_policy_documents = [data.aws_iam_policy_document.base.json]", "", "base:Plain base:One last:Two last:Three last:Plain", Description = "the order of the arguments is none")]
    [TestCase("source_json = data.aws_iam_policy_document.base.json\n  override_json = data.aws_iam_policy_document.last.json", "One", "base:Plain own:One last:Two last:Three last:Plain")]
    [TestCase("override_policy_documents = [jsonencode({ Statement = [{ Sid = \"One\", Effect = \"Deny\", Action = \"json:One\" }] })]", "One", "json:One")]
    [TestCase("override_policy_documents = [<<E\n{\"Statement\": [{\"Sid\": \"One\", \"Effect\": \"Deny\", \"Action\": \"text:One\"}]}\nE\n  ]", "One", "text:One")]
    [TestCase("override_policy_documents = [\"\", null]", "One", "own:One", Description = "empty ones are passed over")]
    [TestCase("override_policy_documents = compact([\"\"])", "One", "own:One")]
    [TestCase("override_policy_documents = concat([data.aws_iam_policy_document.last.json], [])", "Two", "last:Two last:Three last:Plain", Description = "text that is known")]
    public void Statements_are_put_together_as_the_provider_does(string arguments, string sid, string expected)
    {
        var (actions, isComplete) = Merged(arguments, sid);

        Assert.That(actions, Is.EqualTo(expected));
        Assert.That(isComplete, Is.True);
    }

    [TestCase("override_policy_documents = [var.given]", "One", "")]
    [TestCase("override_policy_documents = [var.given]", "", "")]
    [TestCase("source_policy_documents = [data.aws_iam_policy_document.base.json]\n  override_policy_documents = [var.given]", "One", "base:Plain")]
    [TestCase("source_policy_documents = [data.aws_iam_policy_document.base.json, var.given]", "One", "base:Plain own:One base:Two")]
    [TestCase("source_policy_documents = [data.aws_iam_policy_document.base.json]", "${var.given}", "base:Plain own:${var.given}")]
    [TestCase("override_policy_documents = [jsonencode({ Statement = [{ Sid = var.given, Effect = \"Deny\", Action = \"json:A\" }] })]", "One", "json:A")]
    public void What_may_have_been_replaced_is_not_known(string arguments, string sid, string expected)
    {
        var (actions, isComplete) = Merged(arguments, sid);

        Assert.That(actions, Is.EqualTo(expected.Replace("${var.given}", "unknown", StringComparison.Ordinal)));
        Assert.That(isComplete, Is.False);
    }

    private static (string Actions, bool IsComplete) Merged(string arguments, string sid)
    {
        var own = sid.Length == 0 ? "" : $"  statement {{\n    sid     = \"{sid}\"\n    actions = [\"own:{sid}\"]\n  }}\n";
        var module = TestModule.Root($"{Documents}data \"aws_iam_policy_document\" \"merged\" {{\n  {arguments}\n{own}}}\n");
        var merged = module.Policies.DocumentOf(module.DataSources.Single(data => data.Name == "merged"));
        return (string.Join(' ', merged.Statements.SelectMany(statement => statement.Actions).Select(action => action.Text ?? "own:unknown")), merged.IsComplete);
    }
}
