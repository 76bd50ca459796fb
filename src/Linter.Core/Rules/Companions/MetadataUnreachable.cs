using System.Text;
using Linter.Core.Companions;
using Linter.Core.Findings;
using Linter.Core.Terraform;
using Linter.Hcl.Values;

namespace Linter.Core.Rules;

/// <summary>Finds runs that count on the credentials of their machine and cannot reach them.</summary>
internal sealed class MetadataUnreachable : Rule
{
    // Any of them is a source that does not need the machine.
    private static readonly string[] OtherSources =
        ["AWS_ACCESS_KEY_ID", "AWS_PROFILE", "AWS_WEB_IDENTITY_TOKEN_FILE", "AWS_CONTAINER_CREDENTIALS", "role-to-assume", "aws-access-key-id", "aws-vault", ".aws", "aws sso", "credentials('", "assume-role", "aws configure"];

    private static readonly string[] UserData = ["user_data", "user_data_base64"];

    private static readonly string[] Containers = ["docker run", "docker compose", "docker-compose", "podman run", "gitlab-runner", "nerdctl", "containerd", "kubelet", "bootstrap.sh", "ECS_CLUSTER"];

    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("TFA811", "metadata-unreachable")
    {
        Summary = "Terraform counts on the machine's credentials, which it cannot reach from there",
        Severity = Severity.Warning,
        Causes = ["imds-unreachable"],
        Why = """
            The credentials of an instance come from its metadata service, the last source that the AWS provider asks. `AWS_EC2_METADATA_DISABLED=true` switches it
            off. With a hop limit of 1 the answer to a request for a token does not get into a container behind a bridge network: Terraform in a container on
            that instance waits, and ends with "no EC2 IMDS role found".
            """,
        Bad = """
            # file: .gitlab-ci.yml
            apply:
              tags: [ec2-runner]
              variables:
                AWS_EC2_METADATA_DISABLED: "true" # expect: metadata-unreachable
              script:
                - terraform apply -auto-approve
            """,
        Good = """
            # file: .gitlab-ci.yml
            apply:
              tags: [ec2-runner]
              script:
                - terraform apply -auto-approve
            """,
        Fix = "Take the variable away, or name another source; set `http_put_response_hop_limit = 2` for machines whose containers run Terraform.",
        References = ["AWS SDKs and Tools Reference Guide, IMDS credential provider", "Amazon EC2 User Guide, configure the instance metadata options"],
    };

    /// <inheritdoc/>
    public override void Check(CompanionFile file, CompanionSet companions, IFindings findings)
    {
        if (!file.RunsTerraform || OtherSources.Any(source => file.Text.Text.Contains(source, StringComparison.Ordinal)))
        {
            return;
        }

        foreach (var scope in file.Scopes.Where(scope => scope.MayReachTerraform))
        {
            if (scope["AWS_EC2_METADATA_DISABLED"] is { Value.Text: { } text } disabled && string.Equals(text, "true", StringComparison.OrdinalIgnoreCase))
            {
                findings.Report(
                    disabled.NameLocation,
                    $"{scope.Name} switches the metadata service off and names no other source: Terraform finds no credentials, though the machine may have a role.",
                    new FindingDetails { Confidence = Confidence.Medium });
            }
        }
    }

    /// <inheritdoc/>
    public override void Check(Module module, IFindings findings)
    {
        foreach (var machine in module.Resources.Where(resource => resource.Type is "aws_instance" or "aws_launch_template" or "aws_launch_configuration"))
        {
            var options = machine.Block.Blocks("metadata_options").FirstOrDefault();
            if (options?.Argument("http_put_response_hop_limit") is { Value: NumberValue { ContentText: "1" } } limit && options.Argument("http_tokens")?.Text == "required" && RunsContainers(machine))
            {
                findings.Report(
                    limit.Origin,
                    $"{machine.Address} starts containers, and a hop limit of 1 keeps the answers of the metadata service out of them: what runs there gets no credentials of the machine's role.",
                    new FindingDetails { Confidence = Confidence.Medium });
            }
        }
    }

    private static bool RunsContainers(Resource machine)
    {
        foreach (var argument in UserData.Select(machine.Block.Argument).OfType<Argument>())
        {
            var text = argument.Text + Encoding.UTF8.GetString(argument.Source.Slice(argument.ValueLocation.Span));
            if (Containers.Any(word => text.Contains(word, StringComparison.Ordinal)))
            {
                return true;
            }
        }

        return false;
    }
}
