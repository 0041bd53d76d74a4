using Rapport.Figures.Sets;

namespace Rapport.Figures.Sentences;

/// <summary>Reads the measure with which a sentence begins.</summary>
sealed class MeasureParser(TokenReader reader, Catalogue catalogue)
{
    static readonly string[] Measures = ["count", "sum", "distinct"];
    static readonly string[] LaterMeasures = ["average", "max", "last"];
    static readonly string[] People = ["person", "persons", "people", "individuals", "participants"];

    public Measure Read()
    {
        var first = reader.Next();
        Measure measure = first.Text.ToLowerInvariant() switch
        {
            "count" => ReadCount(),
            "sum" => ReadSum(),
            "distinct" => ReadDistinct(),
            "shared" when reader.Current.Is("count") => throw reader.Refuse(first, SentenceMessages.NotPartYet("shared count")),
            var word when LaterMeasures.Contains(word) => throw reader.Refuse(first, SentenceMessages.NotPartYet(word)),
            _ => throw reader.Refuse(first, SentenceMessages.Unexpected(first.Text, "a measure: count, sum or distinct", Measures)),
        };
        if (reader.Current.Is("/")) throw reader.Refuse(reader.Current, SentenceMessages.NotPartYet("a ratio of two measures"));
        return measure;
    }

    ChosenSet ReadSet()
    {
        RefusePeople();
        var statuses = new List<Token>();
        while (catalogue.StatusWords.Any(reader.Current.Is)) statuses.Add(reader.Next());
        RefusePeople();
        var set = reader.TakeNamed(catalogue.Sets, s => s.Name) ?? throw NoSet();
        return new ChosenSet(set, StatusesOf(set, statuses));
    }

    SentenceException NoSet()
    {
        var found = reader.Phrase();
        return reader.Refuse(found, SentenceMessages.Unknown(found.Text, "a set", [.. catalogue.Sets.Select(s => s.Name)]));
    }

    void RefusePeople()
    {
        if (People.Any(reader.Current.Is)) throw reader.Refuse(reader.Current, SentenceMessages.Persons);
    }

    /// <summary>The statuses in the set's own order; none of them means all.</summary>
    string[] StatusesOf(FigureSet set, List<Token> words)
    {
        foreach (var word in words)
            if (set.StatusWords.Count == 0 || (!word.Is(FigureSet.All) && !set.StatusWords.Any(word.Is)))
                throw reader.Refuse(word, SentenceMessages.NoStatus(set, word.Text));
        if (words.Count == 0) return set.DefaultStatus is { } status ? [status] : [];
        if (words.Any(w => w.Is(FigureSet.All))) return [];
        return [.. set.StatusWords.Where(s => words.Any(w => w.Is(s)))];
    }

    Count ReadCount()
    {
        var first = reader.Current;
        var set = ReadSet();
        return set.Set.NeverCounts is not { } reason ? new Count(set) : throw reader.Refuse(Place.Of(first, reader.Before), reason);
    }

    /// <summary>A field, whose set may be left out, or a set of amounts that stands for its field.</summary>
    Sum ReadSum()
    {
        RefusePeople();
        var first = reader.Current;
        if (reader.TakeNamed(catalogue.FieldNames, f => f) is { } name) return Added(ReadFieldOf(name, first), first);
        if (!StartsSet()) throw NoSummand();
        var set = ReadSet();
        var field = set.Set.Amount ?? throw reader.Refuse(Place.Of(first, reader.Before), SentenceMessages.NoAmounts(set.Set));
        return Added(new Sum(field, set), first);
    }

    Sum Added(Sum sum, Token first) => sum.Field.NeverAdds is not { } reason ? sum
        : throw reader.Refuse(Place.Of(first, reader.Before), reason);

    /// <summary>A field without a set is that of the set it stands for, else of the first that has it.</summary>
    Sum ReadFieldOf(string name, Token first)
    {
        var owner = catalogue.Sets.FirstOrDefault(s => s.Amount?.Name == name && s.Name == name) ?? catalogue.Sets.First(s => s.Fields.Any(f => f.Name == name));
        var set = reader.Takes("of") ? ReadSet() : new ChosenSet(owner, StatusesOf(owner, []));
        var field = set.Set.Fields.FirstOrDefault(f => f.Name == name)
            ?? throw reader.Refuse(first, SentenceMessages.NoField(set.Set, name));
        return new Sum(field, set);
    }

    bool StartsSet() => catalogue.StatusWords.Any(reader.Current.Is)
        || catalogue.Sets.Any(s => reader.Current.Is(s.Name.Split(' ')[0]));

    SentenceException NoSummand()
    {
        var found = reader.Phrase();
        var amounts = catalogue.Sets.Where(s => s.Amount is { NeverAdds: null }).Select(s => s.Name);
        return reader.Refuse(found, SentenceMessages.Unknown(found.Text, "what to add up", [.. amounts]));
    }

    /// <summary>The dimension belongs to the set that follows it, so the set is read first.</summary>
    Distinct ReadDistinct()
    {
        RefusePeople();
        var phrase = reader.Phrase();
        var dimension = reader.TakeNamed(AllDimensions(), d => d.Name);
        if (dimension is null) reader.Skip(phrase);
        reader.Expect("of", "\"of\" and a set, such as distinct country of activities");
        var set = ReadSet();
        var own = set.Set.Dimensions.FirstOrDefault(d => d.Name == dimension?.Name)
            ?? throw reader.Refuse(phrase, NoDimensionText(phrase.Text, set.Set, d => d.Splits));
        return new Distinct(own, set);
    }

    IEnumerable<Dimension> AllDimensions() => catalogue.Sets.SelectMany(s => s.Dimensions).Where(d => d.Splits);

    public static SentenceException NoDimension(TokenReader reader, FigureSet set, Func<Dimension, bool> fits)
    {
        var found = reader.Phrase();
        return reader.Refuse(found, NoDimensionText(found.Text, set, fits));
    }

    static string NoDimensionText(string found, FigureSet set, Func<Dimension, bool> fits) =>
        SentenceMessages.Unknown(found, $"a dimension of {set.Name}", [.. set.Dimensions.Where(fits).Select(d => d.Name)]);
}
