using Linter.Core.Companions;
using Linter.Core.Companions.GitHub;
using Linter.Core.Credentials;
using Linter.Core.Findings;

namespace Linter.Core.Rules;

/// <summary>Finds stored keys in workflows that could sign in by OIDC.</summary>
internal sealed class LongLivedKeysInPipeline : Rule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("TFA802", "long-lived-keys-in-pipeline")
    {
        Summary = "A workflow signs in with stored keys where OIDC is offered",
        Severity = Severity.Note,
        Why = """
            A key in the secret store lives until somebody replaces it, works from anywhere, and fails all at once when it is deactivated or rotated
            in one place only. GitHub gives each job a token of its own, with which it assumes a role for an hour: nothing to store, nothing to rotate, and
            the trust policy says which repository and branch may do so. This is a note: stored keys work.
            """,
        Bad = """
            # file: .github/workflows/apply.yml
            on: [push]
            jobs:
              apply:
                runs-on: ubuntu-latest
                steps:
                  - uses: aws-actions/configure-aws-credentials@v4
                    with:
                      aws-access-key-id: ${{ secrets.AWS_ACCESS_KEY_ID }} # expect: long-lived-keys-in-pipeline
                      aws-secret-access-key: ${{ secrets.AWS_SECRET_ACCESS_KEY }}
                      aws-region: eu-west-1
                  - run: terraform apply -auto-approve
            """,
        Good = """
            # file: .github/workflows/apply.yml
            on: [push]
            permissions:
              id-token: write
              contents: read
            jobs:
              apply:
                runs-on: ubuntu-latest
                steps:
                  - uses: aws-actions/configure-aws-credentials@v4
                    with:
                      role-to-assume: arn:aws:iam::111122223333:role/apply
                      aws-region: eu-west-1
                  - run: terraform apply -auto-approve
            """,
        Fix = "Create an OIDC provider for `token.actions.githubusercontent.com` and a role that trusts the repository, then name it as `role-to-assume` and give the job `id-token: write`.",
        References = ["GitHub Docs, configuring OpenID Connect in Amazon Web Services"],
    };

    /// <inheritdoc/>
    public override void Check(CompanionFile file, CompanionSet companions, IFindings findings)
    {
        if (file.Workflow is not { IsAction: false } workflow || !workflow.Jobs.SelectMany(job => job.Steps).Any(step => step.RunsTerraform))
        {
            return;
        }

        // Where the job signs in by OIDC already, what the left key does is another rule's.
        var left = workflow.Jobs.Where(job => job.Steps.Any(step => step.Login is { UsesOidc: true }))
            .SelectMany(job => job.Environment.Concat(job.Steps.SelectMany(step => step.Environment))).Select(binding => binding.NameLocation).ToHashSet();
        foreach (var scope in file.Scopes)
        {
            // With a token beside it the key is a short-lived one, which is another rule's.
            if (scope[CredentialPart.AccessKeyId] is { } key && JobCredentials.SecretIn(key.Written) is { } secret && scope[CredentialPart.SessionToken] is null && !left.Contains(key.NameLocation))
            {
                findings.Report(key.NameLocation, $"The key of {scope.Name} is kept as the secret {secret}; by OIDC the job would get a session of its own and no key had to be stored.");
            }
        }
    }
}
