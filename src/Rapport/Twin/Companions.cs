using System.Globalization;
using Rapport.Delivery;
using Rapport.Organisations;
using Rapport.Publications;
using Rapport.Record;

namespace Rapport.Twin;

/// <summary>What comes of an activity beside its own record: who came, told apart; a memorandum; words that were said; a report.</summary>
sealed class Companions(ActivityPlan plan, ActivityDraft draft)
{
    static readonly string[] Types = ["ministry", "police", "customs", "judiciary", "association", "university", "firm"];

    /// <summary>What is recorded together with the activity when it has been held.</summary>
    public IEnumerable<Change> OfHeld()
    {
        foreach (var row in plan.HasRows ? Rows() : []) yield return row;
        var chance = plan.ChanceOf("companions");
        if (plan.Kind == "meeting" && chance.Happens(70)) yield return Memorandum(chance);
        if (chance.Happens(25)) yield return Words(chance.Of(Lexicon.Tables.Quotations));
    }

    /// <summary>A report that activities fed.</summary>
    public Change Report(DateOnly day, IEnumerable<string> feeds) => New($"report-{plan.Number + 1}", new Draft(Document.Shape)
        .Set("kind", plan.Kind == "expert-meeting" ? "guide" : "report").Set("title", Worded("report"))
        .Set("symbol", string.Create(CultureInfo.InvariantCulture, $"HO/{day.Year}/{plan.Number + 1}")).List("authors", "twin")
        .Set("date", day).List("fed_by", feeds).For(plan.Level).Content);

    /// <summary>Those who came, by country, gender and type of organisation; the rows add up to the whole.</summary>
    IEnumerable<Change> Rows()
    {
        var chance = plan.ChanceOf("rows of attendance");
        string[] countries = plan.Countries.Count > 0 ? [.. plan.Countries.Select(c => c["code"])] : [chance.Of(Lexicon.Tables.Countries.All)["code"]];
        var seats = Splits.Parts(draft.Attendances, countries.Length * 2, chance);
        var level = plan.Level == Visibility.Restricted || chance.Happens(100) ? Visibility.Restricted : Visibility.Office;
        for (var i = 0; i < seats.Length; i++)
            if (seats[i] > 0) yield return New($"{plan.Id}-{i + 1}", new Draft(Attendance.Shape).Set("activity", plan.Id).Set("count", seats[i])
                .Set("gender", chance.Happens(30) ? null : i % 2 == 0 ? "female" : "male").Set("country", countries[i / 2])
                .Set("organisation_type", chance.Of(Types)).For(level).Content);
    }

    Change Memorandum(Chance chance)
    {
        var party = chance.Of(Lexicon.Tables.Entities);
        return New($"memorandum-{plan.Number + 1}", new Draft(Partnership.Shape)
            .Set("kind", "memorandum").Set("title", Worded("memorandum"))
            .List("parties", "twin", party).Set("signed", plan.Held).Set("at_activity", plan.Id).For(plan.Level).Content);
    }

    Change Words(TwinRow said)
    {
        return New($"quotation-{plan.Number + 1}", new Draft(Quotation.Shape)
            .Set("text", TwinText.Of(language => said[language], said["language"])).Set("language", said["language"]).Set("speaker_post", said["post"])
            .Set("occasion", plan.Topic["en"]).Set("date", plan.Held).Set("source", "Press note of the Halcyon Office").For(plan.Level).Content);
    }

    LocalText Worded(string id) => TwinText.Of(language => TwinText.Worded(id, language, plan.Topic[language]));

    static Change New(string id, RecordContent content) => new(id, content);
}
