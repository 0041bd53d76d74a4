using System.Buffers;
using System.Collections.Concurrent;
using System.IO.Pipelines;
using System.Text.Json;

namespace Rapport.Publishing.Printing;

/// <summary>
/// Chromium's DevTools protocol over two streams: JSON objects, each ended by a zero byte. Many calls may be under way at once; what Chromium
/// tells unasked is passed over.
/// </summary>
public sealed class DevTools : IAsyncDisposable
{
    readonly ConcurrentDictionary<int, (string Method, TaskCompletionSource<JsonElement> Answer)> waiting = new();
    readonly SemaphoreSlim turn = new(1, 1);
    readonly Stream to;
    readonly Task reading;
    readonly int messageSizeBytesMax;
    volatile PdfException? ended;
    int calls;

    /// <summary>Begins to listen.</summary>
    /// <param name="to">What Chromium reads.</param>
    /// <param name="from">What Chromium writes.</param>
    /// <param name="messageSizeBytesMax">How large one answer may be: a PDF comes in one, a third larger than it is.</param>
    public DevTools(Stream to, Stream from, int messageSizeBytesMax = 64 * 1024 * 1024)
    {
        (this.to, this.messageSizeBytesMax) = (to, messageSizeBytesMax);
        reading = Task.Run(() => Listen(PipeReader.Create(from)));
    }

    /// <summary>Whether the other side has gone; no call is answered any more.</summary>
    public bool HasEnded => ended is not null;

    /// <summary>Calls a method and waits for its result.</summary>
    /// <param name="method">For example <c>Page.printToPDF</c>.</param>
    /// <param name="parameters">An object that is written as JSON.</param>
    /// <param name="session">The page, or null for the browser.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <exception cref="PdfException">Chromium refused, or has ended.</exception>
    public async Task<JsonElement> CallAsync(string method, object parameters, string? session = null, CancellationToken cancellationToken = default)
    {
        var id = Interlocked.Increment(ref calls);
        var answer = new TaskCompletionSource<JsonElement>(TaskCreationOptions.RunContinuationsAsynchronously);
        waiting[id] = (method, answer);
        try
        {
            await Send(JsonSerializer.SerializeToUtf8Bytes(Message(id, method, parameters, session)), cancellationToken);
            if (ended is { } reason) throw reason; // it may have ended before the answer was waited for
            return await answer.Task.WaitAsync(cancellationToken);
        }
        finally { waiting.TryRemove(id, out _); }
    }

    static Dictionary<string, object> Message(int id, string method, object parameters, string? session)
    {
        var message = new Dictionary<string, object> { ["id"] = id, ["method"] = method, ["params"] = parameters };
        if (session is not null) message["sessionId"] = session;
        return message;
    }

    async Task Send(byte[] message, CancellationToken cancellationToken)
    {
        await turn.WaitAsync(cancellationToken);
        try
        {
            await to.WriteAsync((byte[])[.. message, 0], CancellationToken.None); // half a message would be worse than a late one
            await to.FlushAsync(CancellationToken.None);
        }
        catch (IOException)
        {
            throw ended ?? PdfException.Ended("");
        }
        finally { turn.Release(); }
    }

    async Task Listen(PipeReader from)
    {
        PdfException reason;
        try
        {
            while (await Read(from)) { }
            reason = PdfException.Ended("");
        }
        catch (PdfException problem) { reason = problem; }
        catch (Exception problem) when (problem is IOException or JsonException or ObjectDisposedException) { reason = PdfException.Ended(problem.Message); }
        ended = reason;
        foreach (var (_, answer) in waiting.Values) answer.TrySetException(reason);
    }

    /// <summary>Takes every whole message that has come; false where no more will.</summary>
    async Task<bool> Read(PipeReader from)
    {
        var read = await from.ReadAsync();
        var left = read.Buffer;
        while (left.PositionOf((byte)0) is { } end)
        {
            Check(left.GetOffset(end) - left.GetOffset(left.Start));
            Answer(left.Slice(0, end));
            left = left.Slice(left.GetPosition(1, end));
        }
        Check(left.Length);
        from.AdvanceTo(left.Start, left.End);
        return !read.IsCompleted;
    }

    void Check(long size)
    {
        if (size > messageSizeBytesMax) throw PdfException.TooLarge("an answer", size, messageSizeBytesMax);
    }

    void Answer(ReadOnlySequence<byte> message)
    {
        using var document = JsonDocument.Parse(message);
        var root = document.RootElement;
        if (!root.TryGetProperty("id", out var id) || !waiting.TryGetValue(id.GetInt32(), out var call)) return;
        if (root.TryGetProperty("error", out var error)) call.Answer.TrySetException(PdfException.Refused(call.Method, error.GetProperty("message").GetString() ?? ""));
        else call.Answer.TrySetResult(root.GetProperty("result").Clone());
    }

    /// <summary>Ends the connection; Chromium ends with it.</summary>
    public async ValueTask DisposeAsync()
    {
        await to.DisposeAsync();
        await reading;
        turn.Dispose();
    }
}
