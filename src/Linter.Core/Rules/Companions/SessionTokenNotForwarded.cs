using Linter.Core.Companions;
using Linter.Core.Companions.GitHub;
using Linter.Core.Companions.Shell;
using Linter.Core.Companions.Yaml;
using Linter.Core.Credentials;
using Linter.Core.Findings;

namespace Linter.Core.Rules;

/// <summary>Finds places that hand key and secret of a session on, and not its token.</summary>
internal sealed class SessionTokenNotForwarded : Rule
{
    private static readonly string[] SourcesOfSessions = ["steps.", "needs."];

    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("TFA806", "session-token-not-forwarded")
    {
        Summary = "Key and secret of a session are handed on without its token",
        Severity = Severity.Error,
        Causes = ["missing-session-token", "ci-env-not-passed"],
        Why = """
            A session has three parts. Whoever gets only the key id (`ASIA…`) and the secret sends requests that STS answers with `InvalidClientTokenId`,
            "The security token included in the request is invalid". Outputs of jobs, `docker run -e`, inputs of actions and arguments of Terraform each have to
            hand on all three.
            """,
        Bad = """
            # file: .github/workflows/plan.yml
            on: [push]
            permissions:
              id-token: write
              contents: read
            jobs:
              plan:
                runs-on: ubuntu-latest
                steps:
                  - uses: aws-actions/configure-aws-credentials@v4
                    with:
                      role-to-assume: arn:aws:iam::111122223333:role/plan
                      aws-region: eu-west-1
                  - run: docker run -e AWS_ACCESS_KEY_ID -e AWS_SECRET_ACCESS_KEY hashicorp/terraform:1.11 plan # expect: session-token-not-forwarded
            """,
        Good = """
            # file: .github/workflows/plan.yml
            on: [push]
            permissions:
              id-token: write
              contents: read
            jobs:
              plan:
                runs-on: ubuntu-latest
                steps:
                  - uses: aws-actions/configure-aws-credentials@v4
                    with:
                      role-to-assume: arn:aws:iam::111122223333:role/plan
                      aws-region: eu-west-1
                  - run: docker run -e AWS_ACCESS_KEY_ID -e AWS_SECRET_ACCESS_KEY -e AWS_SESSION_TOKEN hashicorp/terraform:1.11 plan
            """,
        Fix = "Hand `AWS_SESSION_TOKEN` (`aws-session-token`, `token` of provider and backend) on beside the other two.",
        References = ["IAM User Guide, using temporary credentials with AWS resources"],
    };

    /// <inheritdoc/>
    public override void Check(CompanionFile file, CompanionSet companions, IFindings findings)
    {
        foreach (var scope in file.Scopes)
        {
            CheckScope(scope, findings);
        }

        foreach (var script in file.Scripts)
        {
            CheckScript(script, findings);
        }

        if (file is { Kind: CompanionKind.Compose, Document.Root: { } compose })
        {
            CheckServices(compose, companions, findings);
        }

        foreach (var job in file.Workflow?.Jobs ?? [])
        {
            CheckScope(new BindingScope($"whoever uses the outputs of job {job.Id}", job.Outputs), findings);
            var hasSession = false;
            foreach (var step in job.Steps)
            {
                CheckStep(step, hasSession, findings);
                hasSession = step.Login is { ExportsVariables: true } login ? login.Role is not null || login.HasToken : hasSession;
            }
        }
    }

    private static void CheckScope(BindingScope scope, IFindings findings)
    {
        if (scope.HasTokenElsewhere || scope.Bindings.FirstOrDefault(IsKeyOfSession) is not { } key
            || scope.Bindings.Any(binding => SessionParts.IsToken(binding.Written) || binding.Name.EndsWith("SESSION_TOKEN", StringComparison.OrdinalIgnoreCase)))
        {
            return;
        }

        var isCredential = scope[CredentialPart.AccessKeyId] == key ? scope[CredentialPart.SecretAccessKey] is not null : scope.Bindings.Any(binding => SessionParts.IsSecret(binding.Written));
        if (isCredential)
        {
            findings.Report(
                key.NameLocation,
                $"{scope.Name} is given key and secret of another step's session without its token.",
                new FindingDetails { Confidence = Confidence.Medium });
        }
    }

