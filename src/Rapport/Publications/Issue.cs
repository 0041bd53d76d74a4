using System.Text.Json;
using Rapport.Record;
using Rapport.Time;

namespace Rapport.Publications;

/// <summary>One issue of a publication while it is written: its sections in order, and its text per language.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Content">Its content.</param>
public sealed record Issue(IssueId Id, RecordContent Content)
{
    /// <summary>An issue without text, which names these figures; of no one year, so that every date says its own. It lays out figures that stand in no issue.</summary>
    public static Issue OfFigures(IEnumerable<string> keys) => new(new IssueId("figures"), RecordContent.Empty(Shape)
        .With("period", "1900..2099").With("languages", (ReadonlyList<string>)["en"]).With("audience", "public").With("title", LocalText.Of("en", "-"))
        .With("figures", JsonSerializer.Serialize(keys)));

    /// <summary>The parameter of figures that every issue fills: with its own period.</summary>
    public const string PeriodParameter = "period";

    /// <summary>What an issue holds.</summary>
    public static RecordKind Shape { get; } = new("issue", "issues", 1,
    [
        Field.Plain("series") with { Meaning = "The publication it is an issue of." },
        Field.Plain("period").Must() with { Meaning = "What it reports on." },
        new Field("languages", FieldType.Words).Must() with { Meaning = "The languages it is made in." },
        Field.Word("audience", [.. VisibilityWords.All]).Must() with { Meaning = "Whom it is for." },
        Field.Text("title").Must() with { Meaning = "Its headline, perhaps with bound numbers." },
        new Field("sections", FieldType.Structure) with { InImage = false, Meaning = "Its sections." },
        new Field("figures", FieldType.Structure) with { InImage = false, Meaning = "The figures it uses." },
        Field.Text("text").NotInImage() with { Meaning = "Its Markdown." },
        Field.Text("notice").NotInImage() with { Meaning = "What every rendering must carry." },
        Field.Text("preheader").NotInImage() with { Meaning = "The line that mail programs show after the subject." },
        Field.Plain("sender").NotInImage() with { Meaning = "Who sends it by e-mail: a name and an address in angle brackets." },
        Field.Plain("address").NotInImage() with { Meaning = "Where its folder will be found on the web; links of e-mails lead there." },
        Field.Text("digits").NotInImage() with { Meaning = "The digits of a language: latn, which is 0-9 and the default, or arab." },
    ])
    { IsLoaded = false };

    /// <summary>Its content.</summary>
    public RecordContent Content { get; } = RecordCheck.Of(Shape, Content);

    /// <summary>What it reports on.</summary>
    public Period Period => Period.Parse(Content.Text("period")!); // required

    /// <summary>The publication it is an issue of.</summary>
    public string? Series => Content.Text("series");

    /// <summary>The languages it is made in.</summary>
    public ReadonlyList<string> Languages => Content.Codes("languages");

    /// <summary>Whom it is for.</summary>
    public Visibility Audience => VisibilityWords.TryParse(Content.Text("audience")!, out var level) ? level : Visibility.Restricted;

    /// <summary>Its headline.</summary>
    public LocalText Title => Content.Local("title")!; // required

    /// <summary>Its Markdown, per language.</summary>
    public LocalText? Text => Content.Local("text");

    /// <summary>What every rendering must carry.</summary>
    public LocalText? Notice => Content.Local("notice");

    /// <summary>The line that mail programs show after the subject.</summary>
    public LocalText? Preheader => Content.Local("preheader");

    /// <summary>Who sends it by e-mail: a name and an address in angle brackets.</summary>
    public string? Sender => Content.Text("sender");

    /// <summary>Where its folder will be found on the web, with a slash at the end; null where that is not known or would run something.</summary>
    public string? Address => Content.Text("address") is { } address && IsAddress(address) ? address.TrimEnd('/') + "/" : null;

    /// <summary>Whether a text is an address on the web: links of every e-mail begin with it.</summary>
    public static bool IsAddress(string text) => Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https";

    /// <summary>Its sections in their order.</summary>
    public IReadOnlyList<IssueSection> Sections => Content.Text("sections") is not { } json
        ? [] : [.. JsonSerializer.Deserialize<IssueSection[]>(json, Options)!.OrderBy(s => s.Order)]; // never null: checked when loaded

    /// <summary>The figures it uses, as written: a name, perhaps followed by <c>parameter:value</c>.</summary>
    public IReadOnlyList<string> Figures => Content.Text("figures") is not { } json ? [] : JsonSerializer.Deserialize<string[]>(json)!; // as above

    static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);
}

/// <summary>One section of an issue.</summary>
/// <param name="Order">Its place.</param>
/// <param name="Kind">How it is laid out: lead, numbers, text, activities, contributions, errata.</param>
/// <param name="Id">Its id; its text is the part of the Markdown under the heading that carries it.</param>
/// <param name="Figures">The figures it lays out, by name.</param>
/// <param name="File">The Markdown file it came from, where that is one of its own.</param>
public sealed record IssueSection(int Order, string Kind, string Id, IReadOnlyList<string>? Figures = null, string? File = null)
{
    /// <summary>The kinds of section there are.</summary>
    public static IReadOnlyList<string> Kinds { get; } = ["lead", "numbers", "text", "activities", "contributions", "errata"];
}
