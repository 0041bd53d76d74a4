using Rapport.Exchange.Loading;

namespace Rapport.Exchange.Workbooks;

/// <summary>How much may still be read, over all the parts of one archive.</summary>
/// <param name="max">Bytes in all.</param>
/// <param name="fault">What is said where there are more.</param>
sealed class Meter(long max, Fault fault)
{
    long left = max;

    /// <summary>Counts what was read.</summary>
    /// <exception cref="MeterException">It is more than was left.</exception>
    public void Count(int read)
    {
        left -= read;
        if (left < 0) throw new MeterException(fault);
    }
}

/// <summary>More came out of an archive than may; caught where the archive was opened.</summary>
sealed class MeterException(Fault fault) : Exception
{
    /// <summary>What a reader is told.</summary>
    public Fault Fault { get; } = fault;
}

/// <summary>A part of an archive, counted while it is unpacked.</summary>
sealed class MeteredStream(Stream inner, Meter meter) : Stream
{
    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var read = inner.Read(buffer);
        meter.Count(read);
        return read;
    }

    public override void Flush() { }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing) inner.Dispose();
        base.Dispose(disposing);
    }
}
