using Linter.Core.Aws;
using Linter.Core.Companions;
using Linter.Core.Findings;
using Linter.Core.Fixes;
using Linter.Core.Terraform;
using Linter.Core.Terraform.Policies;
using Linter.Hcl.Values;

namespace Linter.Core.Rules;

/// <summary>Finds issuers, audiences and actions that no token fits.</summary>
internal sealed class OidcTrustAudience : Rule
{
    private const string SchemePrefix = "https://";

    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("TFA607", "oidc-trust-audience")
    {
        Summary = "Issuer, audience or action of the trust in an identity provider is wrong or missing",
        Severity = Severity.Warning,
        FixAvailability = FixAvailability.Sometimes,
        Causes = ["oidc-trust-mismatch"],
        Why = """
            STS compares the issuer letter by letter: the URL of the provider is the token's `iss`, and the keys of conditions begin with it
            without `https://`. GitHub's issuer is `https://token.actions.githubusercontent.com`, that of HCP Terraform has no slash at the end.
            The audience (`aud`) has to be in the provider's `client_id_list`. The action is `sts:AssumeRoleWithWebIdentity`; a misspelt one
            is accepted by IAM and allows nothing. All of these end in "Not authorized to perform sts:AssumeRoleWithWebIdentity" or
            InvalidIdentityToken. A trust without any condition on `aud` is a note: the provider's own list still counts.
            """,
        Bad = """
            data "aws_iam_policy_document" "trust" {
              statement {
                actions = ["sts:AssumeRoleWithWebIdendity"] # expect: oidc-trust-audience
                principals {
                  type        = "Federated"
                  identifiers = ["arn:aws:iam::123456789012:oidc-provider/token.actions.githubusercontent.com"]
                }
                condition {
                  test     = "StringEquals"
                  variable = "token.actions.githubusercontent.com:aud"
                  values   = ["sts.amazonaws.com"]
                }
                condition {
                  test     = "StringLike"
                  variable = "token.actions.githubusercontent.com:sub"
                  values   = ["repo:harbor/site:*"]
                }
              }
            }
            """,
        Good = """
            data "aws_iam_policy_document" "trust" {
              statement {
                actions = ["sts:AssumeRoleWithWebIdentity"]
                principals {
                  type        = "Federated"
                  identifiers = ["arn:aws:iam::123456789012:oidc-provider/token.actions.githubusercontent.com"]
                }
                condition {
                  test     = "StringEquals"
                  variable = "token.actions.githubusercontent.com:aud"
                  values   = ["sts.amazonaws.com"]
                }
                condition {
                  test     = "StringLike"
                  variable = "token.actions.githubusercontent.com:sub"
                  values   = ["repo:harbor/site:*"]
                }
              }
            }
            """,
        Fix = "Write issuer, audience and action as the platform documents them.",
        References =
        [
            "AWS Identity and Access Management, Create an OpenID Connect identity provider",
            "GitHub Docs, Configuring OpenID Connect in Amazon Web Services",
            "HCP Terraform, Dynamic credentials with the AWS provider",
        ],
        SeenIn =
        [
            new("https://github.com/pulumi/pulumi-aws/issues/4629")
            {
                What = "The action for web identities was misspelt in the trust policy, and AWS refused the document.",
                Story = "wrong-action",
            },
        ],
    };

    /// <inheritdoc/>
    public override void Check(Module module, IFindings findings)
    {
        foreach (var provider in module.Resources.Where(resource => resource.Type == "aws_iam_openid_connect_provider"))
        {
            CheckProvider(provider, findings);
        }

        foreach (var trust in OidcTrust.AllOf(module))
        {
            CheckAction(trust, findings);
            CheckKeys(trust, findings);
            CheckAudience(module, trust, findings);
        }
    }

