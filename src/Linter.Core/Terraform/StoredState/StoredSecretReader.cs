using System.Text.Json;
using Linter.Core.Credentials;

namespace Linter.Core.Terraform.StoredState;

/// <summary>
/// Finds credentials in JSON of any length, a chunk at a time: the memory is that of the longest text in it, and of what was found.
/// </summary>
internal sealed class StoredSecretReader(Stream stream)
{
    /// <summary>Texts longer than this end the reading: none that Terraform writes is near.</summary>
    public const int MaxToken = 32 * 1024 * 1024;

    /// <summary>More findings than this in one file are left out.</summary>
    public const int MaxFound = 100;

    private const int ChunkLength = 64 * 1024;

    // Longer texts are no part of a credential; a session token has some 1,000 characters.
    private const int MaxSecret = 4096;

    // The names of open objects deeper than this are not kept; Terraform writes about ten levels.
    private const int MaxDepth = 512;

    private const int ShortestToken = 100;

    // Names that are longer do not speak of credentials.
    private const int MaxName = 256;

    private static readonly System.Buffers.SearchValues<byte> Alphabet = System.Buffers.SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/="u8);

    private readonly List<StoredSecret> _found = [];
    private readonly string?[] _keyIds = new string?[MaxDepth + 1];
    private byte[] _buffer = new byte[ChunkLength];
    private int _length;
    private long _line = 1;
    private long _column;
    private readonly byte[] _name = new byte[MaxName];
    private int _nameLength;

    // The name under which each open object stands, one after the other in one array: state has too many objects for a text each.
    private readonly byte[] _objectNames = new byte[(MaxDepth + 1) * MaxName];
    private readonly int[] _objectNameLengths = new int[MaxDepth + 1];

    /// <summary>Reads to the end, or to what is no JSON.</summary>
    /// <param name="cancellation">Stops the reading.</param>
    public IReadOnlyList<StoredSecret> Read(CancellationToken cancellation)
    {
        var state = new JsonReaderState(new JsonReaderOptions { MaxDepth = MaxDepth, CommentHandling = JsonCommentHandling.Skip });
        for (var isLast = false; !isLast && _found.Count < MaxFound;)
        {
            cancellation.ThrowIfCancellationRequested();
            isLast = !Fill();
            try
            {
                var consumed = ReadChunk(ref state, isLast);
                if (consumed == 0 && !isLast && !Grow())
                {
                    break;
                }

                Skip(consumed);
            }
            catch (JsonException)
            {
                break;
            }
        }

        return _found;
    }

    private int ReadChunk(ref JsonReaderState state, bool isLast)
    {
        var reader = new Utf8JsonReader(_buffer.AsSpan(0, _length), isLast, state);
        while (_found.Count < MaxFound && reader.Read())
        {
            switch (reader.TokenType)
            {
                case JsonTokenType.PropertyName:
                    _nameLength = reader.ValueSpan.Length <= _name.Length ? reader.ValueSpan.Length : 0;
                    reader.ValueSpan[.._nameLength].CopyTo(_name);
                    break;
                case JsonTokenType.StartObject:
                    Enter(reader.CurrentDepth + 1);
                    break;
                case JsonTokenType.String when !reader.ValueIsEscaped && MayBeOfCredential(reader.ValueSpan):
                    Judge(ref reader);
                    break;
            }
        }

        state = reader.CurrentState;
        return (int)reader.BytesConsumed;
    }

    // State has many texts, and hardly one of them has the length and alphabet of a key, secret or token.
    private static bool MayBeOfCredential(ReadOnlySpan<byte> text) =>
        text.Length is AccessKeyId.Length or SecretAccessKey.Length or (>= ShortestToken and <= MaxSecret) && !text.ContainsAnyExcept(Alphabet);

    private void Enter(int depth)
    {
        _keyIds[depth] = null;
        _objectNameLengths[depth] = _nameLength;
        _name.AsSpan(0, _nameLength).CopyTo(_objectNames.AsSpan(depth * MaxName));
    }

    // Terraform writes the properties of an object in the order of their names: the key id comes before the secret.
    private void Judge(ref Utf8JsonReader reader)
    {
        var text = reader.GetString() ?? "";
        var depth = reader.CurrentDepth;
        var name = _name.AsSpan(0, _nameLength);

        // Variables and outputs have their value in an object of its own, arguments of a plan too: {"secret_key": {"value": "…"}}.
        if (name.SequenceEqual("value"u8) || name.SequenceEqual("constant_value"u8))
        {
            name = _objectNames.AsSpan(depth * MaxName, _objectNameLengths[depth]);
            depth--;
        }

        var property = System.Text.Encoding.UTF8.GetString(name);
        if (AccessKeyId.TryParse(text, out var id))
        {
            _keyIds[depth] = id.Masked;
        }
        else if (HardcodedSecret.Judge(text, property, _keyIds[depth] is not null) is { Part: not CredentialPart.AccessKeyId, Confidence: Findings.Confidence.High } secret)
        {
            var start = (int)reader.TokenStartIndex;
            var before = _buffer.AsSpan(0, start);
            var newLine = before.LastIndexOf((byte)'\n');
            _found.Add(new StoredSecret(secret.Part, property, _keyIds[depth], _line + before.Count((byte)'\n'), newLine < 0 ? _column + start : start - newLine - 1));
        }
    }

    private bool Fill()
    {
        var count = stream.ReadAtLeast(_buffer.AsSpan(_length), _buffer.Length - _length, throwOnEndOfStream: false);
        _length += count;
        return _length == _buffer.Length;
    }

    // A text that does not fit makes the buffer longer, up to the limit.
    private bool Grow()
    {
        if (_length < _buffer.Length)
        {
            return true;
        }

        if (_buffer.Length >= MaxToken)
        {
            return false;
        }

        Array.Resize(ref _buffer, _buffer.Length * 2);
        return true;
    }

    private void Skip(int consumed)
    {
        var gone = _buffer.AsSpan(0, consumed);
        var newLine = gone.LastIndexOf((byte)'\n');
        _line += gone.Count((byte)'\n');
        _column = newLine < 0 ? _column + consumed : consumed - newLine - 1;
        _buffer.AsSpan(consumed, _length - consumed).CopyTo(_buffer);
        _length -= consumed;
    }
}
