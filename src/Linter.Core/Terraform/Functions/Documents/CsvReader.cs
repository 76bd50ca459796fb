using System.Text;

namespace Linter.Core.Terraform.Functions.Documents;

/// <summary>Reads records of comma-separated values: quotes around a field are doubled inside, empty lines are skipped.</summary>
internal sealed class CsvReader
{
    private readonly string _text;
    private int _at;

    private CsvReader(string text) => _text = text;

    /// <summary>All records; null where a quote stands in the wrong place or is not closed.</summary>
    public static List<List<string>>? Read(string text)
    {
        // A carriage return counts only where it does not belong to a line end, as one at the end of the text does too.
        var lines = text.Replace("\r\n", "\n", StringComparison.Ordinal);
        var reader = new CsvReader(lines.EndsWith('\r') ? lines[..^1] : lines);
        var records = new List<List<string>>();
        while (reader._at < reader._text.Length)
        {
            if (reader._text[reader._at] == '\n')
            {
                reader._at++;
                continue;
            }

            if (reader.ReadRecord() is not { } record)
            {
                return null;
            }

            records.Add(record);
        }

        return records;
    }

    private List<string>? ReadRecord()
    {
        var record = new List<string>();
        while (true)
        {
            var field = _at < _text.Length && _text[_at] == '"' ? ReadQuoted() : ReadPlain();
            if (field is null)
            {
                return null;
            }

            record.Add(field);
            if (_at == _text.Length || _text[_at++] == '\n')
            {
                return record;
            }
        }
    }

    private string? ReadPlain()
    {
        var start = _at;
        while (_at < _text.Length && _text[_at] is not (',' or '\n'))
        {
            if (_text[_at++] == '"')
            {
                return null;
            }
        }

        return _text[start.._at];
    }

    private string? ReadQuoted()
    {
        var field = new StringBuilder();
        for (_at++; _at < _text.Length; _at++)
        {
            if (_text[_at] != '"')
            {
                field.Append(_text[_at]);
            }
            else if (_at + 1 < _text.Length && _text[_at + 1] == '"')
            {
                field.Append('"');
                _at++;
            }
            else
            {
                _at++;
                return _at == _text.Length || _text[_at] is ',' or '\n' ? field.ToString() : null;
            }
        }

        return null;
    }
}