    /// <inheritdoc/>
    public override void Check(CompanionFile file, CompanionSet companions, IFindings findings)
    {
        foreach (var login in (file.Workflow?.Logins ?? []).Where(login => login.UsesOidc && login.Text("audience") is null or "" or "sts.amazonaws.com"))
        {
            var isChina = login.Role!.StartsWith("arn:aws-cn:", StringComparison.Ordinal) || login.Text("aws-region")?.StartsWith("cn-", StringComparison.Ordinal) is true;
            if (isChina)
            {
                findings.Report(
                    login.Location,
                    "The login asks for a token with the audience sts.amazonaws.com; that of the China regions is sts.amazonaws.com.cn.",
                    new FindingDetails { Severity = Severity.Warning, Confidence = Confidence.Medium, Causes = ["oidc-trust-mismatch"] });
            }
        }
    }

    private static void CheckProvider(Resource provider, IFindings findings)
    {
        if (provider.Block.Argument("url") is not { Text: { } url } argument)
        {
            return;
        }

        var issuer = url.StartsWith(SchemePrefix, StringComparison.OrdinalIgnoreCase) ? url[SchemePrefix.Length..] : url;
        var host = issuer.Split('/')[0];
        if (url.StartsWith("http://", StringComparison.OrdinalIgnoreCase))
        {
            Certain(argument.Origin, $"{provider.Address} has an issuer without TLS; issuers begin with https://.", findings);
        }
        else if (!url.Contains("://", StringComparison.Ordinal) && host.Contains('.') && argument.Value is StringValue)
        {
            Certain(
                argument.Origin,
                $"{provider.Address} has an issuer without https://, which the provider refuses.",
                findings,
                Replace(argument.Origin, url, SchemePrefix + url));
        }
        else if (OidcIssuers.SharedHosts.Contains(host) && issuer.EndsWith('/'))
        {
            Certain(
                argument.Origin,
                $"{provider.Address} has a slash at the end of its issuer, which the tokens do not have.",
                findings,
                Replace(argument.Origin, url, url.TrimEnd('/')));
        }
        else if (host == "vstoken.actions.githubusercontent.com" || host is "github.com" or "www.github.com" or "api.github.com")
        {
            Certain(
                argument.Origin,
                $"{provider.Address} has the issuer {host}; that of GitHub Actions is {OidcIssuers.GitHub}.",
                findings,
                Replace(argument.Origin, url, SchemePrefix + OidcIssuers.GitHub));
        }
        else if (!OidcIssuers.SharedHosts.Contains(host) && Nearest(host) is { } near)
        {
            Certain(argument.Origin, $"{provider.Address} has the issuer {host}, which nobody uses; {near} is near.", findings);
        }
    }

    private static void CheckAction(OidcTrust trust, IFindings findings)
    {
        foreach (var action in trust.Statement.Actions)
        {
            if (action is StringValue { Content: var text, Origin: { } origin } && !text.Equals(OidcIssuers.Action, StringComparison.OrdinalIgnoreCase)
                && NearestName.Distance(text.ToLowerInvariant(), OidcIssuers.Action.ToLowerInvariant()) <= 5)
            {
                Certain(origin, $"STS has no action {text}; {OidcIssuers.Action} is meant.", findings, Replace(origin, text, OidcIssuers.Action));
            }
        }

        if (!trust.Statement.Names(OidcIssuers.Action)
            && trust.Statement.Actions is [StringValue { Content: var only, Origin: { } place }] && only.Equals("sts:AssumeRole", StringComparison.OrdinalIgnoreCase)
            && trust.Statement.Principals.All(principal => principal.Kind.Equals("Federated", StringComparison.OrdinalIgnoreCase)))
        {
            Certain(
                place,
                $"A token takes on a role with {OidcIssuers.Action}; sts:AssumeRole alone lets nobody of {trust.Description} in.",
                findings,
                Replace(place, only, OidcIssuers.Action));
        }
    }

    private static void CheckKeys(OidcTrust trust, IFindings findings)
    {
        foreach (var condition in trust.Statement.Conditions.Where(condition => condition.Claim is "aud" or "sub"))
        {
            if (condition.Prefix is not { } prefix)
            {
                continue;
            }

            if (prefix.StartsWith(SchemePrefix, StringComparison.OrdinalIgnoreCase))
            {
                Certain(
                    condition.Location,
                    $"The key {condition.Variable.Text} begins with https://, and keys are named after the issuer without it.",
                    findings);
            }
            else if (trust.Issuer is { } issuer && !prefix.Equals(issuer, StringComparison.OrdinalIgnoreCase))
            {
                Certain(
                    condition.Location,
                    $"The condition looks at {condition.Variable.Text}, and the principal's issuer is {issuer}: the key is in no token.",
                    findings);
            }
            else if (trust.Issuer is null && !OidcIssuers.SharedHosts.Contains(prefix.Split('/')[0]) && Nearest(prefix.Split('/')[0]) is { } near)
            {
                Certain(condition.Location, $"The key {condition.Variable.Text} names no known issuer; {near} is near.", findings);
            }
        }
    }

