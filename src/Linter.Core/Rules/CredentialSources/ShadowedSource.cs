using Linter.Core.Findings;
using Linter.Core.Terraform;
using Linter.Core.Terraform.Secrets;
using Linter.Hcl.Values;

namespace Linter.Core.Rules;

/// <summary>Finds sources of credentials that can never be used.</summary>
internal sealed class ShadowedSource : Rule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("TFA305", "shadowed-source")
    {
        Summary = "A source of credentials can never be used",
        Severity = Severity.Warning,
        Causes = ["mixed-credential-sources", "credentials-file-path-wrong"],
        Why = """
            Static keys win over `profile`, shared files and `assume_role_with_web_identity` in the same block, in every version and without a message
            (`assume_role` is different: it is made on top of whatever source there is). What is shadowed looks as if it were in force.

            Paths in `shared_credentials_files` and `shared_config_files` know `~`, `$NAME` and `${NAME}`, the last written `$${NAME}` in Terraform. The
            Windows form `%USERPROFILE%` is taken as it is, so that the file is never found. A configuration file (`~/.aws/config`) among the credentials
            files is read as one of them: its headers `[profile name]` have another form there, and the usual credentials file is left out.
            """,
        Bad = """
            provider "aws" {
              region                   = "eu-west-1"
              profile                  = "deploy"
              shared_credentials_files = ["%USERPROFILE%/.aws/credentials"] # expect: shadowed-source
            }
            """,
        Good = """
            provider "aws" {
              region                   = "eu-west-1"
              profile                  = "deploy"
              shared_credentials_files = ["~/.aws/credentials"]
            }
            """,
        Fix = "Remove the source that cannot be used, or the one that wins over it.",
        References = ["AWS provider documentation, authentication and configuration"],
        SeenIn =
        [
            new("https://jhooq.com/terraform-aws-credentials-handling/")
            {
                What = """
                    In the guide's example static keys stand beside `profile = "test"`, so that the profile is never looked at.
                    """,
                Story = "kinds",
            },
        ],
    };

    /// <inheritdoc/>
    public override void Check(Module module, IFindings findings)
    {
        foreach (var credential in module.Credentials.Configured)
        {
            Judge(credential, findings);
        }
    }

    /// <inheritdoc/>
    public override void Check(ModuleFile file, IFindings findings)
    {
        if (file.Kind == ModuleFileKind.BackendConfiguration && ConfiguredCredential.Of(file) is { } credential)
        {
            Judge(credential, findings);
        }
    }

    private static void Judge(ConfiguredCredential credential, IFindings findings)
    {
        foreach (var path in OtherSources.SharedFiles(credential.Block).SelectMany(PathsOf).Where(IsWindowsForm))
        {
            findings.Report(
                path.Origin!,
                $"The path of shared files in {credential.Name} has a name in percent signs, which nothing replaces; the file is never found.",
                new FindingDetails { Causes = ["credentials-file-path-wrong"] });
        }

        foreach (var path in credential.Block.Argument("shared_credentials_files") is { } files ? PathsOf(files).Where(IsConfigurationFile) : [])
        {
            findings.Report(
                path.Origin!,
                $"shared_credentials_files of {credential.Name} names the configuration file; its headers [profile …] mean nothing there, and ~/.aws/credentials is no longer read.",
                new FindingDetails { Confidence = Confidence.Medium, Causes = ["credentials-file-path-wrong"] });
        }

        if (credential.Endpoints == EndpointTarget.Local || credential.Given.Select(part => credential[part]!).FirstOrDefault(argument => argument.IsSet) is not { } key)
        {
            return;
        }

        foreach (var shadowed in OtherSources.Named(credential.Block))
        {
            Report(shadowed.NameLocation, OtherSources.Describe(shadowed));
        }

        foreach (var identity in credential.Block.Blocks("assume_role_with_web_identity"))
        {
            Report(identity.Header, "assume_role_with_web_identity");
        }

        if (credential.Block.Argument("assume_role_with_web_identity") is { IsSet: true } asArgument)
        {
            Report(asArgument.NameLocation, "assume_role_with_web_identity");
        }

        void Report(Location place, string source) => findings.Report(
            place,
            $"{source} of {credential.Name} is never used: {key.Name} in the same place wins over it in every version.",
            new FindingDetails { Causes = ["mixed-credential-sources"], Related = [new RelatedLocation(key.NameLocation, "wins over it")] });
    }

    private static IEnumerable<StringValue> PathsOf(Terraform.Argument files) => files.Value switch
    {
        StringValue { Origin: not null } one => [one],
        SequenceValue several => several.Elements.OfType<StringValue>().Where(path => path.Origin is not null),
        _ => [],
    };

    private static bool IsConfigurationFile(StringValue path) => path.Content.Replace('\\', '/').EndsWith("/.aws/config", StringComparison.Ordinal);

    private static bool IsWindowsForm(StringValue path) =>
        path.Content.Split('%') is [_, { Length: > 0 } name, _, ..] && name.All(character => char.IsAsciiLetter(character) || character == '_');
}
