namespace Linter.Cli.Hosting.Live;

/// <summary>How STS is asked.</summary>
/// <param name="IsDeep">Whether a key that is not known is looked for in the other partitions too.</param>
/// <param name="EndpointUrl">What takes the place of every STS, or null.</param>
/// <param name="Timeout">How long one attempt may take; a call has up to three.</param>
internal sealed record LiveSettings(bool IsDeep, Uri? EndpointUrl, TimeSpan Timeout);
