using DuckDB.NET.Data;
using Rapport.Figures;
using Rapport.Figures.Sentences;
using Rapport.Record;
using Rapport.Storage.Images;
using Rapport.Time;

namespace Rapport.Storage.Tests.Figures;

/// <summary>
/// A record written by hand into a real image: each version is one entry, batches are begun by name of their day. What was added is written before the next question, table by table: a
/// statement for each row would take longer than what is asked of it.
/// </summary>
sealed class SmallRecord : IImageQueries, IDisposable
{
    readonly DuckDBConnection connection = new("Data Source=:memory:");
    readonly Dictionary<(string, string), (string[] Row, int Version)> newest = [];
    readonly Dictionary<string, List<string[]>> rows = [];
    readonly HashSet<string> unwritten = [];
    readonly Dictionary<string, ImageTable> tables = RecordKinds.OfOffice.All.ToDictionary(k => k.Name, k => new ImageTable(k));
    long sequence;
    long batch;

    public SmallRecord()
    {
        connection.Open();
        Run("set threads = 1"); // of a few rows a second thread makes a fifth more work
        foreach (var table in tables.Values)
        {
            Create(table.Name, table.Columns);
            foreach (var link in table.Links) Create(link.Name, link.Columns);
        }
        Run($"create table \"{Batches}\" (\"ordinal\" bigint, \"first_sequence\" bigint, \"last_sequence\" bigint, \"recorded_at\" timestamp)");
        Batch("2021-03-01");
        Add("office", "unoct", ("visibility", "public"));
    }

    public DateTimeOffset Now { get; set; } = new(2021, 3, 31, 12, 0, 0, TimeSpan.Zero);

    public long Sequence => sequence;

    /// <summary>Begins a batch recorded at noon of a day.</summary>
    public SmallRecord Batch(string day)
    {
        batch++;
        Put(Batches, [$"{batch}", $"{sequence + 1}", $"{sequence}", $"'{day} 12:00:00'"]);
        return this;
    }

    /// <summary>Adds a version of a record; public unless said otherwise. Lists are written with semicolons, shares after a colon; of a field stated twice the last counts.</summary>
    public SmallRecord Add(string kind, string id, params (string Field, string Value)[] fields)
    {
        var table = tables[kind];
        var stated = fields.GroupBy(f => f.Field).ToDictionary(f => f.Key, f => f.Last().Value);
        sequence++;
        var version = Supersede(table, id);
        string[] row = [.. table.Columns.Select(c => Value(table, c, id, version, stated))];
        newest[(table.Name, id)] = (row, version);
        Put(table.Name, row);
        foreach (var link in table.Links) AddLinks(link, stated);
        rows[Batches][^1][LastOfBatch] = $"{sequence}";
        unwritten.Add(Batches);
        return this;
    }

    public SmallRecord Activity(string id, string kind, string end, params (string, string)[] more) =>
        Add("activity", id, [("kind", kind), ("title", id.ToUpperInvariant()), ("end", end), ("status", "held"), .. more]);

    public SmallRecord Organisation(string id, string name, string? acronym = null, params (string, string)[] more) =>
        Add("organisation", id, [("kind", "state"), ("name", name), .. acronym is null ? [] : new[] { ("acronym", acronym) }, .. more]);

    public SmallRecord Receipt(string id, string donor, string? amount, string? currency, string date, params (string, string)[] more) =>
        Add("contribution", id, [("kind", "receipt"), ("donor", donor), ("date", date),
            .. amount is null ? [] : new[] { ("amount", amount) }, .. currency is null ? [] : new[] { ("currency", currency) }, .. more]);

    public SmallRecord Rate(string id, string currency, string from, string units) => Add("rate", id, ("currency", currency), ("from", from), ("units_per_usd", units));

    public Reading Ask(string sentence, Visibility audience = Visibility.Office, long? asOf = null, bool trace = false) =>
        FigureCalculator.Read(Sentence.Parse(sentence), Question(audience, asOf, trace), this);

    public FigureQuestion Question(Visibility audience = Visibility.Office, long? asOf = null, bool trace = false) =>
        new() { Audience = audience, AsOfSequence = asOf, Now = Now, Day = new DateOnly(2021, 3, 31), WithTrace = trace };

    public string Refused(string sentence, Visibility audience = Visibility.Office) =>
        Xunit.Assert.Throws<SentenceException>(() => Ask(sentence, audience)).Message;

