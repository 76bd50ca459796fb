using System.CommandLine;
using System.CommandLine.Invocation;
using Linter.Cli.Reports;

namespace Linter.Cli.Commands;

/// <summary>Prints name, version and commit on one line.</summary>
internal sealed class VersionAction : SynchronousCommandLineAction
{
    /// <inheritdoc/>
    public override bool ClearsParseErrors => true;

    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        var commit = BuildInfo.Commit.Length == 0 ? "" : $" ({BuildInfo.Commit[..Math.Min(12, BuildInfo.Commit.Length)]})";
        parseResult.InvocationConfiguration.Output.WriteLine($"{ToolIdentity.Name} {BuildInfo.Version}{commit}");
        return ExitCode.Success;
    }
}
