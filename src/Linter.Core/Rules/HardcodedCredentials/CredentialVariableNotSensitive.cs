using Linter.Core.Findings;
using Linter.Core.Fixes;
using Linter.Core.Terraform;
using Linter.Hcl.Text;

namespace Linter.Core.Rules;

/// <summary>Finds variables for credentials that Terraform would print.</summary>
internal sealed class CredentialVariableNotSensitive : Rule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("TFA106", "credential-variable-not-sensitive")
    {
        Summary = "A variable for a credential is neither sensitive nor ephemeral",
        Severity = Severity.Warning,
        FixAvailability = FixAvailability.Sometimes,
        Why = """
            Without `sensitive = true` (Terraform 0.14 and later) or `ephemeral = true` (1.10 and later) Terraform shows the value wherever it is used: in
            plans, in error messages, in the log of the CI job. An ephemeral variable is also kept out of saved plans.
            """,
        Bad = """
            variable "secret_key" { # expect: credential-variable-not-sensitive
              type = string
            }

            variable "access_key" {
              type      = string
              sensitive = true
            }

            provider "aws" {
              region     = "eu-west-1"
              access_key = var.access_key
              secret_key = var.secret_key
            }
            """,
        Good = """
            variable "access_key" {
              type      = string
              ephemeral = true
            }

            variable "secret_key" {
              type      = string
              ephemeral = true
            }

            provider "aws" {
              region     = "eu-west-1"
              access_key = var.access_key
              secret_key = var.secret_key
            }
            """,
        Fix = "Add `sensitive = true` to the variable. Outputs that are made of it have to be `sensitive` too; Terraform says which.",
        References = ["Terraform documentation, protect sensitive input variables", "Terraform documentation, ephemeral values"],
        SeenIn =
        [
            new("https://github.com/cloud-gov/terraform-provision/pull/1261")
            {
                What = """
                    The maintainers marked the variables for passwords and secret keys as sensitive, one by one, to keep them out of the
                    logs of their pipeline.
                    """,
                Story = "with-and-without",
            },
        ],
    };

    /// <inheritdoc/>
    public override void Check(Module module, IFindings findings)
    {
        var users = module.Root.Credentials.ReachingVariables;
        foreach (var variable in module.Variables)
        {
            if (users.TryGetValue((module, variable.Name), out var use)
                && use.Credential.Endpoints != EndpointTarget.Local && !variable.IsSensitive && !variable.IsEphemeral)
            {
                findings.Report(
                    variable.Header,
                    $"Variable \"{variable.Name}\" holds {use}, and Terraform shows its value in plans and errors, for it is neither sensitive nor ephemeral.",
                    new FindingDetails { Fixes = FixOf(variable) is { } fix ? [fix] : [] });
            }
        }
    }

    // Unsafe, because an output that is made of it needs the mark too.
    private static Fix? FixOf(Variable variable)
    {
        var source = variable.Header.Source;
        if (ModuleFileNames.IsJson(source.Path) || variable.Block.Arguments.Any(argument => argument.Name is "sensitive" or "ephemeral"))
        {
            return null;
        }

        if (variable.Block.Arguments is [.., var last] && IsOnLineOfItsOwn(last.Location))
        {
            // An argument may stand in an override file.
            var its = last.Location.Source;
            var line = its.GetLine(its.GetPosition(last.Location.Span.End).Line);
            var indentation = its.GetText(new TextSpan(its.GetLine(last.Location.Start.Line).Start, last.Location.Span.Start));
            return new Fix("Mark the variable sensitive", FixSafety.Unsafe, [new Edit(new Location(its, new TextSpan(line.End, line.End)), $"\n{indentation}sensitive = true")]);
        }

        // variable "x" {}
        var text = source.GetText(variable.Block.Location.Span);
        return variable.Block.Arguments.IsEmpty && variable.Block.AllBlocks.IsEmpty && text.EndsWith("{}", StringComparison.Ordinal)
            ? new Fix("Mark the variable sensitive", FixSafety.Unsafe, [new Edit(new Location(source, new TextSpan(variable.Block.Location.Span.End - 1, variable.Block.Location.Span.End - 1)), "\n  sensitive = true\n")])
            : null;
    }

    private static bool IsOnLineOfItsOwn(Location argument)
    {
        var source = argument.Source;
        var first = source.GetLine(argument.Start.Line);
        return string.IsNullOrWhiteSpace(source.GetText(new TextSpan(first.Start, argument.Span.Start)));
    }
}
