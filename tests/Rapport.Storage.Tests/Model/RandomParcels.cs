using System.Globalization;
using Rapport.Delivery;
using Rapport.Organisations;
using Rapport.Publications;
using Rapport.Record;

namespace Rapport.Storage.Tests.Model;

/// <summary>
/// Makes up what people send to a record: mostly what is in order, now and then what is not. It looks at the model to know what is there,
/// never at the journal.
/// </summary>
sealed class RandomParcels(Random random, PlainRecord record)
{
    static readonly RecordKind[] Changing = [Organisation.Shape, Activity.Shape, FigureDefinition.Shape, StatedFigure.Shape, Postings.Shape];
    static readonly string[] Levels = ["public", "compact", "office", "restricted"];

    readonly List<(RecordKind Kind, string Id)> names = [];
    readonly List<string> externals = [];
    readonly Dictionary<(string Kind, string Id), (int Version, Sheet Sheet, bool IsWithdrawn)> planned = [];
    int number;

    /// <summary>The kinds that such a record holds.</summary>
    public static RecordKinds Kinds { get; } = new([Office.Shape, .. Changing]);

    /// <summary>The next parcel.</summary>
    public Parcel Next()
    {
        planned.Clear();
        var size = random.Next(10) switch { < 4 => random.Next(1, 4), < 8 => random.Next(4, 16), _ => random.Next(16, 61) };
        var wanted = Enumerable.Range(0, size).Select(_ => NextWanted()).ToList();
        if (Chance(6)) wanted[random.Next(size)] = Faulty(wanted[random.Next(size)]);
        return new Parcel($"parcel-{number++}", wanted)
        {
            Actor = Chance(2) ? $"desk-{random.Next(9)}" : null, Via = (Via)random.Next(4), Reason = Chance(2) ? $"because \"{random.Next(99)}\"" : null,
            Files = Chance(10) ? [File(), File()] : [], Now = Chance(5) ? Instant() : null,
        };
    }

    /// <summary>What nobody should send: no changes, or a key that is too long.</summary>
    public Parcel Unfit() => Chance(2) ? new Parcel($"parcel-{number++}", []) : Next() with { Key = new string('k', 201) };

    /// <summary>A batch that was sent before, perhaps recorded, perhaps refused, as it was or with other changes.</summary>
    public Parcel Again(Parcel before) => Chance(2) ? before : Next() with { Key = before.Key };

    /// <summary>A record that is there; those made first and last more often than others, so that some have long histories.</summary>
    public (RecordKind Kind, string Id) Known() => names[random.Next(10) switch
    {
        0 => random.Next(Math.Min(20, names.Count)),
        < 4 => names.Count - 1 - random.Next(Math.Min(50, names.Count)),
        _ => random.Next(names.Count),
    }];

    Wanted NextWanted()
    {
        if (names.Count < 20 || Chance(3)) return Creation();
        var (kind, id) = Known();
        var (version, sheet, isWithdrawn) = Planned(kind, id);
        if (version == 0) return Plan(new Wanted(id, NewSheet(kind), 0)); // it was refused when it was first sent
        return random.Next(12) switch
        {
            0 or 1 when !isWithdrawn => Plan(new Wanted(id, sheet, version) { Operation = Operation.Withdraw, Cause = Cause.Withdrawal }),
            2 => Plan(new Wanted(id, sheet.With("merged_into", Known().Id), version) { Operation = Operation.Merge, Cause = Cause.Reclassification }),
            3 => Plan(new Wanted(id, sheet.With("merged_into", null), version) { Operation = Operation.Change, Cause = Cause.Correction }),
            4 => Plan(new Wanted(id, sheet, version) { Operation = Operation.Approve }),
            5 => Plan(new Wanted(id, sheet, version) { Operation = Operation.Change, Cause = Cause.Correction }),
            _ => Plan(new Wanted(id, NewSheet(kind), version) { Operation = Operation.Change, Cause = Chance(2) ? Cause.Correction : Cause.Late, Source = Source() }),
        };
    }

    /// <summary>A new record; records of two kinds may have the same id, but for figures, whose names are one namespace.</summary>
    Wanted Creation()
    {
        var kind = Changing[random.Next(Changing.Length)];
        var id = names.Count > 0 && Chance(20) ? Known().Id : $"r{names.Count}";
        if (Planned(kind, id).Version > 0) id = $"r{names.Count}";
        names.Add((kind, id));
        return Plan(new Wanted(id, NewSheet(kind), 0) { Cause = Chance(3) ? Cause.Late : Cause.New, Source = Source() });
    }

