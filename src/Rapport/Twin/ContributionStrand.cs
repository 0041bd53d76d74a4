using System.Globalization;
using Rapport.Fund;
using Rapport.Record;

namespace Rapport.Twin;

/// <summary>Contributions: one gift for about eight activities, most of them a chain of pledge, agreement and receipts, each a record of its own.</summary>
sealed class ContributionStrand(long seed, int activities, ProjectStrand projects) : Strand
{
    /// <summary>The least there are, so that every donor can give.</summary>
    const int GiftsMin = 48;

    /// <summary>The place of a correction in the history of a link.</summary>
    const int Second = 100;

    readonly int total = Math.Max(GiftsMin, activities / 8);

    public override IEnumerable<Step> Begin(int month)
    {
        var first = TwinCalendar.FirstIn(month, total);
        return Enumerable.Range(first, TwinCalendar.FirstIn(month + 1, total) - first).SelectMany(StepsOf);
    }

    public override Revision Revise(Step step)
    {
        var plan = new GivingPlan(seed, step.Number, total);
        var link = LinksOf(plan)[step.Part % Second];
        var content = Content(plan, link);
        if (step.Part < Second) return new([New(IdOf(plan, link), content, link.IsLate ? Cause.Late : Cause.New)]);
        return plan.Way == Way.Mistaken ? new([Later(IdOf(plan, link), 1, content, (Operation.Withdraw, Cause.Withdrawal))], "booked to the wrong account")
            : link.IsApproved ? new([Later(IdOf(plan, link), 1, content, (Operation.Approve, link.IsLate ? Cause.Late : Cause.New))], Revision.Read)
            : new([Later(IdOf(plan, link), 1, Corrected(content), (Operation.Change, Cause.Correction))], "the bank's advice gives another amount");
    }

    IEnumerable<Step> StepsOf(int number)
    {
        var plan = new GivingPlan(seed, number, total);
        var links = LinksOf(plan);
        for (var part = 0; part < links.Count; part++)
        {
            var day = TwinCalendar.RecordingDay(links[part].Recorded < TwinCalendar.Working ? TwinCalendar.Working : links[part].Recorded);
            var later = TwinCalendar.RecordingDay(day.AddDays(links[part].Number % 5 * 9 + 6));
            if (day <= TwinCalendar.Closing) yield return new Step(day, number, part);
            if (later <= TwinCalendar.Closing && (plan.Way == Way.Mistaken || links[part].IsApproved || links[part].IsCorrected)) yield return new Step(later, number, part + Second);
        }
    }

    /// <summary>What a gift is made of, in order.</summary>
    static List<Link> LinksOf(GivingPlan plan)
    {
        var chance = plan.ChanceOf("links");
        var links = new List<Link>();
        if (plan.Way is Way.Full or Way.PledgeOnly) links.Add(Link.Of("pledge", plan.Day, chance));
        if (plan.Way == Way.Full) links.Add(Link.Of("agreement", plan.Day.AddDays(chance.Between(10, 40)), chance));
        if (plan.Way == Way.InKind) links.Add(Link.Of("in-kind", plan.Day, chance));
        if (plan.Way == Way.Allocation) links.Add(Link.Of("allocation-in", plan.Day, chance));
        if (plan.Way == Way.NoStep) links.Add(Link.Of(null, plan.Day, chance));
        if (links.Count == 0 || plan.Way == Way.Full)
            for (var i = 0; i < plan.Instalments; i++)
                links.Add(Link.Of("receipt", plan.Way == Way.Full ? plan.Day.AddDays(55 + 120 * i + chance.Below(20)) : plan.Day, chance) with { Instalment = i });
        return links;
    }

    static string IdOf(GivingPlan plan, Link link) => string.Create(CultureInfo.InvariantCulture,
        $"gift-{plan.Number + 1}-{link.Kind ?? "contribution"}{(link.Kind == "receipt" && plan.Instalments > 1 ? $"-{link.Instalment + 1}" : "")}");

