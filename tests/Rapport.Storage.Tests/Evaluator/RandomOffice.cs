using Rapport.Figures;
using Rapport.Record;
using Rapport.Storage.Tests.Figures;

namespace Rapport.Storage.Tests.Evaluator;

/// <summary>Writes a random history twice: into a real image, and into a plain list.</summary>
sealed class RandomOffice : IDisposable
{
    const int ChangesMin = 40;
    static readonly string[] Countries = ["SDN", "TJK", "MNG", "PHL", "KEN", "FRA"];
    static readonly string[] Levels = ["public", "public", "public", "public", "compact", "office", "restricted"];

    /// <summary>How many records there are of each kind.</summary>
    static readonly (string Kind, int Count)[] Records =
        [("organisation", 6), ("programme", 3), ("project", 3), ("activity", 14), ("attendance", 8), ("contribution", 12), ("membership", 6), ("document", 4), ("rate", 4)];

    readonly Random random;
    readonly List<long> ends = [];
    readonly Dictionary<(Visibility, long?), FigureQuestion> questions = [];
    int batch;

    public RandomOffice(int seed)
    {
        random = new Random(seed);
        Image = new SmallRecord();
        Plain = new PlainOffice { Now = Image.Now.UtcDateTime };
        foreach (var (kind, count) in Records)
            for (var i = 0; i < count; i++) Write(kind, i);
        for (var i = 0; i < ChangesMin; i++)
        {
            var (kind, count) = Records[random.Next(Records.Length)];
            Write(kind, random.Next(count));
        }
        Moments = [null, .. Enumerable.Range(1, MomentsLooked - 1).Select(_ => (long?)ends[random.Next(ends.Count)])];
    }

    public SmallRecord Image { get; }

    public PlainOffice Plain { get; }

    /// <summary>How many states of an office are asked.</summary>
    public const int MomentsLooked = 3;

    /// <summary>The newest state, and some at the end of a random batch.</summary>
    public IReadOnlyList<long?> Moments { get; }

    /// <summary>The question for an audience at a state; what holds for every figure there is read once.</summary>
    public FigureQuestion Question(Visibility audience, long? asOf)
    {
        if (questions.TryGetValue((audience, asOf), out var known)) return known;
        var question = Image.Question(audience, asOf, trace: true);
        var state = AudienceState.Read(question, Image);
        return questions[(audience, asOf)] = question with { Batches = state.Batches, Aliases = state.Aliases };
    }

    public void Dispose() => Image.Dispose();

    void Write(string kind, int number)
    {
        if (random.Next(3) == 0)
        {
            ends.Add(Image.Sequence);
            Image.Batch($"2021-03-{1 + batch++ / 4:00}");
        }
        var fields = Fields(kind).Where(f => f.Value.Length > 0).ToDictionary(f => f.Name, f => f.Value);
        fields["visibility"] = Levels[random.Next(Levels.Length)];
        if (random.Next(9) == 0) fields["withdrawn"] = "yes";
        if (random.Next(8) == 0) fields["embargo"] = random.Next(2) == 0 ? "2021-01-01 00:00:00" : "2031-01-01 00:00:00";
        var id = IdOf(kind, number);
        Image.Add(kind, id, [.. fields.Select(f => (f.Key, f.Value))]);
        Plain.Add(new PlainVersion(kind, id, Image.Sequence, fields));
    }

