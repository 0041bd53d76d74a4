using Rapport.Publishing;
using Rapport.System.Tests.Publishing.Printing;

[assembly: AssemblyFixture(typeof(Press))]

namespace Rapport.System.Tests.Publishing.Printing;

/// <summary>One warm browser for all tests that print.</summary>
public sealed class Press : IAsyncLifetime
{
    readonly PdfPrinter printer = PdfPrinter.Find() ?? throw new InvalidOperationException(PdfPrinter.Missing);

    internal static DateTimeOffset Made { get; } = new(2021, 3, 5, 10, 0, 0, TimeSpan.Zero);

    internal Task<byte[]> Print(string html) => printer.PrintAsync(html, Made, TestContext.Current.CancellationToken);

    internal Task<IssueFiles> Make(Rapport.Publications.Edition edition) =>
        IssueFiles.MakeAsync(edition, new PrintOrder(Renderings.Pdf, printer), TestContext.Current.CancellationToken);

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => printer.DisposeAsync();
}
