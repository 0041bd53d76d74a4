namespace Rapport.Twin;

/// <summary>What is recorded about an activity at one moment.</summary>
enum Moment
{
    /// <summary>It is planned.</summary>
    Planned,

    /// <summary>Its day and place are settled.</summary>
    Confirmed,

    /// <summary>It is put off.</summary>
    Postponed,

    /// <summary>It has another day.</summary>
    Rescheduled,

    /// <summary>It is called off.</summary>
    Cancelled,

    /// <summary>It was held.</summary>
    Held,

    /// <summary>It was held long before.</summary>
    HeldLate,

    /// <summary>Something about it was wrong.</summary>
    Corrected,

    /// <summary>It belongs under another pillar.</summary>
    Reclassified,

    /// <summary>Fewer may see it.</summary>
    Narrowed,

    /// <summary>It should not stand.</summary>
    Withdrawn,

    /// <summary>Somebody approves what is recorded.</summary>
    Approved,

    /// <summary>A report comes out of it: a record of its own.</summary>
    Reported,
}

/// <summary>The moments of one activity, day by day, no two on one day and none after the record's last.</summary>
sealed class ActivityHistory
{
    readonly List<(DateOnly Day, Moment Moment)> moments = [];
    readonly ActivityPlan plan;
    readonly Chance chance;

    ActivityHistory(ActivityPlan plan) => (this.plan, chance) = (plan, plan.ChanceOf("history"));

    /// <summary>The moments of an activity.</summary>
    public static IReadOnlyList<(DateOnly Day, Moment Moment)> Of(ActivityPlan plan)
    {
        var history = new ActivityHistory(plan);
        history.Tell();
        return history.moments;
    }

    /// <summary>The moment of a part: it is entered with the activity it is a part of.</summary>
    public static IReadOnlyList<(DateOnly Day, Moment Moment)> OfPart(ActivityPlan host) => [.. Of(host).Where(m => m.Moment == Moment.Held).Take(1)];

    void Tell()
    {
        switch (plan.Fate)
        {
            case Fate.Held: Prepare(700); Hold(Moment.Held, 1, 12); break;
            case Fate.Late: Hold(Moment.HeldLate, 40, 160); break;
            case Fate.Moved: PutOff(); Add(plan.Moved.AddDays(-chance.Between(8, 18)), Moment.Rescheduled); Hold(Moment.Held, 1, 12); break;
            case Fate.Postponed: PutOff(); break;
            case Fate.Cancelled: Prepare(1000); Add(plan.Start.AddDays(-chance.Between(1, 12)), Moment.Cancelled); break;
            case Fate.Twice: Prepare(1000); Add(moments[^1].Day.AddDays(chance.Between(2, 40)), Moment.Withdrawn); break;
        }
        moments.RemoveAll(m => m.Day > TwinCalendar.Closing);
    }

    /// <summary>So often in a thousand it is planned before it is held, and sometimes confirmed.</summary>
    void Prepare(int inThousand)
    {
        if (!chance.Happens(inThousand)) return;
        Add(plan.Start.AddDays(-chance.Between(20, 95)), Moment.Planned);
        if (chance.Happens(600)) Add(plan.Start.AddDays(-chance.Between(4, 18)), Moment.Confirmed);
    }

    void PutOff()
    {
        Prepare(1000);
        Add(plan.Start.AddDays(-chance.Between(1, 6)), Moment.Postponed);
    }

    /// <summary>It is held, and what may come after that.</summary>
    void Hold(Moment held, int first, int last)
    {
        Add(plan.EndOf(plan.Held).AddDays(chance.Between(first, last)), held);
        if (chance.Happens(60)) After(3, 14, Moment.Approved);
        if (chance.Happens(60)) After(10, 200, Moment.Corrected);
        if (chance.Happens(30)) After(20, 260, Moment.Reclassified);
        if (chance.Happens(8)) After(5, 90, Moment.Narrowed);
        if (plan.Kind is "expert-meeting" or "workshop-series" or "workshop" && chance.Happens(120)) After(30, 90, Moment.Reported);
    }

    void After(int first, int last, Moment moment) => Add(moments[^1].Day.AddDays(chance.Between(first, last)), moment);

    /// <summary>Not before work begins, on a working day, and after the moment before; the first not after the record's last day.</summary>
    void Add(DateOnly day, Moment moment)
    {
        if (day < TwinCalendar.Working) day = TwinCalendar.Working;
        if (moments.Count == 0 && day > TwinCalendar.Closing) day = TwinCalendar.Closing;
        if (moments.Count > 0 && day <= moments[^1].Day) day = moments[^1].Day.AddDays(1);
        moments.Add((TwinCalendar.RecordingDay(day), moment));
    }
}
