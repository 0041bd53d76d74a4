using Rapport.Record;

namespace Rapport.Twin;

/// <summary>Activities, and what comes of them: who came, memoranda, words, reports.</summary>
sealed class ActivityStrand(long seed, int total, PartnerStrand partners, ProjectStrand projects) : Strand
{
    /// <summary>No activity is planned more than this many months before it is to be held.</summary>
    const int LeadMonths = 4;

    static readonly string[] Cancellations = ["the host withdrew", "too few could come", "the venue could not be had", "merged into another activity of the host"];
    static readonly string[] Delays = ["elections in the host country", "travel was not possible", "the trainers were needed elsewhere", "asked for by the host"];

    public override IEnumerable<Step> Begin(int month)
    {
        if (month + LeadMonths >= TwinCalendar.Months) return [];
        var first = month == 0 ? 0 : TwinCalendar.FirstIn(month + LeadMonths, total);
        return Enumerable.Range(first, TwinCalendar.FirstIn(month + LeadMonths + 1, total) - first).SelectMany(StepsOf);
    }

    public override Revision Revise(Step step)
    {
        var plan = PlanOf(step.Number);
        var host = HostOf(plan);
        var moments = MomentsOf(plan, host);
        var moment = moments[step.Part].Moment;
        var companions = new Companions(plan, new ActivityDraft(plan, partners, projects));
        if (moment == Moment.Reported) return new([companions.Report(step.Day, FeedsOf(step, plan.Level))]);
        var content = new ActivityDraft(plan, partners, projects).After(moments.Take(step.Part + 1).Select(m => m.Moment), host);
        var version = moments.Take(step.Part).Count(m => m.Moment != Moment.Reported);
        var change = Later(plan.Id, version, content, HowOf(moment, version, plan));
        return moment is Moment.Held or Moment.HeldLate && host is null ? new([change, .. companions.OfHeld()]) : new([change], ReasonOf(moment, plan));
    }

    ActivityPlan PlanOf(int number) => new(seed, number, TwinCalendar.MonthOf(number, total));

    /// <summary>The activity that this one is a part of, or null.</summary>
    ActivityPlan? HostOf(ActivityPlan plan) => plan.Number > 0 && plan.IsPart && PlanOf(plan.Number - 1) is var before && plan.IsPartOf(before) ? before : null;

    static IReadOnlyList<(DateOnly Day, Moment Moment)> MomentsOf(ActivityPlan plan, ActivityPlan? host) =>
        host is null ? ActivityHistory.Of(plan) : ActivityHistory.OfPart(host);

    IEnumerable<Step> StepsOf(int number)
    {
        var plan = PlanOf(number);
        return MomentsOf(plan, HostOf(plan)).Select((moment, part) => new Step(moment.Day, number, part));
    }

    /// <summary>The activities that a report draws on: the one it comes out of, and some of those before it that were on the record by then and may be seen by its readers.</summary>
    IEnumerable<string> FeedsOf(Step step, Visibility level) => Enumerable.Range(Math.Max(0, step.Number - 3), Math.Min(step.Number, 3))
        .Select(PlanOf).Where(p => p.Stays && p.Level <= level && ActivityHistory.Of(p) is [var first, ..] && first.Day < step.Day && HostOf(p) is null)
        .Select(p => p.Id).Append(ActivityPlan.IdOf(step.Number));

    static (Operation, Cause) HowOf(Moment moment, int version, ActivityPlan plan) => moment switch
    {
        Moment.HeldLate => (Operation.Create, Cause.Late),
        _ when version == 0 => (Operation.Create, Cause.New),
        Moment.Withdrawn => (Operation.Withdraw, Cause.Withdrawal),
        Moment.Approved => (Operation.Approve, plan.Fate == Fate.Late ? Cause.Late : Cause.New),
        Moment.Corrected or Moment.Narrowed => (Operation.Change, Cause.Correction),
        Moment.Reclassified => (Operation.Change, Cause.Reclassification),
        _ => (Operation.Change, Cause.New),
    };

    static string? ReasonOf(Moment moment, ActivityPlan plan) => moment switch
    {
        Moment.Cancelled => plan.ChanceOf("reason").Of(Cancellations),
        Moment.Postponed => plan.ChanceOf("reason").Of(Delays),
        Moment.Corrected => "corrected after the report of the host",
        Moment.Reclassified => "another pillar fits better, as the yearly review found",
        Moment.Narrowed => "the host asked that it not be public",
        Moment.Withdrawn => "entered twice",
        Moment.Approved => Revision.Read,
        _ => null,
    };
}
