using Rapport.Publications;

namespace Rapport.Figures.Sets;

/// <summary>What the catalogue knows of what is written and said: documents, quotations, files, and what others stated.</summary>
static class PublicationSets
{
    public static FigureSet Documents { get; } = new("documents", Document.Shape, DateRule.Flow)
    {
        Meaning = "Reports, resolutions, handbooks; each at its date.",
        Example = "count documents during 2021-02 by author",
        Dimensions =
        [
            Dimensions.Word(Document.Shape["kind"], "kind", "kinds", "What it is."),
            Dimensions.Record(Document.Shape["authors"], "author", "authors", "Who wrote it."),
            Dimensions.Record(Document.Shape["fed_by"], "fed by", "activities", "The activities whose results went into it."),
            .. Dimensions.Calendar,
        ],
    };

    public static FigureSet Quotations { get; } = new("quotations", Quotation.Shape, DateRule.Flow)
    {
        Meaning = "Words that somebody said or wrote, each at its day.",
        Example = "count quotations during 2021-02 by speaker post",
        Dimensions =
        [
            Dimensions.Word(Quotation.Shape["speaker_post"], "speaker post", "speaker posts", "The post of who said it."),
            Dimensions.Word(Quotation.Shape["language"], "language", "languages", "The language in which it was said."),
            .. Dimensions.Calendar,
        ],
    };

    public static FigureSet Files { get; } = new("files", AttachedFile.Shape, DateRule.Standing)
    {
        Meaning = "Files that are kept with the record.",
        Example = "count files by media type",
        Dimensions =
        [
            Dimensions.Word(AttachedFile.Shape["media_type"], "media type", "media types", "What it holds."),
            Dimensions.Number(AttachedFile.Shape, "size", "Its length in bytes."),
        ],
    };

    public static FigureSet Stated { get; } = new("stated figures", StatedFigure.Shape, DateRule.Flow)
    {
        Meaning = "Figures that somebody published without rows; each at the day it speaks of.",
        Example = "count stated figures by source",
        Dimensions =
        [
            Dimensions.Record(StatedFigure.Shape["figure"], "figure", "figures", "The computed figure it is held against."),
            Dimensions.Word(StatedFigure.Shape["source"], "source", "sources", "Who stated it."),
            Dimensions.Word(StatedFigure.Shape["unit"], "unit", "units", "What it counts."),
            .. Dimensions.Calendar,
            Dimensions.Number(StatedFigure.Shape, "value", "The value as stated."),
        ],
        Fields =
        [
            new("value", "value")
            {
                Unit = "stated values", Meaning = "What was stated; never added up.",
                NeverAdds = "stated figures may state the same thing twice and differ in what they count, "
                    + "so they are counted but never added up",
            },
        ],
    };
}
