using System.IO.Pipelines;
using System.Text;
using Rapport.Publishing.Printing;

namespace Rapport.System.Tests.Publishing.Printing;

/// <summary>The conversation with a browser, whose part is played by hand.</summary>
public sealed class DevToolsTests : IAsyncDisposable
{
    const int SizeMax = 64;
    readonly Pipe asked = new(), answered = new();
    readonly DevTools tools;

    public DevToolsTests() => tools = new DevTools(asked.Writer.AsStream(), answered.Reader.AsStream(), SizeMax);

    Task<string> Call(string method, string? session = null) =>
        tools.CallAsync(method, new { a = 1 }, session, TestContext.Current.CancellationToken).ContinueWith(t => t.Result.GetRawText(), TestContext.Current.CancellationToken);

    async Task Say(string text) => await answered.Writer.WriteAsync(Encoding.UTF8.GetBytes(text));

    [Fact]
    public async Task Answers_in_any_order_and_any_pieces_find_their_calls()
    {
        var (first, second) = (Call("A"), Call("B", "s"));
        await Say("{\"method\":\"told unasked\"}\0{\"id\":2,\"result\":{\"x\":2}}\0{\"id\":1,");
        await Say("\"result\":{\"x\":1}}\0");
        Assert.Equal(["{\"x\":1}", "{\"x\":2}"], await Task.WhenAll(first, second));
        Assert.Equal("{\"id\":1,\"method\":\"A\",\"params\":{\"a\":1}}\0{\"id\":2,\"method\":\"B\",\"params\":{\"a\":1},\"sessionId\":\"s\"}\0",
            Encoding.UTF8.GetString((await asked.Reader.ReadAsync(TestContext.Current.CancellationToken)).Buffer.FirstSpan));
    }

    [Fact]
    public async Task A_refusal_is_said_with_the_method()
    {
        var call = tools.CallAsync("Page.fly", new { }, null, TestContext.Current.CancellationToken);
        await Say("{\"id\":1,\"error\":{\"message\":\"no wings\"}}\0");
        var refused = await Assert.ThrowsAsync<PdfException>(() => call);
        Assert.Equal(("pdf.refused", "PDF: Chromium refused Page.fly: no wings"), (refused.Code, refused.Message));
    }

    [Fact]
    public async Task A_browser_that_ends_fails_every_call_that_waits_and_every_later_one()
    {
        var waiting = tools.CallAsync("A", new { }, null, TestContext.Current.CancellationToken);
        await answered.Writer.CompleteAsync();
        Assert.Equal("PDF: Chromium ended before the page was printed", (await Assert.ThrowsAsync<PdfException>(() => waiting)).Message);
        await Assert.ThrowsAsync<PdfException>(() => tools.CallAsync("B", new { }, null, TestContext.Current.CancellationToken));
        Assert.True(tools.HasEnded);
    }

    [Theory]
    [InlineData(SizeMax, null)]
    [InlineData(SizeMax + 1, "PDF: found an answer of 65 bytes, expected at most 64")]
    public async Task An_answer_has_a_limit(int size, string? refusal)
    {
        var call = tools.CallAsync("A", new { }, null, TestContext.Current.CancellationToken);
        const string Begin = "{\"id\":1,\"result\":{\"x\":\"", End = "\"}}";
        await Say(Begin + new string('x', size - Begin.Length - End.Length) + End + "\0");
        if (refusal is null) Assert.Equal(size - Begin.Length - End.Length, (await call).GetProperty("x").GetString()!.Length); // just sent
        else Assert.Equal(refusal, (await Assert.ThrowsAsync<PdfException>(() => call)).Message);
    }

    public async ValueTask DisposeAsync()
    {
        await answered.Writer.CompleteAsync();
        await tools.DisposeAsync();
    }
}
