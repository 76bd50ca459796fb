using System.Collections.Immutable;
using Linter.Core.Aws;
using Linter.Core.Companions;
using Linter.Core.Findings;
using Linter.Core.Fixes;
using Linter.Core.Terraform;
using Linter.Core.Terraform.Secrets;

namespace Linter.Core.Rules;

/// <summary>Finds names that the AWS provider or the S3 backend never knew, and blocks where an argument is due.</summary>
internal sealed class UnknownArgument : Rule
{
    // A misspelt name of these is certain: nothing else near it was ever there.
    private static readonly ImmutableArray<string> CertainNames =
        ["access_key", "secret_key", "token", "profile", "region", "role_arn", "session_name", "shared_credentials_files", "shared_config_files"];

    // Terraform's own words for blocks of all kinds.
    private static readonly ImmutableArray<string> WordsOfTerraform = ["alias", "version", "for_each", "count", "depends_on", "lifecycle", "dynamic"];

    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("TFA005", "unknown-argument")
    {
        Summary = "An argument or block that no release of the provider or backend knows",
        Severity = Severity.Warning,
        Causes = ["misspelled-name"],
        FixAvailability = FixAvailability.Sometimes,
        Why = """
            Terraform refuses a name it does not know ("Unsupported argument"), except inside the objects of a backend (`assume_role = { … }`), where it
            drops it without a word: the role is then assumed without what was meant. The same thing has several names: `AWS_SESSION_TOKEN` in the
            environment, `aws_session_token` in a profile, `token` in the provider and in the backend.

            `provider "aws"` has blocks (`assume_role { … }`), `backend "s3"` has arguments with objects (`assume_role = { … }`); each refuses the
            other's form.
            """,
        Bad = """
            provider "aws" {
              region        = "eu-west-1"
              access_key    = var.access_key
              secret_key    = var.secret_key
              session_token = var.session_token # expect: unknown-argument
            }

            variable "access_key" {
              type      = string
              sensitive = true
            }

            variable "secret_key" {
              type      = string
              sensitive = true
            }

            variable "session_token" {
              type      = string
              sensitive = true
            }
            """,
        Good = """
            provider "aws" {
              region     = "eu-west-1"
              access_key = var.access_key
              secret_key = var.secret_key
              token      = var.session_token
            }

            variable "access_key" {
              type      = string
              sensitive = true
            }

            variable "secret_key" {
              type      = string
              sensitive = true
            }

            variable "session_token" {
              type      = string
              sensitive = true
            }
            """,
        Fix = "Write the name that the documentation of the provider or backend has; the nearest one is offered as fix.",
        References = ["AWS provider documentation, provider configuration", "Terraform documentation, backend type s3"],
        SeenIn =
        [
            new("https://github.com/ljfranklin/terraform-resource/issues/123")
            {
                What = """
                    The session token was given to the backend as `session_token`, which it does not know; `init` went on failing with
                    InvalidClientTokenId until it was called `token`.
                    """,
                Story = "backend-file",
            },
        ],
    };

    /// <inheritdoc/>
    public override void Check(Module module, IFindings findings)
    {
        foreach (var provider in module.ProviderConfigurations.OfAws())
        {
            CheckNames(provider.Block, null, ArgumentCatalogue.AwsProvider, "provider \"aws\"", findings);
        }

        foreach (var credential in module.Credentials.Own.Where(credential => credential.User is CredentialUser.Backend or CredentialUser.RemoteState))
        {
            CheckNames(credential.Block, null, ArgumentCatalogue.S3Backend, credential.Name, findings);
        }
    }

    /// <inheritdoc/>
    public override void Check(ModuleFile file, IFindings findings)
    {
        if (file.Kind == ModuleFileKind.BackendConfiguration && BackendFile.Read(file) is { IsS3: true } backend)
        {
            CheckNames(backend.Block, null, ArgumentCatalogue.S3Backend, "backend \"s3\"", findings);
        }
    }

