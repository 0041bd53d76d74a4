using Rapport.Publications;
using Rapport.Record;

namespace Rapport.Tests.Publications;

public class DigitsTests
{
    static Issue With(params KeyValuePair<string, string>[] digits)
    {
        var content = RecordContent.Empty(Issue.Shape).With("period", "2021-02").With("languages", ReadonlyList.Create(["ar", "fr"]))
            .With("audience", "public").With("title", LocalText.Of("fr", "Février"));
        return new Issue(new("i"), digits.Length == 0 ? content : content.With("digits", LocalText.Of(digits)));
    }

    [Fact]
    public void Only_the_language_that_asks_for_others_has_others()
    {
        var issue = With(new KeyValuePair<string, string>("ar", "arab"));
        Assert.Equal((Digits.Arab, Digits.Latin, Digits.Latin), (Digits.Of(issue, "ar"), Digits.Of(issue, "fr"), Digits.Of(With(), "ar")));
        Assert.Empty(Digits.Unknown(issue));
    }

    [Fact]
    public void Digits_that_are_not_known_are_refused()
    {
        var issue = With(new("ar", "roman"), new("fr", "latn"));
        const string Message = "issue.yml, column digits.ar: found \"roman\", expected latn or arab";
        Assert.Equal(Message, Assert.Single(Digits.Unknown(issue)).Message);
        var refusal = Assert.Throws<RecordException>(() => Digits.Of(issue, "ar"));
        Assert.Equal(("digits.unknown", Message), (refusal.Code, refusal.Message));
        Assert.Equal(Digits.Latin, Digits.Of(issue, "fr"));
    }

    [Fact]
    public void Only_digits_are_written_anew() =>
        Assert.Equal(("٠١٢٣٤٥٦٧٨٩ a², ١-٢", "0-9 ٣"), (Digits.Arab.Write("0123456789 a², 1-2"), Digits.Latin.Write("0-9 ٣")));
}
