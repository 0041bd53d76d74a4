using Rapport.Record;
using Xunit;

namespace Rapport.Storage.Tests.Figures;

/// <summary>Random merges, undone, chained, in circles, withheld and withdrawn, against a model that follows them plainly.</summary>
public sealed class RandomMergeTests
{
    const int Steps = 40;
    static readonly string[] Ids = ["a", "b", "c", "d", "e", "f"];

    /// <summary>A version of an organisation as the model keeps it.</summary>
    sealed record Version(long From, string? Into, Visibility Visibility, bool IsWithdrawn);

    [Fact]
    [Trait("Heavy", "merges")]
    public void Figures_tell_what_plain_following_tells()
    {
        var first = Heavy.Seed("merges");
        var count = Heavy.Count("merges", inTest: 2, full: 100);
        for (var seed = first; seed < first + count; seed++)
        {
            try { Check(new Random(seed)); }
            catch (Exception problem) { throw new InvalidOperationException($"RAPPORT_SEED={seed}", problem); }
        }
    }

    static void Check(Random random)
    {
        using var record = new SmallRecord();
        var versions = Ids.ToDictionary(id => id, _ => new List<Version>());
        foreach (var id in Ids) Write(record, versions, id, new Version(0, null, Visibility.Public, false));
        var partners = Enumerable.Range(0, 8).Select(_ => Ids.Where(_ => random.Next(3) == 0).ToArray()).ToArray();
        for (var i = 0; i < Ids.Length; i++) record.Receipt($"r{i}", Ids[i], $"{1 << i}", "USD", "2021-02");
        for (var i = 0; i < partners.Length; i++) record.Activity($"a{i}", "training", "2021-02-09", partners[i].Length > 0 ? ("partners", string.Join(';', partners[i])) : ("link", ""));
        for (var step = 0; step < Steps; step++)
        {
            var into = random.Next(3) == 0 ? null : Ids[random.Next(Ids.Length)];
            Write(record, versions, Ids[random.Next(Ids.Length)], new Version(0, into, random.Next(3) == 0 ? (Visibility)random.Next(4) : Visibility.Public, random.Next(8) == 0));
        }
        foreach (var audience in Enum.GetValues<Visibility>())
            foreach (var asOf in new[] { record.Sequence, record.Sequence - 1 - random.Next(Steps) })
                Compare(record, new Model(versions, asOf, audience), partners);
    }

    static void Write(SmallRecord record, Dictionary<string, List<Version>> versions, string id, Version version)
    {
        record.Organisation(id, id.ToUpperInvariant(), null, [("visibility", version.Visibility.Word()), .. version.Into is null ? [] : new[] { ("merged_into", version.Into) },
            .. version.IsWithdrawn ? new[] { ("withdrawn", "yes") } : []]);
        versions[id].Add(version with { From = record.Sequence });
    }

    static void Compare(SmallRecord record, Model model, string[][] partners)
    {
        string Answer(string sentence) => string.Join(' ', record.Ask(sentence, model.Audience, model.AsOf).Cells().Split(' ').Order(StringComparer.Ordinal));

        var donors = Ids.Select((id, i) => (Donor: model.Standing(id), Amount: 1 << i)).GroupBy(r => r.Donor).OrderBy(g => g.Key, StringComparer.Ordinal).ToList();
        Assert.Equal(string.Join(' ', donors.Select(g => $"{g.Key}={g.Sum(r => r.Amount)}.00")), Answer("sum receipts in USD by donor"));
        Assert.Equal($"={donors.Count}", Answer("distinct donor of receipts"));
        Assert.Equal($"={Ids.Count(id => model.IsSeen(id) && model.Standing(id) == id)}", Answer("count organisations"));
        var met = partners.SelectMany(p => p.Select(model.Standing).Distinct()).GroupBy(id => id).OrderBy(g => g.Key, StringComparer.Ordinal).ToList();
        Assert.Equal(string.Join(' ', met.Select(g => $"{g.Key}={g.Count()}")), Answer("count activities where has partner by partner"));
        foreach (var id in Ids)
        {
            Assert.Equal($"={Ids.Count(other => model.Standing(other) == model.Standing(id))}", Answered($"count receipts where donor = {id}"));
            Assert.Equal($"={partners.Count(p => p.Any(q => model.Standing(q) == model.Standing(id)))}", Answered($"count activities where partner = {id}"));
        }

        // An id that no row seen names and no record seen bears cannot be asked for; then nothing is counted by it either.
        string Answered(string sentence)
        {
            try { return Answer(sentence); }
            catch (Rapport.Figures.Sentences.SentenceException) { return "=0"; }
        }
    }

    /// <summary>What an audience makes of merges at a state: from record to record, until one stands or has been met before.</summary>
    sealed class Model(Dictionary<string, List<Version>> versions, long asOf, Visibility audience)
    {
        public Visibility Audience => audience;

        public long AsOf => asOf;

        public bool IsSeen(string id) => versions[id].LastOrDefault(v => v.From <= asOf) is { IsWithdrawn: false } then && then.Visibility <= audience && versions[id][^1].Visibility <= audience;

        string? Into(string id) => IsSeen(id) ? versions[id].Last(v => v.From <= asOf).Into : null;

        public string Standing(string id)
        {
            var met = new List<string>();
            while (Into(id) is { } into && !met.Contains(id))
            {
                met.Add(id);
                id = into;
            }
            return met.Contains(id) ? met[met.IndexOf(id)..].Min(StringComparer.Ordinal)! : id; // a circle that was met is not empty
        }
    }
}
