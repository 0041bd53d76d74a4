using System.Globalization;
using Rapport.Benchmarks.Harness;
using Rapport.Benchmarks.Peers;

namespace Rapport.Benchmarks;

/// <summary>A portal under load: pages that nobody asked for before, and pages that are kept.</summary>
sealed class PortalBenchmark : IBenchmark
{
    const int Keeping = 32, Working = 2;

    static readonly (string What, string Path)[] Routes =
    [
        ("home", "/"), ("activities", "/activities"), ("activities of a country and a year", "/activities?country=KEN&period=2024"), ("an activity", "/activities/{activity}"),
        ("a country", "/countries/KEN"), ("a figure", "/figures/activities-held"), ("funding", "/funding"), ("an issue", "/issues/twin-2025-11"),
    ];

    public string Name => "portal";

    public Table Run(Workbench bench)
    {
        var load = Machine.Load();
        var table = new Table("The portal",
            $"`rapport serve` with the twin of each size, asked by wrk ({Wrk.Version()}) on the same two cores, which costs all sides alike. New: an address that was never asked for, since each differs in the microsecond of "
            + $"`as-recorded`; {Working} connections. Kept: one address again and again, packed with brotli; {Keeping} connections. The floor is nginx ({Nginx.Version()}) that serves the very same bytes as files, two "
            + $"workers; the second peer is an ASP.NET Core minimal API that answers with those bytes as a constant: neither looks whether a record has grown. p50 and p99 are of single answers; load when it began {load}.");
        foreach (var size in new[] { bench.Plan.ActivitiesServed, bench.Plan.ActivitiesServedSmall }) Measure(bench, size, table);
        return table;
    }

    static void Measure(Workbench bench, int activities, Table table)
    {
        var record = bench.NewPath("twin.db");
        new Call(bench, "generate", "--record", record, "--activities", $"{activities}", "--quiet").Run();
        using var portal = new PortalProcess(bench, record);
        var paths = Routes.Select(r => r.Path.Replace("{activity}", portal.FirstActivity(), StringComparison.Ordinal)).ToList();
        var answers = paths.Select(portal.Packed).ToList();
        using var nginx = new Nginx(bench.NewPath("nginx"), answers);
        using var bare = new BareServer(bench.NewPath("answers"), answers);
        for (var i = 0; i < paths.Count; i++)
        {
            var what = $"{Routes[i].What} ({Said.Count(answers[i].Length / 1000.0)} kB), {Said.Count(activities)} activities";
            var made = Wrk.Run(portal.Address, paths[i], 4 * bench.Plan.ServedSeconds, Working, isNew: true);
            table.Add(new Line($"{what}: new", Told(made)) { Target = "p50 under 1 s", IsMet = made.P50 < 1000 });
            var kept = Wrk.Run(portal.Address, paths[i], bench.Plan.ServedSeconds, Keeping, isNew: false);
            Add(table, $"{what}: kept, beside nginx", kept, Wrk.Run(nginx.Address, $"/{i}", bench.Plan.ServedSeconds, Keeping, isNew: false));
            Add(table, $"{what}: kept, beside a bare API", kept, Wrk.Run(bare.Address, $"/{i}", bench.Plan.ServedSeconds, Keeping, isNew: false));
        }
    }

    static void Add(Table table, string what, Served ours, Served peer) =>
        table.Add(new Line(what, Told(ours)) { Peer = Told(peer), Ratio = $"{Said.Times(peer.PerSecond / ours.PerSecond)}, p99 {Said.Times(ours.P99 / peer.P99)}" });

    static string Told(Served served) => $"{Rate(served.PerSecond)}, p50 {Said.Milliseconds(served.P50)}, p99 {Said.Milliseconds(served.P99)}";

    static string Rate(double perSecond) => perSecond < 100 ? string.Create(CultureInfo.InvariantCulture, $"{perSecond:0.0}/s") : $"{Said.Count(perSecond)}/s";
}
