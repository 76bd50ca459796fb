using System.Collections.Immutable;
using Linter.Core.Companions.Shell;

namespace Linter.Core.Companions.Pipelines;

/// <summary>
/// Reads of a declarative Jenkinsfile what can be read for sure: <c>environment { NAME = … }</c>, the scripts of <c>sh</c>, and whether a block
/// around them (<c>withAWS</c>, <c>withCredentials</c>, <c>withEnv</c>) gives them something. Groovy besides is not understood.
/// </summary>
internal sealed class JenkinsfileReader
{
    // Blocks inside each other beyond this are no longer told apart.
    private const int MaxDepth = 200;

    private static readonly string[] Wrappers = ["withAWS", "withCredentials", "withEnv", "withVault", "wrap", "withAWSParameterStore", "configFileProvider", "sshagent"];

    private readonly EmbeddedText _file;
    private readonly string _text;
    private readonly Stack<string> _blocks = new();
    private readonly ImmutableArray<EnvironmentBinding>.Builder _bindings = ImmutableArray.CreateBuilder<EnvironmentBinding>();
    private readonly ImmutableArray<PipelineStep>.Builder _steps = ImmutableArray.CreateBuilder<PipelineStep>();
    private string _name = "";
    private int _nameStart;
    private int _at;

    private JenkinsfileReader(EmbeddedText file)
    {
        _file = file;
        _text = file.Text;
    }

    /// <summary>The pipeline as one job, each <c>sh</c> a step of it.</summary>
    public static PipelineJob Read(EmbeddedText file)
    {
        var reader = new JenkinsfileReader(file);
        reader.ReadAll();
        return new PipelineJob { Name = "pipeline", Location = file.At(0, 0), Environment = reader._bindings.DrainToImmutable(), Steps = reader._steps.DrainToImmutable() };
    }

    private void ReadAll()
    {
        while (_at < _text.Length)
        {
            var character = _text[_at];
            if (character is '"' or '\'')
            {
                ReadText();
            }
            else if (character == '/' && _at + 1 < _text.Length && _text[_at + 1] is '/' or '*')
            {
                SkipComment();
            }
            else if (char.IsAsciiLetter(character) || character == '_')
            {
                ReadName();
            }
            else
            {
                ReadSign(character);
            }
        }
    }

    private void ReadSign(char character)
    {
        if (character == '{')
        {
            if (_blocks.Count < MaxDepth)
            {
                _blocks.Push(_name);
            }

            _name = "";
        }
        else if (character == '}')
        {
            _blocks.TryPop(out _);
            _name = "";
        }
        else if (character == '=' && _blocks.TryPeek(out var block) && block == "environment" && _name.Length > 0)
        {
            ReadBinding();
            return;
        }

        _at++;
    }

    private void ReadName()
    {
        var start = _at;
        while (_at < _text.Length && (char.IsAsciiLetterOrDigit(_text[_at]) || _text[_at] == '_'))
        {
            _at++;
        }

        var name = _text[start.._at];

        // "withAWS(role: 'x') {": the block has the name in front of its arguments.
        if (!Wrappers.Contains(_name) || name == "sh")
        {
            _name = name;
            _nameStart = start;
        }
    }

    private void ReadBinding()
    {
        _at++;
        while (_at < _text.Length && _text[_at] is ' ' or '\t')
        {
            _at++;
        }

        var start = _at;
        var end = _text.IndexOf('\n', start) is var line and >= 0 ? line : _text.Length;
        var name = _file.At(_nameStart, _name.Length);
        if (_at < _text.Length && _text[_at] is '"' or '\'' && ReadText() is var (from, to) && to <= end)
        {
            var text = _text[from..to];
            var place = _file.At(from, to - from);
            var isKnown = _text[start] == '\'' || !text.Contains('$', StringComparison.Ordinal);
            _bindings.Add(new EnvironmentBinding(_name, BindingValues.Of([isKnown ? text : null], place, "Jenkins puts the value in when the pipeline runs."), text, name, place));
        }
        else
        {
            var written = _text[start..end].TrimEnd();
            var place = _file.At(start, written.Length);
            _bindings.Add(new EnvironmentBinding(_name, BindingValues.Of([null], place, "Jenkins puts the value in when the pipeline runs."), written, name, place));
            _at = Math.Max(_at, end);
        }

        _name = "";
    }

    /// <summary>Reads a text of Groovy and takes it as a script where it belongs to <c>sh</c>.</summary>
    /// <returns>Where its content starts and ends.</returns>
    private (int From, int To) ReadText()
    {
        var quote = _text[_at];
        var isLong = _text.AsSpan(_at).StartsWith(quote == '"' ? "\"\"\"" : "'''");
        var from = _at + (isLong ? 3 : 1);
        var to = from;
        while (to < _text.Length && !(_text[to] == quote && (!isLong || _text.AsSpan(to).StartsWith(_text.AsSpan(_at, 3)))) && (isLong || _text[to] != '\n'))
        {
            to += _text[to] == '\\' && to + 1 < _text.Length ? 2 : 1;
        }

        to = Math.Min(to, _text.Length);
        if (_name == "sh" && to > from)
        {
            var isCovered = _blocks.Any(block => Wrappers.Contains(block));
            _steps.Add(new PipelineStep(_steps.Count, _file.At(from, to - from), [ShellScript.Read(_file.Derive(_text[from..to], from, to, from))], [], false, isCovered));
            _name = "";
        }

        _at = Math.Min(_text.Length, to + (isLong ? 3 : 1));
        return (from, to);
    }

    private void SkipComment()
    {
        var end = _text[_at + 1] == '/' ? _text.IndexOf('\n', _at) : _text.IndexOf("*/", _at + 2, StringComparison.Ordinal) is var close and >= 0 ? close + 2 : -1;
        _at = end < 0 ? _text.Length : end;
    }
}
