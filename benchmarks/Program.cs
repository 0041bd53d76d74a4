using Rapport.Benchmarks;
using Rapport.Benchmarks.Harness;
using Rapport.Benchmarks.Peers;

IBenchmark[] benchmarks =
[
    new AppendBenchmark(), new LoadBenchmark(), new RebuildBenchmark(), new CatchUpBenchmark(),
    new WritersBenchmark(), new AskingBenchmark(), new FigureBenchmark(), new CheckBenchmark(),
    new PublishingBenchmark(), new PortalBenchmark(),
];

if (args is [Appender.Command, var record])
{
    Appender.Run(record);
    return 0;
}
if (args is [BareServer.Command, var folder, var address])
{
    BareServer.Serve(folder, address);
    return 0;
}
if (Plan.Parse(args, benchmarks.Select(b => b.Name)) is not { } plan)
{
    Console.Error.WriteLine($"{Plan.Usage}; NAME is one of {string.Join(", ", benchmarks.Select(b => b.Name))}");
    return 2;
}
using var bench = new Workbench(plan);
new Report(bench, TimeProvider.System).Make([.. benchmarks.Where(b => plan.Only is null || b.Name == plan.Only)]);
return 0;
