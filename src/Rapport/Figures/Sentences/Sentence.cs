using System.Security.Cryptography;
using System.Text;
using Rapport.Figures.Sets;
using Rapport.Fund;
using Rapport.Time;

namespace Rapport.Figures.Sentences;

/// <summary>A figure's question, parsed: a measure and its clauses. Values stand as written; nothing was looked up yet.</summary>
public sealed record Sentence
{
    /// <summary>The longest sentence, in letters.</summary>
    public const int LengthMax = 4_000;

    /// <summary>The deepest nesting of conditions.</summary>
    public const int DepthMax = 32;

    /// <summary>The most values in one list.</summary>
    public const int ValuesMax = 500;

    /// <summary>The sentence as it was written.</summary>
    public required string Written { get; init; }

    /// <summary>What is worked out.</summary>
    public required Measure Measure { get; init; }

    /// <summary>Of a ratio, what <see cref="Measure"/> is divided by: the same clauses as they are meant of the second measure; null where it is none.</summary>
    public Sentence? Over { get; init; }

    /// <summary>What must hold of the rows.</summary>
    public Condition? Where { get; init; }

    /// <summary>The business time; null where none is given.</summary>
    public TimeClause? Time { get; init; }

    /// <summary>The dimensions the answer is split by: none, one or two.</summary>
    public IReadOnlyList<Dimension> By { get; init; } = [];

    /// <summary>How many parts are shown before the others are put together.</summary>
    public int? Top { get; init; }

    /// <summary>The currency asked for.</summary>
    public Currency? In { get; init; }

    /// <summary>The day at whose rates amounts in other currencies are converted into <see cref="In"/>; null where none are converted.</summary>
    public PartialDate? RatesOf { get; init; }

    /// <summary>Whether its amounts are converted.</summary>
    internal bool Converts => RatesOf is not null && Measure.IsMoney;

    /// <summary>What each part is set beside; null where it stands alone.</summary>
    public SentenceView? View { get; init; }

    /// <summary>The state of the record asked for; null for the newest.</summary>
    public AsRecorded? AsRecorded { get; init; }

    /// <summary>The time that a view sets beside the one asked; null where it sets none.</summary>
    public TimeClause? ComparedTime => Earlier?.Time;

    /// <summary>What a view compares with, asked by itself; null where it compares nothing.</summary>
    public Sentence? Compared => Earlier is { Time: var time } ? this with { Time = time, View = null } : null;

    /// <summary>Where the clauses stand, by their first word.</summary>
    internal IReadOnlyDictionary<string, Place> Places { get; init; } = new Dictionary<string, Place>();

    /// <summary>The kinds of record it speaks of: of its rows, of its values, and of those its values are reached through.</summary>
    internal IEnumerable<string> Kinds => new[] { Measure is Distinct distinct ? distinct.Dimension : null }.OfType<Dimension>().Concat(By)
        .Concat(Where?.Dimensions ?? []).SelectMany(d => new[] { d.Kind, d.Source.Through?.Kind }).Append(Measure.Set.Set.With?.Set.Kind.Name).OfType<string>().Prepend(Measure.Set.Set.Kind.Name)
        .Concat(Over?.Kinds ?? []);

    /// <summary>Whether a row may have several values of a dimension: as its source says, and of months and years where it lasts over several of them.</summary>
    public bool HasSeveral(Dimension dimension) => dimension.HasSeveral || (Time is Overlapping && dimension.Type == KeyType.Calendar);

    /// <summary>What is worked out, in canonical form; of a ratio both measures.</summary>
    public string MeasureText => Over is null ? Measure.Text : $"{Measure.Text} / {Over.Measure.Text}";

    /// <summary>The time that the view sets beside the one asked; null where it sets none.</summary>
    internal EarlierTime? Earlier => View is { } view && view.Compares() ? EarlierTime.Of(Time, view) : null;

    /// <summary>What is asked, without the state of the record it is asked of: in canonical order and form.</summary>
    public string Definition => Join(MeasureText, Clause("where ", Where?.Text), Time?.Text,
        Clause("by ", By.Count == 0 ? null : string.Join(", ", By.Select(d => d.Name))),
        Clause("top ", Top?.ToString()), Clause("in ", In?.Code), Clause("at rates of ", RatesOf?.ToString()), View?.Text());

    /// <summary>The whole sentence in canonical order and form: what is printed.</summary>
    public string Text => Join(Definition, Clause("as recorded ", AsRecorded?.Text));

    /// <summary>The same sentence of the rows in one currency.</summary>
    internal Sentence OnlyIn(string currency)
    {
        var only = new Comparison(Measure.Set.Set.Dimensions.First(d => d.Type == KeyType.Currency), "=", [new WrittenValue(currency, false)]);
        return this with { Where = Where is { } where ? new AllOf([where, only]) : only, In = Measure.IsMoney ? Currency.Find(currency) : null };
    }

    /// <summary>
    /// SHA-256 of the canonical sentence, in small hexadecimal letters: what is printed is what is hashed (contract 6). For whom it was asked is no part of it.
    /// </summary>
    public string DefinitionHash => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Text)));

    /// <summary>Reads a sentence.</summary>
    /// <exception cref="SentenceException">It does not parse, names an unknown word, or is refused.</exception>
    public static Sentence Parse(string text) => new SentenceParser(text, Catalogue.OfOffice).Parse();

    /// <summary>Reads a sentence, or says what is wrong with it.</summary>
    /// <param name="text">The sentence as written.</param>
    /// <param name="sentence">The sentence, when it is one.</param>
    /// <param name="problem">What is wrong with it, when it is none.</param>
    public static bool TryParse(string text, out Sentence? sentence, out SentenceException? problem)
    {
        (sentence, problem) = (null, null);
        try { sentence = Parse(text); }
        catch (SentenceException exception) { problem = exception; }
        return problem is null;
    }

    /// <inheritdoc/>
    public override string ToString() => Text;

    internal SentenceException Refuse(string clause, string reason) =>
        SentenceException.At(Written, Places.TryGetValue(clause, out var place) ? place : Places["measure"], reason);

    static string? Clause(string word, string? rest) => rest is null ? null : word + rest;

    static string Join(params string?[] clauses) => string.Join(' ', clauses.Where(c => c is not null));
}
