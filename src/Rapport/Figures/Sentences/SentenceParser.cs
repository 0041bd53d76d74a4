using Rapport.Figures.Sets;
using Rapport.Fund;
using Rapport.Time;

namespace Rapport.Figures.Sentences;

/// <summary>Reads a sentence by recursive descent: the measure, then the clauses in any order, then what must hold between them.</summary>
sealed class SentenceParser(string text, Catalogue catalogue)
{
    static readonly string[] Clauses = ["where", "during", "overlapping", "up to", "at", "since inception", "by", "top", "in", "compared with", "running", "as share", "as recorded"];

    readonly TokenReader reader = new(text);
    Dictionary<string, Place> places = [];
    string last = "measure";

    /// <summary>A sentence is written out at the most as long as it may be read, so that what is printed can be asked.</summary>
    public Sentence Parse() => Read() is var sentence && sentence.Text.Length <= Sentence.LengthMax ? sentence
        : throw SentenceException.At(text[..60], 59, 1, SentenceMessages.TooLongWritten(sentence.Text.Length));

    Sentence Read()
    {
        var (measure, place) = ReadMeasure();
        if (!reader.Takes("/")) return SentenceRules.Checked(ReadClauses(measure, place));
        var (over, overPlace) = ReadMeasure();
        if (reader.Current.Is("/")) throw reader.Refuse(reader.Current, SentenceMessages.SecondRatio);
        var clauses = reader.At;
        var sentence = ReadClauses(measure, place);
        reader.At = clauses;
        return SentenceRules.Ratio(sentence, ReadClauses(over, overPlace));
    }

    (Measure Measure, Place Place) ReadMeasure()
    {
        var first = reader.Current;
        return (new MeasureParser(reader, catalogue).Read(), Place.Of(first, reader.Before));
    }

    /// <summary>The clauses as they are meant of one measure; those of a ratio are read once for each of its two.</summary>
    Sentence ReadClauses(Measure measure, Place place)
    {
        (places, last) = (new() { ["measure"] = place }, "measure");
        var sentence = new Sentence { Written = text, Measure = measure, Places = places };
        while (!reader.AtEnd) sentence = Clause(sentence);
        return sentence;
    }

    Sentence Clause(Sentence sentence)
    {
        var first = reader.Current;
        var (name, read) = ClauseAt(first, sentence);
        if (places.ContainsKey(name)) throw reader.Refuse(first, SentenceMessages.Twice(name));
        var longer = read();
        places[name] = Place.Of(first, reader.Before);
        last = name;
        return longer;
    }

    (string Name, Func<Sentence> Read) ClauseAt(Token first, Sentence sentence) => first.Text.ToLowerInvariant() switch
    {
        _ when first.Kind != TokenKind.Word => throw NoClause(first),
        "where" => ("where", () => sentence with { Where = ReadWhere(sentence) }),
        "during" or "up" or "at" or "since" or "overlapping" => ("time", () => sentence with { Time = new TimeParser(reader).ReadTime() }),
        "by" => ("by", () => sentence with { By = ReadBy(sentence.Measure.Set.Set) }),
        "top" => ("top", () => sentence with { Top = ReadTop() }),
        "in" => ("in", () => sentence with { In = ReadIn(), RatesOf = ReadRates() }),
        "as" when !reader.After.Is("share") => ("as recorded", () => sentence with { AsRecorded = new TimeParser(reader).ReadAsRecorded() }),
        "as" or "compared" or "running" => ("view", () => sentence with { View = ReadView() }),
        _ => throw NoClause(first),
    };

    SentenceException NoClause(Token found) => reader.Refuse(found, SentenceMessages.Unknown(found.Text, "the end or a clause", Clauses), [.. MayFollow()]);

    /// <summary>The clauses that are not there yet, and what goes on with the last.</summary>
    IEnumerable<string> MayFollow()
    {
        if (places.Count == 1) yield return "/";
        if (last == "where")
        {
            yield return "and";
            yield return "or";
        }
        foreach (var clause in Clauses.Where(c => !places.ContainsKey(PlaceOf(c)))) yield return clause;
    }

    /// <summary>What a clause is one of: a sentence has one time and one view.</summary>
    static string PlaceOf(string clause) => clause switch
    {
        "during" or "overlapping" or "up to" or "at" or "since inception" => "time",
        "compared with" or "running" or "as share" => "view",
        _ => clause,
    };

    /// <summary>Called at one of its first words.</summary>
    SentenceView ReadView()
    {
        var first = reader.Next();
        if (first.Is("running")) return SentenceView.Running;
        if (first.Is("as"))
        {
            reader.Next(); // what follows has been looked at
            return SentenceView.Share;
        }
        reader.Expect("with", SentenceMessages.ComparedWith);
        if (reader.Takes("previous"))
        {
            reader.Expect("period", SentenceMessages.ComparedWith);
            return SentenceView.PreviousPeriod;
        }
        reader.Expect("year", SentenceMessages.ComparedWith, "previous period", "year before");
        reader.Expect("before", SentenceMessages.ComparedWith);
        return SentenceView.YearBefore;
    }

    Condition ReadWhere(Sentence sentence)
    {
        reader.Next();
        return new ConditionParser(reader, sentence.Measure.Set.Set).Read();
    }

    List<Dimension> ReadBy(FigureSet set)
    {
        reader.Next();
        var by = new List<Dimension> { ReadDimension(set) };
        if (!reader.Takes(",")) return by;
        var second = reader.Current;
        by.Add(ReadDimension(set));
        if (by[0] == by[1]) throw reader.Refuse(second, SentenceMessages.SameTwice(by[1]));
        if (reader.Current.Is(",")) throw reader.Refuse(reader.Current, SentenceMessages.Unexpected(",", "one or two dimensions after by"));
        return by;
    }

    Dimension ReadDimension(FigureSet set)
    {
        var place = reader.Phrase();
        var dimension = reader.TakeNamed(set.Dimensions, d => d.Name) ?? throw MeasureParser.NoDimension(reader, set, d => d.Splits);
        return dimension.Splits ? dimension : throw reader.Refuse(place, SentenceMessages.NoSplitBy(dimension));
    }

    int ReadTop()
    {
        reader.Next();
        var number = reader.Next();
        if (int.TryParse(number.Text, System.Globalization.NumberStyles.None, null, out var top) && top is > 0 and <= 10_000) return top;
        throw reader.Refuse(number, SentenceMessages.Unexpected(number.Text, "a whole number from 1 to 10000"));
    }

    Currency ReadIn()
    {
        reader.Next();
        var code = reader.Next();
        var currency = Currency.Find(code.Text.ToUpperInvariant())
            ?? throw reader.Refuse(code, SentenceMessages.NoCurrency(code.Text), [.. Currency.Codes]);
        return currency;
    }

    /// <summary>The day of the rates, where the currency is followed by one.</summary>
    PartialDate? ReadRates()
    {
        if (!reader.Current.Is("at") || !reader.After.Is("rates")) return null;
        reader.Next();
        reader.Next();
        reader.Expect("of", "\"of\" and a date after at rates");
        return new TimeParser(reader).ReadDate();
    }
}
