using System.Collections.Immutable;
using Linter.Core.Credentials;
using Linter.Core.Findings;
using Linter.Core.Fixes;
using Linter.Core.Terraform;
using Linter.Core.Terraform.Secrets;
using Linter.Hcl.Syntax;
using Linter.Hcl.Values;

namespace Linter.Core.Rules;

/// <summary>Finds quotation marks, references and encodings that became part of a credential.</summary>
internal sealed class WrappedCredential : CredentialProblemRule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("TFA205", "wrapped-credential")
    {
        Summary = "Something of the notation is left around a credential",
        Severity = Severity.Error,
        Causes = ["wrapped-value", "quoted-reference"],
        FixAvailability = FixAvailability.Sometimes,
        Why = """
            What stands between the quotation marks is the value, as it is. A reference in quotation marks without `${}` (`"var.access_key"`) is just
            that text; quotation marks inside the string, angle brackets of a template, `export ` of a shell line, `%2F` of a URL or `&amp;` of a web page
            become part of the key. STS answers `InvalidClientTokenId` or `SignatureDoesNotMatch`. The name of a `profile` is taken the same way.
            """,
        Bad = """
            variable "access_key" {
              type      = string
              sensitive = true
            }

            variable "secret_key" {
              type      = string
              sensitive = true
            }

            provider "aws" {
              region     = "eu-west-1"
              access_key = "var.access_key" # expect: wrapped-credential
              secret_key = "var.secret_key" # expect: wrapped-credential
            }
            """,
        Good = """
            variable "access_key" {
              type      = string
              sensitive = true
            }

            variable "secret_key" {
              type      = string
              sensitive = true
            }

            provider "aws" {
              region     = "eu-west-1"
              access_key = var.access_key
              secret_key = var.secret_key
            }
            """,
        Fix = """
            Write references without quotation marks (`var.access_key`), and take away what does not belong to the value.
            """,
        References = ["Terraform language, strings and templates"],
        SeenIn =
        [
            new("https://github.com/hashicorp/terraform-provider-aws/issues/15196")
            {
                What = """
                    The provider had `"var.ACCESS_ID"` in quotes, so that this text was sent as key, although the variable file was
                    right.
                    """,
                Story = "quoted-references",
            },
        ],
    };

    /// <inheritdoc/>
    protected override CredentialProblemKind Kind => CredentialProblemKind.Wrapped;

    /// <inheritdoc/>
    public override void Check(Module module, IFindings findings)
    {
        base.Check(module, findings);
        foreach (var credential in module.Credentials.Own)
        {
            if (credential.Block.Argument("profile") is { Value: StringValue { Content: var name, Origin: { } origin } } profile && UnresolvedReference.Find(name) is { } kind)
            {
                findings.Report(
                    origin,
                    $"profile of {credential.Name} is {(kind == ReferenceKind.Terraform ? "a reference in quotation marks" : "a reference that nothing replaces")}, which Terraform takes as the name of a profile.",
                    new FindingDetails { Causes = [kind == ReferenceKind.Terraform ? "quoted-reference" : "wrapped-value"], Fixes = ReferenceFix(profile, module) });
            }
        }
    }

    /// <inheritdoc/>
    protected override ImmutableArray<Fix> FixOf(Argument argument, CredentialProblem problem, ConfiguredCredential credential) =>
        credential.Module is { } module && ReferenceFix(argument, module) is { IsEmpty: false } fixes ? fixes : base.FixOf(argument, problem, credential);

    private static ImmutableArray<Fix> ReferenceFix(Argument argument, Module module) =>
        argument.Expression is StringLiteral literal
            && QuotedReference.Read(literal.GetValue(argument.ValueLocation.Source)) is { } reference && reference.IsDeclaredIn(module)
            ? [new Fix("Write the reference without quotation marks", FixSafety.Safe, [new Edit(argument.ValueLocation, reference.WrittenIn(argument.ValueLocation.Source))])]
            : [];
}