    public int Queries { get; private set; }

    public IReadOnlyList<object?[]> Query(SqlQuery query)
    {
        Queries++;
        Write();
        return ImageReading.Query(connection, query);
    }

    const string Batches = "batch";

    /// <summary>Where in the row of a batch its last entry stands.</summary>
    const int LastOfBatch = 2;

    void Put(string table, string[] row)
    {
        if (!rows.TryGetValue(table, out var all)) rows[table] = all = [];
        all.Add(row);
        unwritten.Add(table);
    }

    /// <summary>Writes every table anew of which a row is not written.</summary>
    void Write()
    {
        if (unwritten.Count == 0) return;
        Run(string.Concat(unwritten.Select(table => $"delete from \"{table}\"; insert into \"{table}\" values {string.Join(", ", rows[table].Select(row => $"({string.Join(", ", row)})"))};\n")));
        unwritten.Clear();
    }

    void Run(string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    public void Dispose() => connection.Dispose();

    void Create(string name, IReadOnlyList<ImageColumn> columns) =>
        Run($"create table \"{name}\" ({string.Join(", ", columns.Select(c => $"\"{c.Name}\" {c.SqlType}"))})");

    /// <summary>The number of the next version of a record; the one before, if there is one, is in force no longer.</summary>
    int Supersede(ImageTable table, string id)
    {
        if (!newest.TryGetValue((table.Name, id), out var before)) return 1;
        before.Row[table.Columns.ToList().FindIndex(c => c.Name == "recorded_to")] = $"{sequence}";
        return before.Version + 1;
    }

    string Value(ImageTable table, ImageColumn column, string id, int version, Dictionary<string, string> stated) => column.Name switch
    {
        "recorded_from" => $"{sequence}",
        "recorded_to" => $"{ImageTable.Open}",
        "batch" => $"{batch}",
        "version" => $"{version}",
        "id" => $"'{id}'",
        "withdrawn" => stated.ContainsKey("withdrawn") ? "true" : "false",
        "visibility" => $"{VisibilityWords.All.ToList().IndexOf(stated.GetValueOrDefault("visibility", "public"))}",
        "embargo" => stated.TryGetValue("embargo", out var until) ? $"timestamp '{until}'" : "null",
        "owner" => "'unoct'",
        "title" => Literal(table.Kind.TitleField is { } field ? stated.GetValueOrDefault(field.Name) : null),
        "placed_first" or "placed_last" => Date(table.Kind.DateFields.Select(f => stated.GetValueOrDefault(f)).FirstOrDefault(d => d is not null), column.Name),
        _ when column.Type == ColumnType.Date => Date(stated.GetValueOrDefault(column.Name[..column.Name.LastIndexOf('_')]), column.Name),
        _ => Literal(stated.GetValueOrDefault(column.Name)),
    };

    static string Date(string? written, string column)
    {
        if (written is null) return "null";
        var date = PartialDate.Parse(written);
        return $"date '{(column.EndsWith("_first", StringComparison.Ordinal) ? date.First : date.Last):yyyy-MM-dd}'";
    }

    static string Literal(string? text) => text is null ? "null" : $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";

    void AddLinks(ImageLink link, Dictionary<string, string> stated)
    {
        if (!stated.TryGetValue(link.Field.Name, out var list)) return;
        foreach (var (item, i) in list.Split(';').Select((item, i) => (item.Split(':'), i)))
            Put(link.Name, [.. link.Columns.Select(column => column.Name switch
            {
                "recorded_from" => $"{sequence}",
                "position" => $"{i + 1}",
                "code" => Literal(item[0]),
                "share" when item.Length > 1 => item[1],
                _ => "null",
            })]);
    }
}

/// <summary>Short forms of readings, so that a test shows what it expects on one line.</summary>
static class ReadingWords
{
    /// <summary><c>training=3 (none)=1</c>; cells of two keys are joined by a slash, what is not known is a question mark.</summary>
    public static string Cells(this Reading reading) => string.Join(' ', reading.Rows.Select(r => $"{string.Join('/', r.Keys)}={r.Value ?? "?"}"));

    /// <summary>The ids behind every cell.</summary>
    public static string Behind(this Reading reading) => string.Join(' ', reading.Trace!.Select(c => $"{string.Join('/', c.Keys)}:{string.Join(',', c.Rows.Select(r => r.Id))}"));
}
