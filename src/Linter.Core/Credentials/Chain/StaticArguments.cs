namespace Linter.Core.Credentials.Chain;

/// <summary>Keys in the block.</summary>
internal static class StaticArguments
{
    /// <summary>What the arguments give, or null where none of the three is given.</summary>
    /// <remarks>From the Go SDK 2 on one of them is enough to look nowhere else; the environment fills no gap.</remarks>
    public static SourceResult? Find(ChainInput input, ChainTrace trace)
    {
        ChainArgument[] all = [input.AccessKey, input.SecretKey, input.Token];
        if (!all.Any(argument => argument.IsSet || argument.IsUnknown))
        {
            trace.Pass(CredentialSource.Configuration, "no access_key, secret_key or token in the block");
            return null;
        }

        var credentials = new ChosenCredentials { Source = CredentialSource.Configuration };
        if (all.Any(argument => argument.IsUnknown))
        {
            trace.Use(CredentialSource.Configuration, "the block gives keys that are not known before Terraform runs");
            return SourceResult.Of(credentials);
        }

        if (input.AccessKey.IsSet && input.SecretKey.IsSet)
        {
            trace.Use(CredentialSource.Configuration, "access_key and secret_key are given in the block");
            var token = input.Token.IsSet ? input.Token.Text : null;
            return SourceResult.Of(credentials with { Keys = new CredentialKeys(input.AccessKey.Text!, input.SecretKey.Text!, token) });
        }

        var absent = (input.AccessKey.IsSet, input.SecretKey.IsSet) switch
        {
            (true, _) => "access_key without secret_key",
            (_, true) => "secret_key without access_key",
            _ => "token without access_key and secret_key",
        };
        trace.Pass(CredentialSource.Configuration, $"the block gives {absent}");
        return SourceResult.Broken(
            ChainErrorCode.EmptyStaticCredentials,
            $"The block gives {absent}; parts of keys in the block are never completed from elsewhere.");
    }
}
