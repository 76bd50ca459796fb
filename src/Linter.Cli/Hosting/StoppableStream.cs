namespace Linter.Cli.Hosting;

/// <summary>Reads a stream that may keep a reader waiting for ever, until the run is stopped.</summary>
/// <param name="inner">What is read; not disposed of.</param>
/// <param name="cancellation">Stops the waiting.</param>
internal sealed class StoppableStream(Stream inner, CancellationToken cancellation) : Stream
{
    /// <inheritdoc/>
    public override bool CanRead => true;

    /// <inheritdoc/>
    public override bool CanSeek => false;

    /// <inheritdoc/>
    public override bool CanWrite => false;

    /// <inheritdoc/>
    public override long Length => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <inheritdoc/>
    /// <exception cref="OperationCanceledException">The run was stopped.</exception>
    public override int Read(byte[] buffer, int offset, int count)
    {
        // A terminal or pipe cannot be asked to give up; the thread that waits for it ends with the process.
        return Task.Run(() => inner.Read(buffer, offset, count), CancellationToken.None).WaitAsync(cancellation).GetAwaiter().GetResult();
    }

    /// <inheritdoc/>
    public override void Flush()
    {
    }

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void SetLength(long value) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
