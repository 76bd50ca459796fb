using Linter.Cli.Hosting;
using Linter.Core.Baselines;
using Linter.Core.Engine;
using Linter.Core.Findings;

namespace Linter.Cli.Commands;

/// <summary>The baseline that is read and the one that is written, both opened before the run.</summary>
internal sealed class BaselineFiles : IDisposable
{
    private readonly Baseline? _known;
    private readonly OutputFile? _output;

    private BaselineFiles(Baseline? known, OutputFile? output)
    {
        _known = known;
        _output = output;
    }

    /// <summary>Opens what the options name.</summary>
    /// <exception cref="UsageException">A baseline cannot be read or written.</exception>
    public static BaselineFiles Open(LintOptions options, CommandHost host) => new(
        options.Baseline is { } file ? Read(file, host.WorkingDirectory) : null,
        options.WriteBaseline is { } output ? OutputFile.Open(output, host.WorkingDirectory) : null);

    /// <summary>Hides what the baseline knows, writes the new one, and hides what is in that.</summary>
    /// <param name="result">The result.</param>
    /// <param name="root">The folder that its paths are relative to.</param>
    public LintResult Apply(LintResult result, string root)
    {
        var applied = _known?.Apply(result, path => Path.Exists(Path.Combine(root, path))) ?? result;
        if (_output is null)
        {
            return applied;
        }

        var written = Baseline.Of(applied);
        try
        {
            _output.Complete(written.Write);
        }
        catch (Exception exception) when (WriteFault.Is(exception))
        {
            return applied with { Failures = applied.Failures.Add(new Failure($"writing '{_output.Name}'", WriteFault.Of(exception))) };
        }

        return written.Apply(applied);
    }

    /// <inheritdoc/>
    public void Dispose() => _output?.Dispose();

    private static Baseline Read(string file, string workingDirectory)
    {
        try
        {
            return Baseline.Read(File.ReadAllBytes(Path.GetFullPath(file, workingDirectory)));
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new UsageException($"There is no baseline '{file}': --write-baseline makes one.");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"The baseline '{file}' cannot be read.");
        }
        catch (FormatException exception)
        {
            throw new UsageException($"The baseline '{file}' cannot be used: {exception.Message}");
        }
    }
}
