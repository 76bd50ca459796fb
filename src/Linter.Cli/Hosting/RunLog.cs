using Linter.Core.Credentials.Doctor;
using Linter.Core.Credentials.Machine;
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

    /// <summary>Tells what stands at a path of the machine.</summary>
    public void Machine(MachineFile file)
    {
        if (_logger is not null)
        {
            Looked(_logger, file.Path, file.Kind);
        }
    }

    /// <summary>Tells what STS was asked for and how that went.</summary>
    public void Asked(DiagnosedConfiguration configuration, LiveAnswer answer)
    {
        if (_logger is not null)
        {
            Answered(_logger, configuration.Address, answer.Endpoint, answer.Operation, answer.Outcome);
        }
    }

    /// <summary>Tells what came out.</summary>
    public void Result(DoctorResult result)
    {
        if (_logger is not null)
        {
            Diagnosed(_logger, result.Configurations.Length, result.Findings.Length);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _factory?.Dispose();

    [LoggerMessage(LogLevel.Debug, "Paths are relative to {Root}.")]
    private static partial void Root(ILogger logger, string root);

    [LoggerMessage(LogLevel.Debug, "The tree has {Files} files; findings are reported for {Targets}.")]
    private static partial void Files(ILogger logger, int files, int targets);

    [LoggerMessage(LogLevel.Debug, "Looked at {Path}: {Kind}.")]
    private static partial void Looked(ILogger logger, string path, MachineFileKind kind);

    [LoggerMessage(LogLevel.Debug, "{Address}: {Endpoint} was asked, {Operation}: {Outcome}.")]
    private static partial void Answered(ILogger logger, string address, string endpoint, string operation, LiveOutcome outcome);

    [LoggerMessage(LogLevel.Information, "Walked {Configurations} chains: {Findings} findings.")]
    private static partial void Diagnosed(ILogger logger, int configurations, int findings);

    [LoggerMessage(LogLevel.Information, "Read {Files} files of {Modules} modules: {Findings} findings, {Unsure} unsure.")]
    private static partial void Found(ILogger logger, int files, int modules, int findings, int unsure);
}
