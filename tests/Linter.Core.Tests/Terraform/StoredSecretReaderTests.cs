using System.Text;
using Linter.Core.Rules;
using Linter.Core.Terraform.StoredState;
using Linter.Testing;

namespace Linter.Core.Tests.Terraform;

/// <summary>Reads state and plan files a chunk at a time.</summary>
public sealed class StoredSecretReaderTests
{
    private const string Id = "AKIARTX3GSDS74TFDOCV";
    private const string Secret = "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";

    [Test]
    public void A_secret_has_its_line_and_column_wherever_chunks_end()
    {
        for (var padding = 65_300; padding < 65_600; padding += 7)
        {
            var text = $"{{\n\"a\": \"{new string('x', padding)}\",\n  \"id\": \"{Id}\",\n  \"secret\": \"{Secret}\"\n}}";

            var found = new StoredSecretReader(new MemoryStream(Encoding.UTF8.GetBytes(text))).Read(CancellationToken.None);

            Assert.That(found.Select(one => (one.Property, one.Line, one.Column, one.KeyId)), Is.EqualTo(new[] { ("secret", 4L, 12L, "AKIA************DOCV") }), () => $"{padding}");
        }
    }

    [Test]
    public void A_long_file_is_read_in_the_memory_of_its_longest_text()
    {
        const long length = 1024L * 1024 * 1024;
        using var stream = new RepeatedState(length);
        var before = GC.GetAllocatedBytesForCurrentThread();

        var found = new StoredSecretReader(stream).Read(CancellationToken.None);

        Assert.That(found, Has.Count.EqualTo(1), "Only the last resource has a secret.");
        Assert.That(found[0].Line, Is.GreaterThan(1_000_000));

        // Buffers and what was found: nothing for the texts that are no keys.
        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.LessThan(1024 * 1024));
    }

    [TestCase("{\"secret_key\": \"")]
    [TestCase("")]
    [TestCase("\0\0\0\0")]
    [TestCase("[[[[[[[[[[[[[[[[")]
    [TestCase("{\"a\": tru")]
    public void What_is_no_json_ends_the_reading(string text) =>
        Assert.That(new StoredSecretReader(new MemoryStream(Encoding.UTF8.GetBytes(text))).Read(CancellationToken.None), Is.Empty);

    [Test]
    public void Depth_and_endless_texts_are_bounded()
    {
        var deep = new StoredSecretReader(new MemoryStream(Encoding.UTF8.GetBytes(new string('[', 2_000_000))));
        var endless = new StoredSecretReader(new MemoryStream(Encoding.UTF8.GetBytes("{\"a\": \"" + new string('x', StoredSecretReader.MaxToken + 1))));

        Assert.That(deep.Read(CancellationToken.None), Is.Empty);
        Assert.That(endless.Read(CancellationToken.None), Is.Empty);
    }

    [Test]
    public void What_init_keeps_of_the_backend_is_found_beside_its_module()
    {
        var files = new Dictionary<string, byte[]>
        {
            ["infra/main.tf"] = "terraform {\n  backend \"s3\" {}\n}\n"u8.ToArray(),
            ["infra/.terraform/terraform.tfstate"] = Encoding.UTF8.GetBytes($"{{\"version\": 3, \"backend\": {{\"type\": \"s3\", \"config\": {{\n\"access_key\": \"{Id}\",\n\"secret_key\": \"{Secret}\"}}}}}}"),
        };

        var found = FixtureRun.Lint(files, [new CredentialInStateOrPlan().Info.Name]).Active.Single();

        Assert.That(found.Location.Path, Is.EqualTo("infra/.terraform/terraform.tfstate"));
        Assert.That(found.Location.Start.Line, Is.EqualTo(3));
        Assert.That(found.Message, Does.Not.Contain(Secret));
        Assert.That(Encoding.UTF8.GetString(found.Location.Source.Bytes), Does.Not.Contain(Secret));
    }

    /// <summary>A state file of many resources that is made while it is read.</summary>
    private sealed class RepeatedState(long length) : Stream
    {
        private static readonly byte[] Start = "{\n\"resources\": [\n"u8.ToArray();
        private static readonly byte[] Resource = Encoding.UTF8.GetBytes("  { \"type\": \"aws_s3_bucket\",\n    \"attributes\": {\n      \"arn\": \"arn:aws:s3:::an-example-of-a-bucket-name\",\n      \"acl\": \"private\"\n } },\n");
        private static readonly byte[] End = Encoding.UTF8.GetBytes($"  {{ \"id\": \"{Id}\",\n    \"secret\": \"{Secret}\" }} ] }}\n");

        private byte[] _current = Start;
        private int _at;
        private long _given;
        private bool _isLast;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override int Read(Span<byte> buffer)
        {
            if (_at == _current.Length)
            {
                if (_isLast)
                {
                    return 0;
                }

                _isLast = _given >= length;
                (_current, _at) = (_isLast ? End : Resource, 0);
            }

            var count = Math.Min(buffer.Length, _current.Length - _at);
            _current.AsSpan(_at, count).CopyTo(buffer);
            _at += count;
            _given += count;
            return count;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
