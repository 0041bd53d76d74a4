using System.Net;
using System.Net.Sockets;
using Rapport.Publishing;
using Rapport.Publishing.Printing;

namespace Rapport.System.Tests.Publishing.Printing;

/// <summary>What printing promises of any page.</summary>
public sealed class PdfPrinterTests(Press press)
{
    const string Page = """
        <!DOCTYPE html><html lang="fr"><head><title>Un titre</title><style>@page { size: A5; margin: 20mm }</style></head>
        <body><h1>Un</h1><p>Voir <a href="#ici">ici</a>.</p><h2 id="ici">Deux</h2><svg role="img" aria-label="trois barres" width="9" height="9"><rect width="9" height="9"/></svg></body></html>
        """;

    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_page_becomes_a_tagged_document_with_title_language_size_and_instant()
    {
        using var pdf = new Poppler(await press.Print(Page));
        Assert.Equal(("yes", "Un titre", "Rapport"), (pdf.Info("Tagged"), pdf.Info("Title"), pdf.Info("Creator")));
        Assert.Equal(("2021-03-05T10:00:00Z", "2021-03-05T10:00:00Z"), (pdf.Info("CreationDate"), pdf.Info("ModDate")));
        Assert.EndsWith("(A5)", pdf.Info("Page size"), StringComparison.Ordinal);
        Assert.Matches(@"H1[\s\S]*Un[\s\S]*Link[\s\S]*H2[\s\S]*Deux[\s\S]*Figure", pdf.Tags);
        Assert.Contains("\"ici\"", pdf.Places, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_page_gives_the_same_bytes_alone_and_beside_others()
    {
        var alone = await press.Print(Page);
        var others = Enumerable.Range(0, 6).Select(i => press.Print(i % 2 == 0 ? Page : Page.Replace("Deux", "Trois", StringComparison.Ordinal)));
        var printed = await Task.WhenAll(others);
        Assert.All(printed.Where((_, i) => i % 2 == 0), again => Assert.Equal(alone, again));
        Assert.All(printed.Where((_, i) => i % 2 == 1), other => Assert.NotEqual(alone, other));
    }

    [Fact]
    public async Task A_page_runs_no_script_and_fetches_nothing()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var (file, port) = (Path.GetTempFileName(), ((IPEndPoint)listener.LocalEndpoint).Port);
        await File.WriteAllTextAsync(file, "<p>from a file</p>", Cancel);
        using var pdf = new Poppler(await press.Print($"""
            <title>x</title><link rel="stylesheet" href="http://127.0.0.1:{port}/a.css"><img src="http://127.0.0.1:{port}/b.png" alt="">
            <iframe src="file://{file}"></iframe><iframe src="http://localhost:{port}/"></iframe><p>as written</p>
            <script>document.querySelector("p").textContent = "by a script"; fetch("http://127.0.0.1:{port}/c")</script><img src="x" onerror="document.title='y'" alt="">
            """));
        Assert.False(listener.Pending());
        Assert.Contains("as written", pdf.Text, StringComparison.Ordinal);
        Assert.DoesNotMatch("by a script|from a file", pdf.Text);
        Assert.Equal("x", pdf.Info("Title"));
        File.Delete(file);
    }

    [Fact]
    public async Task A_page_that_is_too_large_is_refused_one_that_just_fits_is_not()
    {
        const string Begin = "<title>x</title><p hidden>";
        var fits = Begin + new string('x', PdfPrinter.PageSizeBytesMax - Begin.Length);
        Assert.NotEmpty(await press.Print(fits));
        var refused = await Assert.ThrowsAsync<PdfException>(() => press.Print(fits + 'x'));
        Assert.Equal($"PDF: found a page of {PdfPrinter.PageSizeBytesMax + 1} bytes, expected at most {PdfPrinter.PageSizeBytesMax}", refused.Message);
    }

    [Fact]
    public async Task A_page_that_takes_too_long_is_given_up_and_the_next_is_printed()
    {
        await using var hurried = PdfPrinter.Find(timeLimit: TimeSpan.FromMilliseconds(5))!; // Press found it
        var refused = await Assert.ThrowsAsync<PdfException>(() => hurried.PrintAsync(Page, Press.Made, Cancel));
        Assert.Equal("PDF: Chromium did not print the page within 0.005 s; on a busy machine publish one language at a time", refused.Message);
        Assert.Equal("pdf.time", (await Assert.ThrowsAsync<PdfException>(() => hurried.PrintAsync(Page, Press.Made, Cancel))).Code);
    }

    [Fact]
    public async Task A_browser_that_does_not_start_is_said_with_what_it_said()
    {
        const string Program = "/bin/ls"; // it refuses our options, and says so
        await using var printer = PdfPrinter.Find(Program)!; // it is there
        var refused = await Assert.ThrowsAsync<PdfException>(() => printer.PrintAsync(Page, Press.Made, Cancel));
        Assert.Equal("/bin/ls: did not start: Try '/bin/ls --help' for more information.; try \"/bin/ls --version\"", refused.Message);
    }

    [Fact]
    public void Where_there_is_no_browser_there_is_no_printer() => Assert.Null(PdfPrinter.Find("/nowhere/chromium"));
}