    RecordContent Content(GivingPlan plan, Link link)
    {
        var chance = plan.ChanceOf("purpose");
        var programme = chance.Of(Lexicon.Tables.Programmes)["id"];
        var draft = new Draft(Contribution.Shape).Set("kind", link.Kind).Set("donor", plan.Donor).Set("date", link.Date).Set("programme", programme)
            .Set("fund", plan.Way == Way.InKind ? null : "Halcyon Trust Fund").Set("description", Purpose(chance))
            .Set("earmarking", chance.Below(4) switch { 0 => "unearmarked", 1 => "earmarked by theme", 2 => "earmarked by project", _ => null });
        if (chance.Happens(500)) draft.Set("project", projects.Draw(programme, TwinCalendar.MonthOf(plan.Day), chance));
        if (plan.Way == Way.Allocation) draft.Set("source_of_funds", chance.Of(Lexicon.Tables.Donors.All)["organisation"]);
        if (link.Kind == "receipt") draft.Set("external", ReadonlyList.Create([new ExternalId("bank-reference", IdOf(plan, link).ToUpperInvariant())]));
        if (!link.IsUnstated) draft.Set("amount", Amount(plan, link)).Set("currency", plan.Currency);
        return draft.For(plan.Level).Content;
    }

    static LocalText Purpose(Chance chance)
    {
        var row = chance.Of(Lexicon.Tables.Purposes);
        return TwinText.Of(language => char.ToUpperInvariant(row[language][0]) + row[language][1..] + ".", chance.Happens(300) ? "fr" : "en");
    }

    /// <summary>
    /// What the gift comes to in its currency, for a receipt its part of it: whole thousands, now and then with the minor units that a
    /// bank's charges leave. The yen has none, the dinar three.
    /// </summary>
    static decimal Amount(GivingPlan plan, Link link)
    {
        var chance = plan.ChanceOf("amount");
        var whole = Math.Max(1000, RateStrand.Hundredths(plan.Currency, plan.Usd) / 100_000 * 1000);
        var part = link.Kind == "receipt" ? Splits.Parts(whole, plan.Instalments, chance)[link.Instalment] : whole;
        var digits = Fund.Currency.Parse(plan.Currency).Digits;
        return link.Kind == "receipt" && digits > 0 && chance.Happens(200) ? part - (digits == 3 ? 12.345m : 12.35m) : part;
    }

    /// <summary>The bank's charges had been forgotten.</summary>
    static RecordContent Corrected(RecordContent content) => content.Number("amount") is { } amount && amount > 50 ? content.With("amount", amount - 15) : content.With("note", "Charges were borne by the donor.");

    /// <summary>One record of a gift.</summary>
    /// <param name="Kind">Its step, or null where that is not stated.</param>
    /// <param name="Date">Its business date.</param>
    /// <param name="Recorded">The day it is recorded.</param>
    /// <param name="Number">What is decided about it besides, as one number.</param>
    sealed record Link(string? Kind, DateOnly Date, DateOnly Recorded, int Number)
    {
        /// <summary>What is recorded late is on the record after so many days.</summary>
        const int LateDaysMax = 150;

        /// <summary>Which of the receipts it is.</summary>
        public int Instalment { get; init; }

        /// <summary>Whether its amount is not stated.</summary>
        public bool IsUnstated => Number < 60;

        /// <summary>Whether it is recorded long after.</summary>
        public bool IsLate => Recorded > Date.AddDays(30);

        /// <summary>Whether it is corrected later.</summary>
        public bool IsCorrected => Kind == "receipt" && Number is >= 100 and < 150;

        /// <summary>Whether it is approved later.</summary>
        public bool IsApproved => Kind is "receipt" or "agreement" && Number is >= 200 and < 300;

        public static Link Of(string? kind, DateOnly date, Chance chance)
        {
            var number = chance.Below(1000);
            var day = date <= TwinCalendar.Last ? date : TwinCalendar.Last.AddDays(30);
            var isLate = number is >= 400 and < 450 && day.AddDays(LateDaysMax) < TwinCalendar.Closing;
            return new Link(kind, day, day.AddDays(isLate ? chance.Between(45, LateDaysMax) : chance.Between(1, 9)), number);
        }
    }
}