    private static void CheckAudience(Module module, OidcTrust trust, IFindings findings)
    {
        var conditions = trust.Statement.Conditions.Where(condition => condition is { Claim: "aud", IsPositive: true }).ToList();
        var usual = trust.Platform is { } platform ? OidcIssuers.AudienceOf(platform) : null;
        if (usual is not null && conditions.Count == 0 && trust.Statement.Names(OidcIssuers.Action) && !trust.MayHaveMoreConditions)
        {
            findings.Report(
                trust.Statement.Location,
                $"The trust in {trust.Description} has no condition on the audience (aud).",
                new FindingDetails { Severity = Severity.Note, Confidence = Confidence.Medium });
        }

        foreach (var value in conditions.SelectMany(condition => condition.Values))
        {
            if (value is StringValue { Content: var audience, Origin: { } origin } && WhyWrong(module, trust, usual, audience) is { } why)
            {
                findings.Report(origin, $"The audience {audience} {why}.", new FindingDetails { Confidence = Confidence.Medium });
            }
        }
    }

    private static string? WhyWrong(Module module, OidcTrust trust, string? usual, string audience)
    {
        if (audience.Contains('*'))
        {
            return null;
        }

        var lists = module.Resources.Where(resource => resource.Type == "aws_iam_openid_connect_provider" && IsProviderOf(resource, trust))
            .Select(resource => resource.Block.Argument("client_id_list")?.Value).ToList();
        if (lists.Count > 0)
        {
            return lists.TrueForAll(list => list is SequenceValue { Elements: var clients } && clients.All(client => client.IsKnown && client.Text != audience))
                ? "is not in the client_id_list of the identity provider"
                : null;
        }

        if (usual is null || trust.Platform is not { } platform || audience == usual || audience == "sts.amazonaws.com.cn")
        {
            return null;
        }

        // Any audience can be asked for; one that looks like the usual one was meant to be it.
        return audience.Contains(usual, StringComparison.OrdinalIgnoreCase) || NearestName.Distance(audience.ToLowerInvariant(), usual) <= 4
            || (platform == OidcPlatform.HcpTerraform && audience.StartsWith("sts.amazonaws.com", StringComparison.Ordinal))
            ? $"is not that of {OidcIssuers.NameOf(platform)}, which is {usual}"
            : null;
    }

    private static bool IsProviderOf(Resource provider, OidcTrust trust) =>
        provider.Block.Argument("url")?.Text?.Replace(SchemePrefix, "", StringComparison.OrdinalIgnoreCase).TrimEnd('/') is { } issuer
        && (trust.Issuer is { } trusted && trusted != "*" ? issuer.Equals(trusted, StringComparison.OrdinalIgnoreCase) : trust.Platform is { } platform && OidcIssuers.PlatformOf(issuer) == platform);

    private static string? Nearest(string host) =>
        host.Length > 12 && OidcIssuers.SharedHosts.FirstOrDefault(known => NearestName.Distance(host.ToLowerInvariant(), known) is > 0 and <= 3) is { } near ? near : null;

    private static IEnumerable<Fix> Replace(Origin origin, string oldText, string newText) => LiteralReplacement.Of(origin, oldText, newText, $"Write {newText}");

    private static void Certain(Origin origin, string message, IFindings findings, IEnumerable<Fix>? fixes = null) =>
        findings.Report(origin, message, new FindingDetails { Severity = Severity.Error, Fixes = [.. fixes ?? []] });

    private static void Certain(Location place, string message, IFindings findings) => findings.Report(place, message, new FindingDetails { Severity = Severity.Error });
}
