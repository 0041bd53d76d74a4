using System.Text;
using Rapport.Publishing.Printing;

namespace Rapport.Publishing;

/// <summary>
/// Prints pages to tagged PDF with an outline, through Chromium. The browser starts with the first page, or when it is warmed, and serves every page after
/// it; several may be printed at once. A page runs no script and fetches nothing. The same page and instant give the same bytes.
/// </summary>
public sealed class PdfPrinter : IAsyncDisposable
{
    /// <summary>How large a page may be, in bytes of UTF-8.</summary>
    public const int PageSizeBytesMax = 16 * 1024 * 1024;

    /// <summary>What is said where no Chromium is found.</summary>
    public const string Missing = "Chromium is missing; as root: apt-get install -y chromium";

    readonly string program;
    readonly SemaphoreSlim starting = new(1, 1), printing = new(Math.Clamp(Environment.ProcessorCount, 1, 4));
    Chromium? browser;

    PdfPrinter(string program) => this.program = program;

    /// <summary>How long one page may take.</summary>
    public TimeSpan TimeLimit { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>A printer on this machine's Chromium; null where it has none.</summary>
    /// <param name="program">The browser's path; looked for on the path where left out.</param>
    /// <param name="timeLimit">How long one page may take; a minute where left out.</param>
    public static PdfPrinter? Find(string? program = null, TimeSpan? timeLimit = null) => Chromium.Find(program) is not { } found ? null
        : new PdfPrinter(found) { TimeLimit = timeLimit ?? TimeSpan.FromSeconds(60) };

    /// <summary>Starts the browser in the background, so that the first page need not wait for it; what keeps it from starting is told by that page.</summary>
    public void Warm() => _ = Browser(CancellationToken.None);

    /// <summary>Prints a page.</summary>
    /// <param name="html">A whole document; its language, title and margins are the PDF's.</param>
    /// <param name="made">The instant that the PDF gives as its own.</param>
    /// <param name="cancellationToken">Ends the printing.</param>
    /// <exception cref="PdfException">The page is too large or takes too long, or the browser fails.</exception>
    public async Task<byte[]> PrintAsync(string html, DateTimeOffset made, CancellationToken cancellationToken = default)
    {
        var size = Encoding.UTF8.GetByteCount(html);
        if (size > PageSizeBytesMax) throw PdfException.TooLarge("a page", size, PageSizeBytesMax);
        await printing.WaitAsync(cancellationToken);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        try
        {
            var tools = (await Browser(cancellationToken)).Tools;
            limit.CancelAfter(TimeLimit);
            return PdfBytes.Of(await PrintedPage.PrintAsync(tools, html, limit.Token), made);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw PdfException.Time(TimeLimit);
        }
        finally { printing.Release(); }
    }

    /// <summary>The browser that runs; a new one where none does.</summary>
    async Task<Chromium> Browser(CancellationToken cancellationToken)
    {
        await starting.WaitAsync(cancellationToken);
        try
        {
            if (browser is { Tools.HasEnded: false }) return browser;
            if (browser is not null) await browser.DisposeAsync();
            return browser = await Chromium.StartAsync(program, cancellationToken);
        }
        finally { starting.Release(); }
    }

    /// <summary>Ends the browser and removes what it kept.</summary>
    public async ValueTask DisposeAsync()
    {
        await starting.WaitAsync(); // one that starts just now would outlive this
        if (browser is not null) await browser.DisposeAsync();
        starting.Dispose();
        printing.Dispose();
    }
}