    Wanted Plan(Wanted wanted)
    {
        planned[(wanted.Kind, wanted.Id)] = (wanted.Expected + 1, wanted.Sheet, wanted.Operation == Operation.Withdraw);
        return wanted;
    }

    /// <summary>Where a record will stand when the changes before this one are taken in.</summary>
    (int Version, Sheet Sheet, bool IsWithdrawn) Planned(RecordKind kind, string id)
    {
        if (planned.TryGetValue((kind.Name, id), out var soon)) return soon;
        if (!record.Records.TryGetValue((kind.Name, id), out var versions)) return (0, new Sheet(kind, []), false);
        return (versions.Count, versions[^1].Wanted.Sheet, versions[^1].IsWithdrawn);
    }

    /// <summary>A change with a fault: another version, an id or a key that is taken, a balance beyond its limit.</summary>
    Wanted Faulty(Wanted wanted) => random.Next(4) switch
    {
        0 => wanted with { Expected = wanted.Expected + (Chance(2) ? 1 : -1) },
        1 => wanted with { Expected = 0, Operation = Operation.Create },
        2 when externals.Count > 0 => new Wanted($"x{number}", NewSheet(Organisation.Shape).With("external", externals[random.Next(externals.Count)]), 0),
        _ => new Wanted($"x{number}", NewSheet(Postings.Shape).With("amount", Chance(2) ? "12000" : "-12000.01"), 0),
    };

    Sheet NewSheet(RecordKind kind)
    {
        var sheet = kind.Name switch
        {
            "organisation" => Of(kind, ("kind", "state"), ("name", Words("Organisation")), ("external", External())),
            "activity" => Of(kind, ("kind", "training"), ("title", Words("Course")), ("status", "held"), ("start", Date())),
            "figure" => Of(kind, ("sentence", $"count activities during {Date()}"), ("title", Words("Courses"))),
            "stated-figure" => Of(kind, ("value", Number(1000)), ("scope", Words("All")), ("as_of", Date())),
            _ => Of(kind, ("pool", $"pool-{random.Next(200)}"), ("amount", Number(10_000))),
        };
        if (Chance(2)) sheet = sheet.With("visibility", Levels[random.Next(4)]);
        if (Chance(5)) sheet = sheet.With("owner", Known().Id).With("note", Words("Note"));
        return Chance(9) ? sheet.With("embargo", "2021-03-05T10:00:00.000000Z") : sheet;
    }

    static Sheet Of(RecordKind kind, params (string Field, string? Text)[] cells) =>
        cells.Aggregate(new Sheet(kind, new SortedDictionary<string, string>(StringComparer.Ordinal)), (sheet, cell) => sheet.With(cell.Field, cell.Text));

    /// <summary>Identifiers of which some belong to one record only, some of them once held by another.</summary>
    string? External()
    {
        if (Chance(2)) return null;
        if (Chance(4)) return "newsletter:shared";
        if (externals.Count > 0 && Chance(5) && externals[random.Next(externals.Count)] is var known && !record.Keys.ContainsKey(("external", $"organisation/{known}")))
            return known;
        externals.Add($"{(Chance(2) ? "m49" : "iso-3166-1")}:{externals.Count}");
        return Chance(3) ? $"{externals[^1]};x:also" : externals[^1];
    }

    string Words(string first) => $"{first} {random.Next(999)}, «régional» \"{(char)random.Next('a', 'z')}\\\" 部";

    string Date() => random.Next(3) switch { 0 => $"{random.Next(2015, 2026)}", 1 => $"2021-0{random.Next(1, 10)}", _ => $"2021-0{random.Next(1, 10)}-{random.Next(10, 29)}" };

    /// <summary>A number of at most two decimals, above and below zero.</summary>
    string Number(int hundredthsMax) => (random.Next(-hundredthsMax, hundredthsMax + 1) / 100m).ToString("0.##", CultureInfo.InvariantCulture) is var text && text == "-0" ? "0" : text;

    EntrySource? Source() => Chance(3) ? new EntrySource(new string('a', 64), $"sheet {random.Next(9)}", random.Next(1, 999)) : null;

    FileContent File() => FileContent.Of(BitConverter.GetBytes(random.Next(2000)));

    /// <summary>Where the clock is set: mostly after the last batch, sometimes at it, sometimes before it, which is refused.</summary>
    DateTimeOffset Instant() => record.Batches[^1].RecordedAt.AddMicroseconds(random.Next(20) switch { 0 => -1, < 4 => 0, _ => random.Next(1, 90_000_000) });

    bool Chance(int oneIn) => random.Next(oneIn) == 0;
}
