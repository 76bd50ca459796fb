using Linter.Core.Aws;
using Linter.Core.Findings;
using Linter.Core.Fixes;
using Linter.Core.Terraform;
using Linter.Core.Terraform.Secrets;
using Linter.Core.Terraform.Versions;
using Linter.Hcl.Syntax;

namespace Linter.Core.Rules;

/// <summary>Finds arguments for signing in that newer releases warn about or no longer have.</summary>
internal sealed class DeprecatedCredentialArgument : Rule
{
    // Others are deprecated too (dynamodb_table, s3_force_path_style); they have nothing to do with signing in.
    private static readonly string[] Names =
    [
        "shared_credentials_file", "role_arn", "session_name", "external_id", "endpoint", "sts_endpoint", "iam_endpoint", "dynamodb_endpoint", "kinesis_endpoint",
        "assume_role_duration_seconds", "assume_role_policy", "assume_role_policy_arns", "assume_role_tags", "assume_role_transitive_tag_keys",
    ];

    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("TFA308", "deprecated-credential-argument")
    {
        Summary = "An argument for credentials, roles or endpoints is deprecated or removed",
        Severity = Severity.Warning,
        Causes = ["outdated-version"],
        FixAvailability = FixAvailability.Sometimes,
        Why = """
            Provider 4.0 replaced `shared_credentials_file` by the list `shared_credentials_files` and 5.0 removed it; Terraform 1.6 put the role settings of
            the backend into `assume_role = { … }` and its endpoints into `endpoints = { … }`, and 1.10 removed the role settings beside them. A release that
            no longer knows an argument stops with "Unsupported argument"; one in between may read it differently (4.0.0 does not expand `~` in it).
            """,
        Bad = """
            terraform {
              required_providers {
                aws = {
                  source  = "hashicorp/aws"
                  version = "~> 4.67"
                }
              }
            }

            provider "aws" {
              region                  = "eu-west-1"
              profile                 = "deploy"
              shared_credentials_file = "~/.aws/credentials" # expect: deprecated-credential-argument
            }
            """,
        Good = """
            provider "aws" {
              region                   = "eu-west-1"
              profile                  = "deploy"
              shared_credentials_files = ["~/.aws/credentials"]
            }
            """,
        Fix = "Write what took its place: the page of the release that deprecated it names it.",
        References = ["AWS provider, upgrade guides for versions 4 and 5", "Terraform documentation, backend type s3"],
        SeenIn =
        [
            new("https://github.com/hashicorp/terraform-provider-aws/issues/23167")
            {
                What = """
                    `shared_credentials_file` went on being accepted in 4.0, read paths otherwise than before, and left people without
                    credentials after the update.
                    """,
                Story = "pinned",
            },
        ],
    };

    /// <inheritdoc/>
    public override void Check(Module module, IFindings findings)
    {
        foreach (var credential in module.Credentials.Own)
        {
            var isProvider = credential.User == CredentialUser.Provider;
            if (isProvider && !credential.Provider!.IsAws)
            {
                continue;
            }

            Judge(credential, isProvider ? ArgumentCatalogue.AwsProvider : ArgumentCatalogue.S3Backend, isProvider ? NewestProvider(module) : NewestTerraform(module), findings);
        }
    }

    /// <inheritdoc/>
    public override void Check(ModuleFile file, IFindings findings)
    {
        if (file.Kind == ModuleFileKind.BackendConfiguration && ConfiguredCredential.Of(file) is { } credential)
        {
            Judge(credential, ArgumentCatalogue.S3Backend, null, findings);
        }
    }

    private static void Judge(ConfiguredCredential credential, ArgumentCatalogue catalogue, ReleaseVersion? newest, IFindings findings)
    {
        foreach (var argument in credential.Block.Arguments.Where(argument => Names.Contains(argument.Name) && !argument.Value.IsNull))
        {
            if (!catalogue.TryGet(argument.Name, out var known) || (known.DeprecatedSince ?? known.RemovedIn) is not { } since || (newest is not null && newest < since))
            {
                continue;
            }

            var removed = known.RemovedIn is { } gone ? $" and gone in {gone}" : "";
            var instead = known.ReplacedBy is { } successor ? $"; {successor} took its place" : "";
            findings.Report(
                argument.NameLocation,
                $"{argument.Name} of {credential.Name} is deprecated since {(credential.User == CredentialUser.Provider ? "provider" : "Terraform")} {since}{removed}{instead}.",
                new FindingDetails { Fixes = FixOf(argument, known, credential) is { } fix ? [fix] : [], Confidence = known.IsVerified ? Confidence.High : Confidence.Medium });
        }
    }

    // Whoever stays with releases before the change has nothing to do.
    private static ReleaseVersion? NewestProvider(Module module)
    {
        var versions = module.Root.Releases.ProviderVersions;
        return versions.LockedVersion ?? ReleaseHistory.AwsProvider.NewestAllowed(versions.Combined)?.Version;
    }

    private static ReleaseVersion? NewestTerraform(Module module)
    {
        var constraints = module.Root.Settings.RequiredVersions.Select(version => version.Text)
            .OfType<string>()
            .Select(text => VersionConstraints.TryParse(text, ConstraintSubject.Core, out var read, out _) ? read : null).OfType<VersionConstraints>();
        return ReleaseHistory.Terraform.NewestAllowed(VersionConstraints.All(ConstraintSubject.Core, constraints))?.Version;
    }

    // One file becomes a list of one; the role settings of a backend move, which is left to people.
    private static Fix? FixOf(Argument argument, KnownArgument known, ConfiguredCredential credential)
    {
        if (known.ReplacedBy is not "shared_credentials_files" || credential.Block.Argument(known.ReplacedBy) is not null || ModuleFileNames.IsJson(argument.NameLocation.Path)
            || argument.Expression is not (StringLiteral or TraversalExpression or TemplateExpression { Form: TemplateForm.Quoted }))
        {
            return null;
        }

        var source = argument.ValueLocation.Source;
        var (start, end) = (argument.ValueLocation.Span.Start, argument.ValueLocation.Span.End);
        return new Fix($"Write {known.ReplacedBy}", FixSafety.Unsafe,
        [
            new Edit(argument.NameLocation, known.ReplacedBy),
            new Edit(new Location(source, new Hcl.Text.TextSpan(start, start)), "["),
            new Edit(new Location(source, new Hcl.Text.TextSpan(end, end)), "]"),
        ]);
    }
}
