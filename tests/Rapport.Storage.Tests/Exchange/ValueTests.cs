using Rapport.Record;
using Rapport.Time;

namespace Rapport.Storage.Tests.Exchange;

/// <summary>What each type of field takes and refuses.</summary>
public sealed class ValueTests
{
    readonly FakeJournal journal = new();

    public ValueTests() => journal.Load(
        ("organisations.csv", "id,kind,name.en\njapan,state,Japan\nqatar,state,Qatar\n"), ("activity-kinds.csv", "id,name.en\ntraining,Training\n"),
        ("pillars.csv", "id,name.en\none,One\ntwo,Two\n"));

    IEnumerable<string> Activity(string column, string cell) =>
        journal.Read(("activities.csv", $"id,kind,title.en,status,{column}\na,training,A,held,\"{cell}\"\n")).Short();

    object? Value(string column, string cell)
    {
        journal.Load(("activities.csv", $"id,kind,title.en,status,{column}\na,training,A,held,\"{cell}\"\n"));
        return journal["activity", "a"].Content[column];
    }

    IEnumerable<string> Amount(string amount, string currency) =>
        journal.Read(("contributions.csv", $"id;donor;amount;currency\nc;japan;{amount};{currency}\n")).Short();

    [Theory]
    [InlineData("350000", "USD")]
    [InlineData("0", "USD")]
    [InlineData("1234.56", "USD")]
    [InlineData("1234.5", "USD")]
    [InlineData("1234.560", "USD")]
    [InlineData("1234", "JPY")]
    [InlineData("1.125", "KWD")]
    [InlineData("999999999999999.99", "USD")]
    [InlineData(" 5 ", " USD ")]
    public void An_amount_is_digits_with_at_most_one_point(string amount, string currency) => Assert.Empty(Amount(amount, currency));

    [Theory]
    [InlineData("1,234.56")]
    [InlineData("1.234,56")]
    [InlineData("1 234")]
    [InlineData("1\u00A0234")]
    [InlineData("1'234")]
    [InlineData("١٢٣")]
    [InlineData("1e9")]
    [InlineData("NaN")]
    [InlineData("∞")]
    [InlineData("+5")]
    [InlineData("5-")]
    [InlineData("(5)")]
    [InlineData("0x10")]
    [InlineData(".5")]
    [InlineData("5.")]
    [InlineData("1.2.3")]
    [InlineData("$5")]
    [InlineData("-")]
    [InlineData("1.00000000000000000000000000001")]
    public void Any_other_way_to_write_an_amount_is_refused(string amount) =>
        Assert.Equal(["number.invalid 2 amount"], Amount(amount, "USD"));

    [Theory]
    [InlineData("-100", "USD", "amount.negative 2 amount")]
    [InlineData("1000000000000000", "USD", "amount.limit 2 amount")]
    [InlineData("1.125", "USD", "amount.decimals 2 amount")]
    [InlineData("1.5", "JPY", "amount.decimals 2 amount")]
    [InlineData("1", "", "currency.unknown 2 currency")]
    [InlineData("1", "US$", "currency.unknown 2 currency")]
    [InlineData("1", "XXX", "currency.unknown 2 currency")]
    [InlineData("1", "usd", "currency.unknown 2 currency")]
    public void An_amount_keeps_the_rules_of_its_currency(string amount, string currency, string problem) =>
        Assert.Equal([problem], Amount(amount, currency));

    [Fact]
    public void Several_problems_of_one_amount_are_all_reported() =>
        Assert.Equal(["amount.decimals 2 amount", "amount.negative 2 amount"], Amount("-1.125", "USD"));

    [Theory]
    [InlineData("2026-02-30")]
    [InlineData("31/04/2026")]
    [InlineData("2026-4-1")]
    [InlineData("0001")]
    [InlineData("9999")]
    [InlineData("2021-Q1")]
    [InlineData("٢٠٢١")]
    [InlineData("44252")]
    public void A_date_is_a_day_a_month_or_a_year(string date) => Assert.Equal(["date.invalid 2 start"], Activity("start", date));

    [Fact]
    public void A_date_keeps_its_precision() => Assert.Equal(PartialDate.Parse("2021-02"), Value("start", "2021-02"));

