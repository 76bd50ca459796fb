namespace Linter.Core.Credentials.Chain;

/// <summary>What a link gives.</summary>
/// <param name="Credentials">The credentials, or null where something is wrong with their settings.</param>
/// <param name="SettingsError">What stops the run when the settings are read, whether or not these credentials would be used.</param>
/// <param name="RetrievalError">What stops the run when the credentials are fetched, or null.</param>
internal sealed record SourceResult(ChosenCredentials? Credentials, ChainError? SettingsError = null, ChainError? RetrievalError = null)
{
    /// <summary>Credentials that are there.</summary>
    public static SourceResult Of(ChosenCredentials credentials) => new(credentials);

    /// <summary>Settings that stop the run.</summary>
    public static SourceResult Broken(ChainErrorCode code, string message, ChainPlace? place = null) =>
        new(null, new ChainError(code, message, place));

    /// <summary>The same with what is wrong when they are fetched.</summary>
    public SourceResult Failing(ChainErrorCode code, string message) =>
        this with { RetrievalError = new ChainError(code, message, Credentials?.Place) };
}
