using Rapport.Figures.Sets;

namespace Rapport.Figures.Sentences;

/// <summary>Reads the measure with which a sentence begins.</summary>
sealed class MeasureParser(TokenReader reader, Catalogue catalogue)
{
    const string Expected = "a measure: count, shared count, sum, distinct, average, max or last";
    static readonly string[] Measures = ["count", "shared count", "sum", "distinct", "average", "max", "last"];
    static readonly string[] People = ["person", "persons", "people", "individuals", "participants"];

    public Measure Read()
    {
        var first = reader.Next();
        return first.Text.ToLowerInvariant() switch
        {
            "count" => new Count(ReadCounted()),
            "shared" when reader.Takes("count") => new SharedCount(ReadCounted()),
            "sum" => ReadField(first, (field, set) => new Sum(field, set)),
            "average" => ReadField(first, (field, set) => new Average(field, set)),
            "max" => ReadField(first, (field, set) => new Max(field, set)),
            "last" => ReadField(first, (field, set) => new Last(field, set)),
            "distinct" => ReadDistinct(),
            _ => throw reader.Refuse(first, SentenceMessages.Unexpected(first.Text, Expected, Measures), Measures),
        };
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
        string[] sets = [.. catalogue.Sets.Select(s => s.Name)];
        return reader.Refuse(found, SentenceMessages.Unknown(found.Text, "a set", sets), [.. sets, .. catalogue.StatusWords]);
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

    ChosenSet ReadCounted()
    {
        var first = reader.Current;
        var set = ReadSet();
        return set.Set.NeverCounts is not { } reason ? set : throw reader.Refuse(Place.Of(first, reader.Before), reason);
    }

    /// <summary>A field, whose set may be left out, or a set of amounts that stands for its field.</summary>
    FieldMeasure ReadField(Token word, Func<MeasureField, ChosenSet, FieldMeasure> made)
    {
        RefusePeople();
        var first = reader.Current;
        var (field, set) = reader.TakeNamed(catalogue.FieldNames, f => f) is { } name ? ReadFieldOf(name, first) : ReadAmount(word, first);
        var measure = made(field, set);
        return measure is Max or Last || field.NeverAdds is not { } reason ? measure : throw reader.Refuse(Place.Of(first, reader.Before), reason);
    }

    (MeasureField Field, ChosenSet Set) ReadAmount(Token word, Token first)
    {
        if (!StartsSet()) throw NoField(word);
        var set = ReadSet();
        return (set.Set.Amount ?? throw reader.Refuse(Place.Of(first, reader.Before), SentenceMessages.NoAmounts(set.Set, word.Text.ToLowerInvariant())), set);
    }

    /// <summary>A field without a set is that of the set it stands for, else of the first that has it.</summary>
    (MeasureField Field, ChosenSet Set) ReadFieldOf(string name, Token first)
    {
        var owner = catalogue.Sets.FirstOrDefault(s => s.Amount?.Name == name && s.Name == name) ?? catalogue.Sets.First(s => s.Fields.Any(f => f.Name == name));
        var set = reader.Takes("of") ? ReadSet() : new ChosenSet(owner, StatusesOf(owner, []));
        return (set.Set.Fields.FirstOrDefault(f => f.Name == name) ?? throw reader.Refuse(first, SentenceMessages.NoField(set.Set, name)), set);
    }

    bool StartsSet() => catalogue.StatusWords.Any(reader.Current.Is)
        || catalogue.Sets.Any(s => reader.Current.Is(s.Name.Split(' ')[0]));

    SentenceException NoField(Token word)
    {
        var found = reader.Phrase();
        var amounts = catalogue.Sets.Where(s => s.Amount is { NeverAdds: null }).Select(s => s.Name);
        return reader.Refuse(found, SentenceMessages.Unknown(found.Text, word.Is("sum") ? "what to add up" : $"a field or amounts after {word.Text.ToLowerInvariant()}", [.. amounts]), [.. amounts.Union(catalogue.FieldNames)]);
    }

    /// <summary>The dimension belongs to the set that follows it, so the set is read first.</summary>
    Distinct ReadDistinct()
    {
        RefusePeople();
        var phrase = reader.Phrase();
        var dimension = reader.TakeNamed(AllDimensions(), d => d.Name);
        if (dimension is null) reader.Skip(phrase);
        if (dimension is null && reader.AtEnd) throw NoDistinct(phrase);
        reader.Expect("of", "\"of\" and a set, such as distinct country of activities");
        var set = ReadSet();
        var own = set.Set.Dimensions.FirstOrDefault(d => d.Name == dimension?.Name)
            ?? throw NoDimension(reader, phrase, set.Set, d => d.Splits);
        return new Distinct(own, set);
    }

    SentenceException NoDistinct(Token found)
    {
        string[] names = [.. AllDimensions().Select(d => d.Name).Distinct().Order(StringComparer.Ordinal)];
        return reader.Refuse(found, SentenceMessages.Unexpected(found.Text, "what to tell apart, then of and a set, such as distinct country of activities", names), names);
    }

    IEnumerable<Dimension> AllDimensions() => catalogue.Sets.SelectMany(s => s.Dimensions).Where(d => d.Splits);

    public static SentenceException NoDimension(TokenReader reader, FigureSet set, Func<Dimension, bool> fits) => NoDimension(reader, reader.Phrase(), set, fits);

    static SentenceException NoDimension(TokenReader reader, Token found, FigureSet set, Func<Dimension, bool> fits)
    {
        string[] names = [.. set.Dimensions.Where(fits).Select(d => d.Name)];
        return reader.Refuse(found, SentenceMessages.Unknown(found.Text, $"a dimension of {set.Name}", names), names);
    }
}