    [Theory]
    [InlineData("ken", "did you mean KEN (Kenya)?")]
    [InlineData("Kenya", "did you mean KEN (Kenya)?")]
    [InlineData("Kenia", "did you mean KEN (Kenya)?")]
    [InlineData("россия", "did you mean RUS")]
    [InlineData("KE", "such as KEN")]
    [InlineData("XYZ", "such as KEN")]
    public void A_country_is_three_capital_letters_and_the_right_one_is_suggested(string country, string suggestion)
    {
        var problem = Assert.Single(journal.Read(("organisations.csv", $"id,kind,name.en,country\nx,state,X,{country}\n")).Problems);
        Assert.Equal("country.unknown", problem.Error);
        Assert.Contains(suggestion, problem.Expected, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("visibility", "secret", "visibility.unknown 2 visibility")]
    [InlineData("modality", "online", "word.unknown 2 modality")]
    [InlineData("attendances", "-1", "number.invalid 2 attendances")]
    [InlineData("attendances", "1.0", "number.invalid 2 attendances")]
    [InlineData("attendances", "9007199254740992", "number.invalid 2 attendances")]
    [InlineData("organisers", "japan;japan", "list.duplicate 2 organisers")]
    [InlineData("organisers", "Japan", "id.invalid 2 organisers")]
    [InlineData("countries", "KEN:60;UGA", "share.invalid 2 countries")]
    [InlineData("countries", "KEN:60;UGA:x", "share.invalid 2 countries")]
    [InlineData("countries", "KEN:101;UGA:-1", "share.invalid 2 countries|share.invalid 2 countries")]
    [InlineData("countries", "KEN:60;UGA:30", "shares.sum 2 countries")]
    [InlineData("countries", "KEN:50;UGA:50.000001", "shares.sum 2 countries")]
    [InlineData("countries", "KEN:50;KEN:50", "list.duplicate 2 countries")]
    [InlineData("pillars", "one:50;three:50", "reference.unknown 2 pillars")]
    [InlineData("external", "iati", "external.invalid 2 external")]
    [InlineData("external", "iati:", "external.invalid 2 external")]
    [InlineData("external", ":x", "external.invalid 2 external")]
    [InlineData("external", "IATI:x", "external.invalid 2 external")]
    [InlineData("external", "iati:x;iati:x", "list.duplicate 2 external")]
    [InlineData("embargo", "2021-02", "date.invalid 2 embargo")]
    [InlineData("embargo", "2021-02-28T18:00:00", "date.invalid 2 embargo")]
    [InlineData("link", "a\u007Fb", "text.invalid 2 link")]
    [InlineData("link", "a\u0085b", "text.invalid 2 link")]
    [InlineData("kind2", "x", "column.unknown 1 kind2")]
    public void A_value_that_a_field_cannot_hold_is_reported(string column, string cell, string problems) =>
        Assert.Equal(problems.Split('|'), Activity(column, cell));

    [Fact]
    public void A_word_outside_the_list_of_a_kind_is_an_unknown_kind() =>
        Assert.Equal(["kind.unknown 2 kind"], journal.Read(("contributions.csv", "id,kind,donor\nc,gift,japan\n")).Short());

    [Fact]
    public void Shares_are_kept_in_their_order() =>
        Assert.Equal(ReadonlyList.Create([new Share("two", 33.333334m), new Share("one", 66.666666m)]), Value("pillars", "two:33.333334; one:66.666666"));

    [Fact]
    public void A_list_may_have_spaces_and_a_last_separator() =>
        Assert.Equal(ReadonlyList.Create(["qatar", "japan"]), Value("partners", " qatar ; japan;"));

    [Fact]
    public void An_external_identifier_may_hold_a_colon() =>
        Assert.Equal(ReadonlyList.Create([new ExternalId("url", "https://example.org")]), Value("external", "url:https://example.org"));

    [Theory]
    [InlineData("2021-02-28T18:00:00+01:00", "2021-02-28T17:00:00.000000Z")]
    [InlineData("2021-02-28T18:00:00.5Z", "2021-02-28T18:00:00.500000Z")]
    [InlineData("2021-02-28", "2021-02-28T05:00:00.000000Z")]
    [InlineData("2021-07-01", "2021-07-01T04:00:00.000000Z")]
    public void An_embargo_is_an_instant_or_the_start_of_a_day_at_the_office(string cell, string instant) =>
        Assert.Equal(instant, Value("embargo", cell));

    [Fact]
    public void Thirty_combining_marks_are_a_letter_and_thirty_one_are_not()
    {
        Assert.Empty(Activity("link", "x" + new string('\u0323', 30)));
        Assert.Equal(["text.invalid 2 link"], Activity("link", "x" + new string('\u0323', 31)));
    }

    [Fact]
    public void Joiners_and_right_to_left_text_are_kept() => Assert.Equal("می\u200cخواهم‎ עברית", Value("link", "می\u200cخواهم‎ עברית"));
}
