using Rapport.Record;
using Rapport.Time;

namespace Rapport.Figures.Sentences;

/// <summary>Reads business times and the state of the record.</summary>
sealed class TimeParser(TokenReader reader)
{
    public TimeClause ReadTime()
    {
        var first = reader.Next();
        switch (first.Text.ToLowerInvariant())
        {
            case "during": return new During(ReadPeriod());
            case "at": return new At(ReadDate());
            case "up":
                reader.Expect("to", "\"to\" and a date after up");
                return new UpTo(ReadDate());
            case "since":
                reader.Expect("inception", "\"inception\" after since");
                return new SinceInception();
            default: return new Overlapping(ReadPeriod());
        }
    }

    /// <summary>A period; spaces may stand around its dots.</summary>
    Period ReadPeriod()
    {
        var first = reader.Next();
        var text = first.Text;
        if (text.EndsWith("..", StringComparison.Ordinal) || reader.Current.Text.StartsWith("..", StringComparison.Ordinal))
            text += reader.Next().Text;
        if (text.EndsWith("..", StringComparison.Ordinal)) text += reader.Next().Text;
        if (first.Kind == TokenKind.Word && Period.TryParse(text.ToUpperInvariant(), out var period))
            return period!; // true means it is there
        throw reader.Refuse(Place.Of(first, reader.Before), SentenceMessages.Unexpected(text, SentenceMessages.Period));
    }

    public PartialDate ReadDate()
    {
        var token = reader.Next();
        if (token.Kind == TokenKind.Word && PartialDate.TryParse(token.Text, out var date)) return date;
        throw reader.Refuse(token, SentenceMessages.Unexpected(token.Text, SentenceMessages.Date));
    }

    public AsRecorded ReadAsRecorded()
    {
        reader.Next();
        reader.Expect("recorded", "\"recorded\" after as");
        var token = reader.Next();
        if (token.Kind == TokenKind.Word && PartialDate.TryParse(token.Text, out var date))
            return new AsRecorded(date.ToString(), date, null);
        if (token.Kind == TokenKind.Word && EntryWords.TryInstant(token.Text.ToUpperInvariant(), out var instant))
            return new AsRecorded(EntryWords.Instant(instant), null, instant);
        var expected = $"{SentenceMessages.Date}, or an instant such as 2026-11-23T10:00:00Z";
        throw reader.Refuse(token, SentenceMessages.Unexpected(token.Text, expected));
    }
}
