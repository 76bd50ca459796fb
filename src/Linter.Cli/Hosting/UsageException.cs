namespace Linter.Cli.Hosting;

/// <summary>The command was called in a way that cannot be carried out: nothing is linted, and the message goes to the caller.</summary>
internal sealed class UsageException : Exception
{
    /// <summary>One thing is wrong.</summary>
    /// <param name="message">One sentence that ends with a period.</param>
    public UsageException(string message) : base(message) => Lines = [message];

    /// <summary>Several things are wrong.</summary>
    /// <param name="lines">A sentence for each; at least one.</param>
    public UsageException(IReadOnlyList<string> lines) : base(string.Join(' ', lines)) => Lines = lines;

    /// <summary>What is wrong, a line each.</summary>
    public IReadOnlyList<string> Lines { get; }
}
