using Linter.Core.Credentials.Machine;
using Linter.Core.Credentials.Profiles;

namespace Linter.Core.Credentials.Chain;

/// <summary>Credentials that STS gives for a token.</summary>
internal static class WebIdentitySource
{
    /// <summary>What the variables of EKS and others give.</summary>
    public static SourceResult FromEnvironment(string tokenFile, MachineState machine, ChainTrace trace)
    {
        if (machine.Variable("AWS_ROLE_ARN") is not { } role)
        {
            trace.Pass(CredentialSource.WebIdentity, "AWS_WEB_IDENTITY_TOKEN_FILE is set, AWS_ROLE_ARN is not");
            return SourceResult.Broken(
                ChainErrorCode.RoleArnMissing,
                "AWS_WEB_IDENTITY_TOKEN_FILE is set without AWS_ROLE_ARN, so there is no role to ask for.");
        }

        var result = SourceResult.Of(new ChosenCredentials { Source = CredentialSource.WebIdentity, AssumedRoles = [role] });
        return WithFile(result, tokenFile, "AWS_WEB_IDENTITY_TOKEN_FILE", machine, trace);
    }

    /// <summary>What a profile with a token file gives.</summary>
    public static SourceResult FromProfile(ProfileSettings settings, ProfileProperty tokenFile, MachineState machine, ChainTrace trace)
    {
        var name = settings.Section.Name;
        if (settings.RoleArn is not { } role)
        {
            trace.Pass(CredentialSource.WebIdentity, $"web_identity_token_file of profile {name} has no role_arn beside it");
            return SourceResult.Broken(
                ChainErrorCode.RoleArnMissing,
                $"Profile {name} has web_identity_token_file and no role_arn to ask for.",
                ChainPlace.Of(tokenFile));
        }

        var result = SourceResult.Of(new ChosenCredentials
        {
            Source = CredentialSource.WebIdentity,
            Profile = name,
            Place = ChainPlace.Of(tokenFile),
            AssumedRoles = [role.Value],
        });
        return WithFile(result, tokenFile.Value, $"web_identity_token_file of profile {name}", machine, trace);
    }

    /// <summary>What <c>assume_role_with_web_identity</c> gives.</summary>
    public static SourceResult FromArguments(WebIdentityInput block, ChainInput input, MachineState machine, ChainTrace trace)
    {
        if (!block.RoleArn.IsSet && !block.RoleArn.IsUnknown)
        {
            trace.Pass(CredentialSource.WebIdentity, "assume_role_with_web_identity has no role_arn");
            return SourceResult.Broken(ChainErrorCode.RoleArnMissing, "assume_role_with_web_identity has no role_arn.");
        }

        var result = SourceResult.Of(new ChosenCredentials
        {
            Source = CredentialSource.WebIdentity,
            AssumedRoles = block.RoleArn.Text is { } role ? [role] : [],
        });
        if (block.Token.IsSet || block.Token.IsUnknown || block.TokenFile.IsUnknown)
        {
            trace.Use(CredentialSource.WebIdentity, "assume_role_with_web_identity is given");
            return result;
        }

        if (block.TokenFile.IsSet)
        {
            return PathExpansion.Expand(block.TokenFile.Text!, machine) is { } path
                ? WithFile(result, path, "web_identity_token_file", machine, trace)
                : SourceResult.Broken(ChainErrorCode.Other, "web_identity_token_file names the home folder of another user.");
        }

        if (input.Rules.TakesTokenFromEnvironment && machine.Variable("TF_AWS_WEB_IDENTITY_TOKEN") is not null)
        {
            trace.Use(CredentialSource.WebIdentity, "assume_role_with_web_identity is given, its token in TF_AWS_WEB_IDENTITY_TOKEN");
            return result;
        }

        trace.Pass(CredentialSource.WebIdentity, "assume_role_with_web_identity has no token");
        return SourceResult.Broken(
            ChainErrorCode.Other,
            "assume_role_with_web_identity has neither web_identity_token nor web_identity_token_file.");
    }

    private static SourceResult WithFile(SourceResult result, string path, string name, MachineState machine, ChainTrace trace)
    {
        if (machine.Read(path).Text is not null)
        {
            trace.Use(CredentialSource.WebIdentity, $"{name} names a token file");
            return result;
        }

        trace.Pass(CredentialSource.WebIdentity, $"{name} names a file that cannot be read");
        return result.Failing(ChainErrorCode.NoCredentials, $"The token file that {name} names cannot be read.");
    }
}