    IEnumerable<(string Name, string Value)> Fields(string kind) => kind switch
    {
        "organisation" => [("kind", Any("state", "un-entity")), ("name", "An organisation"), ("country", Perhaps(Any(Countries))), ("parent", Perhaps(Id("organisation")))],
        "programme" => [("name", "A programme"), ("body", Perhaps(Any("bo0", "bo1"))), ("functions", Some("fu0", "fu1", "fu2"))],
        "project" => [("name", "A project"), ("countries", Shared(Countries))],
        "activity" => Activity(),
        "attendance" => [("activity", Id("activity")), ("count", $"{random.Next(40)}"), ("gender", Perhaps(Any("female", "male"))), ("country", Perhaps(Any(Countries)))],
        "contribution" => Contribution(),
        "membership" => [("organisation", Id("organisation")), ("body", Any("bo0", "bo1")), ("role", Perhaps(Any("member", "chair"))), ("from", Perhaps(Date(2020))), ("to", Perhaps(Date(2021)))],
        "document" => [("kind", Perhaps(Any("report", "guide"))), ("title", "A document"), ("authors", Some(Ids("organisation"))), ("fed_by", Some(Ids("activity"))), ("date", Perhaps(Date()))],
        _ => [("currency", Any("EUR", "JPY")), ("from", Date()), ("units_per_usd", $"{random.Next(1, 200)}.{random.Next(1, 9)}"), ("source", Perhaps(Any("un", "bank")))],
    };

    IEnumerable<(string, string)> Activity()
    {
        var (first, second) = (Perhaps(Date()), Perhaps(Date()));
        if (first.Length > 0 && second.Length > 0 && PlainDate.Of(first).First > PlainDate.Of(second).Last) (first, second) = (second, first);
        return
        [
            ("kind", Any("training", "workshop", "visit")), ("title", "An activity"), ("start", first), ("end", second), ("status", Any("held", "held", "held", "planned", "cancelled")),
            ("modality", Perhaps(Any("virtual", "in-person"))), ("programme", Perhaps(Id("programme"))), ("body", Perhaps(Any("bo0", "bo1"))), ("partners", Some(Ids("organisation"))),
            ("countries", Shared(Countries)), ("venue_country", Perhaps(Any(Countries))), ("partner_countries", Some(Countries)), ("pillars", Shared("pi0", "pi1", "pi2")), ("themes", Some("th0", "th1", "th2")),
            ("part_of", random.Next(6) == 0 ? Id("activity") : ""), ("attendances", Perhaps($"{random.Next(60)}")),
        ];
    }

    IEnumerable<(string, string)> Contribution()
    {
        var (amount, currency) = (Perhaps($"{random.Next(1_000_000)}"), random.Next(5) == 0 ? "JPY" : "USD");
        if (amount.Length > 0 && currency == "USD") amount += $".{random.Next(100):00}";
        return
        [
            ("kind", Perhaps(Any("receipt", "receipt", "pledge"))), ("donor", Id("organisation")), ("amount", amount), ("currency", amount.Length == 0 ? "" : currency), ("date", Perhaps(Date())),
            ("programme", Perhaps(Id("programme"))), ("project", Perhaps(Id("project"))), ("earmarking", Perhaps(Any("core", "tight"))),
        ];
    }

    string Any(params string[] words) => words[random.Next(words.Length)];

    string Perhaps(string value) => random.Next(4) == 0 ? "" : value;

    string Some(params string[] words) => string.Join(';', words.OrderBy(_ => random.Next()).Take(random.Next(4)));

    string Shared(params string[] words)
    {
        var some = Some(words).Split(';', StringSplitOptions.RemoveEmptyEntries);
        if (some.Length < 2 || random.Next(2) == 0) return string.Join(';', some);
        var first = random.Next(1, 50_000_000) / 1_000_000m;
        return string.Join(';', some.Select((s, i) => FormattableString.Invariant($"{s}:{(i == 0 ? first : i < some.Length - 1 ? 20 : 100 - first - 20 * (some.Length - 2))}")));
    }

    string Id(string kind) => Any(Ids(kind));

    static string[] Ids(string kind) => [.. Enumerable.Range(0, Records.First(r => r.Kind == kind).Count).Select(i => IdOf(kind, i))];

    static string IdOf(string kind, int number) => $"{(kind == "project" ? "pj" : kind[..2])}{number}";

    string Date(int? year = null)
    {
        var day = year is { } y ? new DateOnly(y, 1, 1).AddDays(random.Next(365)) : new DateOnly(2020, 11, 1).AddDays(random.Next(160));
        return day.ToString(random.Next(6) switch { 0 => "yyyy", 1 or 2 => "yyyy-MM", _ => "yyyy-MM-dd" }, System.Globalization.CultureInfo.InvariantCulture);
    }
}
