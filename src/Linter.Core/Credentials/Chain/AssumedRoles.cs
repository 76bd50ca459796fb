namespace Linter.Core.Credentials.Chain;

/// <summary><c>assume_role</c> of the block.</summary>
internal static class AssumedRoles
{
    /// <summary>Why the blocks stop the run, or null.</summary>
    /// <remarks>One provider block with an empty role only warns, and the run goes on as the base identity.</remarks>
    public static ChainError? FindError(ChainInput input)
    {
        for (var index = 0; index < input.AssumeRoles.Length; index++)
        {
            var role = input.AssumeRoles[index];
            if (!role.IsSet && !role.IsUnknown && !IsTolerated(input))
            {
                return new ChainError(ChainErrorCode.RoleArnMissing, $"assume_role {index + 1} of {input.AssumeRoles.Length} has no role_arn.");
            }

            if (role.IsSet && !input.Rules.IsSessionBased && !HasFormOfArn(role.Text!))
            {
                return new ChainError(ChainErrorCode.Other, $"role_arn of assume_role {index + 1} of {input.AssumeRoles.Length} is no ARN.");
            }
        }

        return null;
    }

    // What Terraform itself looks at before it calls STS; whether it is the ARN of a role is for STS to say.
    private static bool HasFormOfArn(string text) => text.StartsWith("arn:", StringComparison.Ordinal) && text.Split(':', 6).Length == 6;

    private static bool IsTolerated(ChainInput input) =>
        input.Rules.IsSessionBased || (input.Kind == ConfigurationKind.Provider && input.AssumeRoles.Length == 1);
}
