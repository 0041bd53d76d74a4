using Rapport.Record;

namespace Rapport.Tests.Record;

public class LocalTextTests
{
    static readonly LocalText Training = LocalText.Of([new("fr", "Formation"), new("en", "Training")]);

    [Fact]
    public void The_first_language_given_is_the_original() => Assert.Equal(("fr", "Formation"), (Training.Original, Training.ToString()));

    [Fact]
    public void Languages_stand_in_order() => Assert.Equal(["en", "fr"], Training.Texts.Select(t => t.Key));

    [Theory]
    [InlineData("en", "Training", "en")]
    [InlineData("fr", "Formation", "fr")]
    [InlineData("ar", "Formation", "fr")]
    public void A_language_that_is_missing_is_answered_in_the_original(string language, string text, string answered)
    {
        Assert.Equal(text, Training.In(language));
        Assert.Equal(answered, Training.LanguageFor(language));
    }

    [Theory]
    [InlineData("""{"en":"Training"}""", true)]
    [InlineData("""{"en":"Training","fr":"Formation","original":"fr"}""", true)]
    [InlineData("{draft}", false)]
    [InlineData("{", false)]
    [InlineData("{}", false)]
    [InlineData("""{"en":"Trai""", false)]
    [InlineData("""{"en":1}""", false)]
    [InlineData("""{"original":"fr"}""", false)]
    [InlineData("""{"quoted" is a word}""", false)]
    [InlineData("A/RES/60/288", false)]
    public void A_plain_text_is_told_from_one_per_language(string text, bool isLocal) => Assert.Equal(isLocal, LocalText.IfJson(text) is not null);

    [Fact]
    public void Text_is_kept_in_normal_form_C() => Assert.Equal("é", LocalText.Of("fr", "e\u0301").In("fr"));

    [Fact]
    public void Equal_texts_are_equal_however_they_were_made()
    {
        Assert.Equal(Training, LocalText.Of([new("en", "Training"), new("fr", "Formation")], "fr"));
        Assert.Equal(Training.GetHashCode(), LocalText.FromJson(Training.ToJson()).GetHashCode());
        Assert.NotEqual(Training, LocalText.Of([new("en", "Training"), new("fr", "Formation")]));
    }

    [Fact]
    public void Other_texts_are_laid_over_and_the_original_stays()
    {
        var text = Training.With(LocalText.Of([new("en", "Course"), new("ar", "تدريب")]));
        Assert.Equal(("fr", "Course", "Formation", "تدريب"), (text.Original, text.In("en"), text.In("fr"), text.In("ar")));
    }

    [Theory]
    [InlineData("en", "{\"en\":\"x\"}")]
    [InlineData("fr", "{\"fr\":\"x\"}")]
    public void One_language_needs_no_original(string language, string json) => Assert.Equal(json, LocalText.Of(language, "x").ToJson());

    [Fact]
    public void The_original_stands_among_several_languages_in_order() =>
        Assert.Equal("""{"en":"a","original":"zh","pt":"c","zh":"b"}""", LocalText.Of([new("zh", "b"), new("en", "a"), new("pt", "c")]).ToJson());

    [Fact]
    public void A_text_that_cannot_be_is_refused()
    {
        Assert.Throws<ArgumentException>(() => LocalText.Of([]));
        Assert.Throws<ArgumentException>(() => LocalText.Of("en", ""));
        Assert.Throws<ArgumentException>(() => LocalText.Of([new("en", "a"), new("en", "b")]));
        Assert.Throws<ArgumentException>(() => LocalText.Of([new("en", "a")], "fr"));
    }

    /// <summary>Half of what another thread is still reading was once found.</summary>
    [Fact]
    public void A_text_may_be_read_first_by_several_at_once()
    {
        var texts = Enumerable.Range(0, 100_000).Select(_ => LocalText.FromJson("""{"en":"one","fr":"un","original":"en"}""")).ToArray();
        Parallel.For(0, 4, _ => Assert.All(texts, text => Assert.Equal(("un", "one"), (text.In("fr"), text.In("ru")))));
    }
}
