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
Console.WriteLine($"append {n}: {w.ElapsedMilliseconds} ms {n/w.Elapsed.TotalSeconds:0}/s size {new FileInfo(path).Length/n} B");
for (var k = 0; k < 3; k++) foreach (var check in new[]{false,true}) {
var f = Path.Combine(dir, $"i{k}{check}.duckdb");
w.Restart();
using (var im = Image.Fold(j, f, check)) { }
Console.WriteLine($"fold check={check}: {w.ElapsedMilliseconds} ms {n/w.Elapsed.TotalSeconds:0}/s {new FileInfo(f).Length/1024} kB");
}
w.Restart(); using (var im = Image.Fold(j, null, false)) Console.WriteLine($"fold memory {w.ElapsedMilliseconds}");
{
using var im = Image.Fold(j, Path.Combine(dir,"c.duckdb"), false);
var size0=new FileInfo(Path.Combine(dir,"c.duckdb")).Length;
var times=new List<double>();
for (var i=0;i<300;i++){ j.Append(new Batch($"c{i}", [g.Correction(i,1)])); w.Restart(); im.CatchUp(j); times.Add(w.Elapsed.TotalMilliseconds);} times.Sort();
Console.WriteLine($"catchup 1: median {times[150]:0.0} p95 {times[285]:0.0} max {times[^1]:0.0} ms");
j.Append(new Batch("big", [.. g.Activities(1000, n)])); w.Restart(); im.CatchUp(j); Console.WriteLine($"catchup 1000: {w.ElapsedMilliseconds} ms");
}
w.Restart(); using (var im = ImageSnapshots.Open(j)) Console.WriteLine($"open first {w.ElapsedMilliseconds}");
j.Append(new Batch("c2", [g.Correction(5,2)]));
w.Restart(); using (var im = ImageSnapshots.Open(j)) Console.WriteLine($"open snapshot+1 {w.ElapsedMilliseconds}");
w.Restart(); var pr=j.Check(); Console.WriteLine($"check {w.ElapsedMilliseconds} {pr.Count} {(pr.Count>0?pr[0].Message:"")}");
Directory.Delete(dir,true);
