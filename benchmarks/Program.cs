using System.Diagnostics;
using Rapport.Benchmarks;
using Rapport.Record;
using Rapport.Storage.Images;
using Rapport.Storage.Journal;
var n = args.Length > 0 ? int.Parse(args[0]) : 100_000;
var dir = Directory.CreateTempSubdirectory("rapport-bench").FullName;
var path = Path.Combine(dir, "r.db");
var g = new OfficeGenerator(1);
using var j = OfficeGenerator.Create(path);
j.Append(new Batch("lists", [.. OfficeGenerator.Lists()]));
var acts = g.Activities(n).ToList();
var w = Stopwatch.StartNew();
j.Append(new Batch("acts", acts));
if (args.Length > 2 && args[2] == "mix") { w.Restart(); var cs = g.Contributions(10 * n).ToList(); var c0 = Process.GetCurrentProcess().TotalProcessorTime; w.Restart(); j.Append(new Batch("contr", cs)); n *= 11; Console.WriteLine($"append cpu/entry {(Process.GetCurrentProcess().TotalProcessorTime - c0).TotalMicroseconds / n:0.00} us"); }
Console.WriteLine($"append {n}: {w.ElapsedMilliseconds} ms {n / w.Elapsed.TotalSeconds:0}/s size {new FileInfo(path).Length / n} B");
for (var k = 0; k < 3; k++) foreach (var check in new[] { false, true })
{
    var f = Path.Combine(dir, $"i{k}{check}.duckdb");
    w.Restart();
    using (var im = Image.Fold(j, f, check)) { }
    Console.WriteLine($"fold check={check}: {w.ElapsedMilliseconds} ms {n / w.Elapsed.TotalSeconds:0}/s {new FileInfo(f).Length / 1024} kB");
}
if (args.Length > 1) { var cpu0 = Process.GetCurrentProcess().TotalProcessorTime; w.Restart(); for (var k = 0; k < 6; k++) using (var im = Image.Fold(j, args[1] == "mem" ? null : Path.Combine(dir, $"p{k}.duckdb"), args[^1] == "check")) { } Console.WriteLine($"cpu per entry us {(Process.GetCurrentProcess().TotalProcessorTime - cpu0).TotalMicroseconds / 6 / n:0.00} wall {w.ElapsedMilliseconds / 6}"); return; }
w.Restart(); using (var im = Image.Fold(j, null, false)) Console.WriteLine($"fold memory {w.ElapsedMilliseconds}");
{
    using var im = Image.Fold(j, Path.Combine(dir, "c.duckdb"), false);
    var size0 = new FileInfo(Path.Combine(dir, "c.duckdb")).Length;
    var times = new List<double>();
    for (var i = 0; i < 300; i++) { j.Append(new Batch($"c{i}", [g.Correction(i, 1)])); w.Restart(); im.CatchUp(j); times.Add(w.Elapsed.TotalMilliseconds); }
    times.Sort();
    Console.WriteLine($"catchup 1: median {times[150]:0.0} p95 {times[285]:0.0} max {times[^1]:0.0} ms");
    j.Append(new Batch("big", [.. g.Activities(1000, n)])); w.Restart(); im.CatchUp(j); Console.WriteLine($"catchup 1000: {w.ElapsedMilliseconds} ms");
}
w.Restart(); using (var im = ImageSnapshots.Open(j)) Console.WriteLine($"open first {w.ElapsedMilliseconds}");
j.Append(new Batch("c2", [g.Correction(5, 2)]));
w.Restart(); using (var im = ImageSnapshots.Open(j)) Console.WriteLine($"open snapshot+1 {w.ElapsedMilliseconds}");
w.Restart(); var pr = j.Check(); Console.WriteLine($"check {w.ElapsedMilliseconds} {pr.Count} {(pr.Count > 0 ? pr[0].Message : "")}");
Directory.Delete(dir, true);
