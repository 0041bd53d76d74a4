using System.Text;
using System.Text.Json;
using Rapport.Figures.Sentences;
using Rapport.Figures.Sets;
using Rapport.Organisations;
using Rapport.Record;

namespace Rapport.Figures.Answers;

/// <summary>
/// Finds what a written value means: an id, else an acronym, else a name in double quotes, without regard to case and among what the
/// audience may see.
/// </summary>
sealed class ValueResolver(Sentence sentence, FigureQuestion question, IImageQueries image, RecordAliases aliases)
{
    /// <summary>What was found already, by the place of the value.</summary>
    readonly Dictionary<Place, object> found = [];

    /// <summary>The resolver of a sentence, with everything it speaks of that was merged.</summary>
    public static ValueResolver Of(Sentence sentence, FigureQuestion question, IImageQueries image)
    {
        var aliases = question.Aliases ?? new RecordAliases(question, image);
        aliases.Prepare(sentence.Kinds);
        return new ValueResolver(sentence, question, image, aliases);
    }

    /// <summary>Which records stand for others.</summary>
    public RecordAliases Aliases => aliases;

    /// <summary>The value as the image holds it; of a merged record, the one that stands for it.</summary>
    /// <exception cref="SentenceException">Nothing, or more than one thing, is meant.</exception>
    public object Resolve(WrittenValue value, Dimension dimension) =>
        found.TryGetValue(value.Place, out var known) ? known : found[value.Place] = Find(value, dimension);

    object Find(WrittenValue value, Dimension dimension) => dimension.Type switch
    {
        KeyType.Record => Record(value, dimension),
        KeyType.Country when value.IsQuoted => CountryNamed(value, dimension),
        _ => value.Known ?? value.Word,
    };

    string Record(WrittenValue value, Dimension dimension)
    {
        var records = Find(value, Tables.Of(dimension.Kind!)); // a dimension of records names their kind
        var merged = aliases.Of(dimension.Kind!);
        Func<Named, bool>[] inTurn = [n => Same(n.Id, value.Word), n => Same(n.Acronym, value.Word), n => value.IsQuoted && n.IsCalled(value.Word)];
        foreach (var means in inTurn)
            if (One(value, [.. records.Where(means).Select(n => merged.StandingFor(n.Id)).Distinct()]) is { } id) return id;
        if (IsUsed(value, dimension)) return value.Word.ToLowerInvariant();
        return question.Later is { } later ? Of(sentence, later.Question, later.Image).Record(value, dimension) : throw Unknown(value, dimension);
    }

    string? One(WrittenValue value, List<string> ids) => ids.Count > 1
        ? throw Refuse(value, SentenceMessages.Ambiguous(AsWritten(value), ids.Order(StringComparer.Ordinal)))
        : ids.FirstOrDefault();

    List<Named> Find(WrittenValue value, ImageTable table)
    {
        var values = new SqlValues();
        var view = new AudienceView(question, values);
        var word = $"lower({values.Add(value.Word)})";
        var meant = $"lower(t.\"id\") = {word} or lower({table.Acronym("t")}) = {word}";
        if (value.IsQuoted) meant += $" or position(lower({values.Add(InsideJson(value.Word))}) in lower(t.\"title\")) > 0";
        return Ask(table, view, values, meant);
    }

    List<Named> Ask(ImageTable table, AudienceView view, SqlValues values, string condition)
    {
        var sql = $"select t.\"id\", {table.Acronym("t")}, t.\"title\" from \"{table.Name}\" t"
            + $" where {view.Counts("t", table)} and ({condition}) order by t.\"id\"";
        var rows = image.Query(new SqlQuery(sql, values.All));
        return [.. rows.Select(r => new Named((string)r[0]!, (string?)r[1], (string?)r[2]))]; // an id is never null
    }

    /// <summary>An id may stand in rows that the audience sees though the record it names is withheld.</summary>
    bool IsUsed(WrittenValue value, Dimension dimension)
    {
        if (!RecordId.IsValid(value.Word.ToLowerInvariant())) return false;
        var values = new SqlValues();
        var view = new AudienceView(question, values);
        var table = sentence.Measure.Set.Set.Table;
        var keys = new KeySql(view, table, aliases);
        var holds = keys.Expression(dimension.Source) is { } expression ? expression : "d.\"code\"";
        var (column, pairs) = keys.Expression(dimension.Source) is null ? keys.Pairs(dimension) : ("", "");
        var join = pairs.Length == 0 ? "" : $" join ({pairs}) d on d.\"key\" = r.\"{column}\"";
        var sql = $"select 1 from \"{table.Name}\" r{join}"
            + $" where {view.Counts("r", table)} and {holds} in ({values.List(aliases.Of(dimension.Kind!).Meaning(value.Word.ToLowerInvariant()))}) limit 1"; // as above
        return image.Query(new SqlQuery(sql, values.All)).Count > 0;
    }

    SentenceException Unknown(WrittenValue value, Dimension dimension)
    {
        var table = Tables.Of(dimension.Kind!); // as above
        var values = new SqlValues();
        var known = Ask(table, new AudienceView(question, values), values, "true");
        var nearest = known.Any(n => n.IsCalled(value.Word)) ? new WrittenValue(AsWritten(value), true).Text
            : Nearness.Nearest(value.Text, known.SelectMany(n => n.Words(value.IsQuoted)));
        return Refuse(value, SentenceMessages.NoSuchValue(AsWritten(value), dimension, nearest));
    }

    string CountryNamed(WrittenValue value, Dimension dimension)
    {
        var codes = Country.All.Where(c => c.Names.Any(n => Same(n, value.Word))).Select(c => c.Code).ToList();
        if (One(value, codes) is { } code) return code;
        var nearest = Nearness.Nearest(value.Word, Country.All.SelectMany(c => c.Names));
        var quoted = nearest is null ? null : new WrittenValue(nearest, true).Text;
        throw Refuse(value, SentenceMessages.NoSuchValue(AsWritten(value), dimension, quoted));
    }

    string AsWritten(WrittenValue value) => sentence.Written.Substring(value.Place.Position, value.Place.Length);

    SentenceException Refuse(WrittenValue value, string reason) => SentenceException.At(sentence.Written, value.Place, reason);

    static bool Same(string? left, string right) =>
        string.Equals(left?.Normalize(NormalizationForm.FormC), right, StringComparison.OrdinalIgnoreCase);

    static string InsideJson(string text)
    {
        var json = new CanonicalJson();
        json.String(text);
        return Encoding.UTF8.GetString(json.Written)[1..^1];
    }

    /// <summary>A record with what it may be called.</summary>
    sealed record Named(string Id, string? Acronym, string? Title)
    {
        public bool IsCalled(string name) => Names().Any(n => Same(n, name));

        /// <summary>What somebody may have mistyped, as it would be written.</summary>
        public IEnumerable<string> Words(bool quoted) =>
            [Id, .. Acronym is null ? [] : new[] { Acronym }, .. quoted ? Names().Select(n => new WrittenValue(n, true).Text) : []];

        IEnumerable<string> Names() => Title is not { Length: > 0 } title ? []
            : LocalText.IfJson(title) is { } local ? local.Texts.Select(t => t.Value) : [title];
    }
}