    /// <inheritdoc/>
    public override void Check(CompanionFile file, CompanionSet companions, IFindings findings)
    {
        foreach (var setting in CommandSetting.OfBackend(file).Where(setting => setting.Name.Contains('.', StringComparison.Ordinal)))
        {
            findings.Report(
                setting.Location,
                $"-backend-config takes no dots in names: Terraform refuses \"{setting.Name}\". Settings of a block inside the backend go into a file, or as one object: assume_role={{role_arn=\"…\"}}.");
        }
    }

    private static void CheckNames(ConfigurationBlock block, string? path, ArgumentCatalogue catalogue, string owner, IFindings findings)
    {
        foreach (var argument in block.Arguments)
        {
            if (Known(catalogue, path, argument.Name) is { } known)
            {
                CheckArgument(argument, known, catalogue, owner, findings);
            }
            else if (!WordsOfTerraform.Contains(argument.Name))
            {
                Report(block, argument.Name, argument.NameLocation, path, catalogue, owner, findings);
            }
        }

        foreach (var nested in block.AllBlocks)
        {
            if (Known(catalogue, path, nested.Type) is { } known)
            {
                if (!known.IsBlock && !ModuleFileNames.IsJson(nested.Header.Path))
                {
                    findings.Report(nested.Header, $"{nested.Type} is an argument of {owner}, not a block; it has to be written with an equals sign.", FormDetails(nested));
                }

                CheckNames(nested, known.Path, catalogue, owner, findings);
            }
            else if (!WordsOfTerraform.Contains(nested.Type))
            {
                Report(block, nested.Type, nested.Header, path, catalogue, owner, findings);
            }
        }
    }

    private static void CheckArgument(Argument argument, KnownArgument known, ArgumentCatalogue catalogue, string owner, IFindings findings)
    {
        if (known.IsBlock && !ModuleFileNames.IsJson(argument.NameLocation.Path))
        {
            findings.Report(argument.NameLocation, $"{argument.Name} is a block of {owner}, not an argument; it has to be written without an equals sign.");
        }
        else if (known.Type == "object" && BlockReader.ReadObject(argument) is { } inside)
        {
            CheckNames(inside, known.Path, catalogue, owner, findings);
        }
    }

    private static KnownArgument? Known(ArgumentCatalogue catalogue, string? path, string name) =>
        catalogue.TryGet(path is null ? name : $"{path}.{name}", out var known) ? known : null;

    private static void Report(ConfigurationBlock block, string name, Location place, string? path, ArgumentCatalogue catalogue, string owner, IFindings findings)
    {
        var nearest = catalogue.Nearest(path, name)?.Name;
        var inside = path is null ? owner : $"{path} of {owner}";
        var isServiceName = path == "endpoints";
        findings.Report(place, $"{inside} knows no {name}{(nearest is null ? "" : $"; {nearest} is meant")}.", new FindingDetails
        {
            // New services come with every other release of the provider.
            Confidence = isServiceName && nearest is null ? Confidence.Low : Confidence.High,
            Fixes = nearest is not null && block.Argument(nearest) is null && !block.Blocks(nearest).Any() && place.Source.GetText(place.Span).Trim('"') == name
                ? [new Fix($"Write {nearest}", CertainNames.Contains(nearest) ? FixSafety.Safe : FixSafety.Unsafe, [new Edit(place, IsQuoted(place) ? $"\"{nearest}\"" : nearest)])]
                : [],
        });
    }

    private static FindingDetails FormDetails(ConfigurationBlock nested)
    {
        var source = nested.Header.Source;
        var end = nested.Header.Span.End;
        return nested.Labels.IsEmpty
            ? new FindingDetails { Fixes = [new Fix("Write an equals sign", FixSafety.Unsafe, [new Edit(new Location(source, new Hcl.Text.TextSpan(end, end)), " =")])] }
            : new FindingDetails();
    }

    private static bool IsQuoted(Location place) => place.Source.Slice(place.Span) is [(byte)'"', ..];
}