    // "- AWS_ACCESS_KEY_ID" in a service hands the variable of the shell on; with keys of a user that is all, with a session it is not.
    private static void CheckServices(MappingNode compose, CompanionSet companions, IFindings findings)
    {
        foreach (var service in compose["services"]?.Entries ?? [])
        {
            var passed = (service.Value["environment"]?.Items ?? []).OfType<ScalarNode>().ToList();
            if (passed.Find(name => name.Content.Text == "AWS_ACCESS_KEY_ID") is { } key && passed.Exists(name => name.Content.Text == "AWS_SECRET_ACCESS_KEY")
                && !passed.Exists(name => name.Content.Text.StartsWith("AWS_SESSION_TOKEN", StringComparison.Ordinal)) && service.Value["env_file"] is null
                && companions.Files.Any(file => MakesSession(file) && file.Scripts.Any(script => RunsService(script, service.Name))))
            {
                findings.Report(key.Location, $"Service {service.Name} is handed the key of a session and not AWS_SESSION_TOKEN; AWS refuses the key without it.", new FindingDetails { Confidence = Confidence.Medium });
            }
        }
    }

    private static bool MakesSession(CompanionFile file) =>
        SessionParts.ComesFromSts(file.Text.Text) || file.Text.Text.Contains("export-credentials", StringComparison.Ordinal) || file.Workflow?.Logins.Any(login => login.Role is not null) is true;

    private static bool RunsService(ShellScript script, string service) => script.Commands.Any(command =>
        command.Words is [{ Text: "docker-compose" }, ..] or [{ Text: "docker" }, { Text: "compose" }, ..] && command.Words.Any(word => word.Text is "run" or "up") && (command.Words.Any(word => word.Text == service) || command.Words.Any(word => word.Text == "up")));

    private static bool IsKeyOfSession(EnvironmentBinding binding) => binding.Written.Contains("${{", StringComparison.Ordinal)
        && (binding.Part == CredentialPart.AccessKeyId ? SourcesOfSessions.Any(source => binding.Written.Contains(source, StringComparison.Ordinal)) : SessionParts.IsKeyId(binding.Written));

    // "export AWS_ACCESS_KEY_ID=$(… .Credentials.AccessKeyId)" of what sts answered, and no word of its third part.
    private static void CheckScript(ShellScript script, IFindings findings)
    {
        var text = script.Source.Text;
        if (!SessionParts.ComesFromSts(text) || SessionParts.IsToken(text) || text.Contains("AWS_SESSION_TOKEN", StringComparison.Ordinal) || text.Contains("AWS_SECURITY_TOKEN", StringComparison.Ordinal))
        {
            return;
        }

        var bindings = ShellBindings.Of(script).ToList();
        if (bindings.Find(binding => binding.Part == CredentialPart.AccessKeyId && binding.Value is not Hcl.Values.StringValue) is { } key && bindings.Exists(binding => binding.Part == CredentialPart.SecretAccessKey))
        {
            findings.Report(key.NameLocation, "The script takes key and secret of a session that STS gave, and not its token: AWS refuses the key without AWS_SESSION_TOKEN.");
        }
    }

    private static void CheckStep(WorkflowStep step, bool hasSession, IFindings findings)
    {
        if (!hasSession || step.Script is not { } script)
        {
            return;
        }

        foreach (var command in script.Commands)
        {
            var place = script.Source.At(command.Start, command.End - command.Start);
            if (ContainerCommand.Of(command) is { } container && container.Variables.Contains("AWS_ACCESS_KEY_ID") && !container.Passes("AWS_SESSION_TOKEN"))
            {
                findings.Report(place, "The container gets the key of a session and not AWS_SESSION_TOKEN; AWS refuses the key without it.");
            }
            else if (TerraformCommand.Of(command, script.Source) is { } terraform && GivesKeyWithoutToken(terraform))
            {
                findings.Report(place, "Terraform is given the key of a session as argument and not its token; AWS refuses the key without it.", new FindingDetails { HoldsSecret = true });
            }
        }
    }

    private static bool GivesKeyWithoutToken(TerraformCommand command) =>
        command.Arguments.Any(word => SessionParts.IsKeyId(word.Shown) || word.Shown.Contains("$AWS_ACCESS_KEY_ID", StringComparison.Ordinal) || word.Shown.Contains("${AWS_ACCESS_KEY_ID}", StringComparison.Ordinal))
        && !command.Arguments.Any(word => word.Shown.Contains("AWS_SESSION_TOKEN", StringComparison.Ordinal));
}
