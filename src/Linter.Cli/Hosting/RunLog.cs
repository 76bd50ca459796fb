using Linter.Core.Engine;
using Microsoft.Extensions.Logging;

namespace Linter.Cli.Hosting;

/// <summary>What a run tells on standard error with <c>--verbose</c>. The logger costs start-up, so without it there is none.</summary>
internal sealed partial class RunLog : IDisposable
{
    private readonly ILoggerFactory? _factory;
    private readonly ILogger? _logger;

    private RunLog(ILoggerFactory? factory)
    {
        _factory = factory;
        _logger = factory?.CreateLogger("tfauth");
    }

    /// <summary>Opens the log.</summary>
    public static RunLog Open(CommandHost host, bool isVerbose) =>
        new(isVerbose ? LoggerFactory.Create(builder => builder.AddProvider(new TextLoggerProvider(host.Error)).SetMinimumLevel(LogLevel.Debug)) : null);

    /// <summary>Tells what is linted.</summary>
    public void Input(LintInput input)
    {
        if (_logger is not null)
        {
            Root(_logger, input.Root);
            Files(_logger, input.Files.Paths.Count, input.Targets?.Count ?? input.Files.Paths.Count);
        }
    }

    /// <summary>Tells what came out.</summary>
    public void Result(LintResult result)
    {
        if (_logger is not null)
        {
            Found(_logger, result.FileCount, result.ModuleCount, result.Findings.Length, result.Unsure.Length);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _factory?.Dispose();

    [LoggerMessage(LogLevel.Debug, "Paths are relative to {Root}.")]
    private static partial void Root(ILogger logger, string root);

    [LoggerMessage(LogLevel.Debug, "The tree has {Files} files; findings are reported for {Targets}.")]
    private static partial void Files(ILogger logger, int files, int targets);

    [LoggerMessage(LogLevel.Information, "Read {Files} files of {Modules} modules: {Findings} findings, {Unsure} unsure.")]
    private static partial void Found(ILogger logger, int files, int modules, int findings, int unsure);
}
