namespace Linter.Cli.Hosting;

/// <summary>The command was called in a way that cannot be carried out: nothing is linted, and the message goes to the caller.</summary>
/// <param name="message">One sentence that ends with a period.</param>
internal sealed class UsageException(string message) : Exception(message);
