using Linter.Core.Findings;
using Linter.Core.Terraform;
using Linter.Core.Terraform.Secrets;
using Linter.Hcl.Values;

namespace Linter.Core.Rules;

/// <summary>Finds exec plugins of Kubernetes providers that sign in with another identity than the AWS provider.</summary>
internal sealed class ExecPluginSourceDiffers : Rule
{
    private static readonly string[] Providers = ["kubernetes", "kubernetes-alpha", "helm", "kubectl", "argocd", "flux"];
    private static readonly string[] IdentityOptions = ["--role-arn", "--role", "-r", "--profile", "-i-role"];
    private static readonly string[] IdentityVariables = ["AWS_PROFILE", "AWS_ACCESS_KEY_ID", "AWS_ROLE_ARN", "AWS_CONFIG_FILE", "AWS_SHARED_CREDENTIALS_FILE"];

    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("TFA313", "exec-plugin-source-differs")
    {
        Summary = "aws eks get-token runs without the role or profile of the AWS provider",
        Severity = Severity.Warning,
        Causes = ["k8s-exec-identity"],
        Why = """
            The `exec` block of the Kubernetes and Helm providers starts the AWS CLI, which signs in for itself: it sees the environment and the default
            profile, not the role, profile or keys of `provider "aws"`. The token is then that of another identity, and the cluster answers "Unauthorized"
            or "the server has asked for the client to provide credentials".
            """,
        Bad = """
            provider "aws" {
              region = "eu-west-1"

              assume_role {
                role_arn = "arn:aws:iam::111122223333:role/deploy"
              }
            }

            provider "kubernetes" {
              host = "https://cluster.example"

              exec {
                api_version = "client.authentication.k8s.io/v1beta1"
                command     = "aws"
                args        = ["eks", "get-token", "--cluster-name", "main"] # expect: exec-plugin-source-differs
              }
            }
            """,
        Good = """
            provider "aws" {
              region = "eu-west-1"

              assume_role {
                role_arn = "arn:aws:iam::111122223333:role/deploy"
              }
            }

            provider "kubernetes" {
              host = "https://cluster.example"

              exec {
                api_version = "client.authentication.k8s.io/v1beta1"
                command     = "aws"
                args        = ["eks", "get-token", "--cluster-name", "main", "--role-arn", "arn:aws:iam::111122223333:role/deploy"]
              }
            }
            """,
        Fix = "Give `--role-arn` or `--profile` to the command, or set `AWS_PROFILE` in `env` of the `exec` block.",
        References = ["AWS CLI Command Reference, eks get-token", "Kubernetes provider documentation, exec plugins"],
        SeenIn =
        [
            new("https://github.com/terraform-aws-modules/terraform-aws-eks/issues/2839")
            {
                What = """
                    `aws eks get-token` ran as the identity from before `assume_role`, and the cluster answered Unauthorized.
                    """,
                Story = "commands-of-all-kinds",
            },
        ],
    };

    /// <inheritdoc/>
    public override void Check(Module module, IFindings findings)
    {
        foreach (var provider in module.ProviderConfigurations.Where(provider => Providers.Contains(provider.Provider.Type)))
        {
            foreach (var exec in provider.Block.Nested("exec").Concat(provider.Block.Nested("kubernetes").SelectMany(kubernetes => kubernetes.Nested("exec"))))
            {
                Judge(module, exec, findings);
            }
        }
    }

    private static void Judge(Module module, ConfigurationBlock exec, IFindings findings)
    {
        if (exec.Argument("args") is not { } arguments || IdentityOf(module) is not { } identity || NamesIdentity(exec.Argument("env")))
        {
            return;
        }

        if (arguments.Value is not SequenceValue { Elements: var elements })
        {
            if (!arguments.Value.IsKnown)
            {
                findings.Unsure(arguments.ValueLocation, "The arguments of the exec plugin are not known.");
            }

            return;
        }

        var words = elements.Select(element => element.Text ?? "").ToList();
        if (!words.Exists(word => word.Contains("get-token", StringComparison.Ordinal)) && !(words.Contains("token") && exec.Argument("command")?.Text is "aws-iam-authenticator"))
        {
            return;
        }

        if (words.Exists(word => IdentityOptions.Any(option => word.StartsWith(option, StringComparison.Ordinal) || word.Contains(" " + option, StringComparison.Ordinal))))
        {
            return;
        }

        findings.Report(
            arguments.NameLocation,
            $"The command for the token names neither role nor profile, and provider \"aws\" has {identity}: the cluster sees another identity than AWS.",
            new FindingDetails { Confidence = Confidence.Medium });
    }

    private static string? IdentityOf(Module module)
    {
        if (module.ProviderUse(new ProviderName("aws", null)).Configuration is not { } configuration)
        {
            return null;
        }

        if (configuration.Block.Nested("assume_role").Any(role => role.Argument("role_arn") is { } arn && (arn.IsSet || !arn.Value.IsKnown)))
        {
            return "a role to assume";
        }

        return ConfiguredSource.Of(ConfiguredCredential.Of(configuration)) is { Kind: not SourceKind.None } source ? source.Description : null;
    }

    private static bool NamesIdentity(Argument? environment) => environment is not null
        && (!environment.Value.IsKnown || (environment.Value is MappingValue variables && variables.Items.Keys.Any(IdentityVariables.Contains)));
}
