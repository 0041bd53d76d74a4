namespace Rapport.Benchmarks.Harness;

/// <summary>How large and how often.</summary>
sealed record Plan
{
    public const string Usage = "usage: benchmarks/run [--quick | --large] [--only NAME]";

    /// <summary>Activities of the record that is measured.</summary>
    public int Activities { get; init; } = 100_000;

    /// <summary>Activities of the smaller record that shows how cost grows.</summary>
    public int ActivitiesSmall { get; init; } = 10_000;

    /// <summary>Both, the larger first: by the time the smaller is measured, the program is as warm as it gets.</summary>
    public int[] Sizes => [Activities, ActivitiesSmall];

    /// <summary>Activities of the record with ten contributions to each, of which figures are asked and the image is rebuilt.</summary>
    public int ActivitiesMixed { get; init; } = 100_000;

    /// <summary>Activities of the folder with ten contributions to each that is loaded: a table has at most a million rows.</summary>
    public int ActivitiesLoaded { get; init; } = 10_000;

    /// <summary>Durable appends of each side.</summary>
    public int Appends { get; init; } = 1_000;

    /// <summary>Catch-ups of one entry after which the image is as large as it is.</summary>
    public int CatchUps { get; init; } = 10_000;

    /// <summary>Whole processes that ask while another appends.</summary>
    public int Calls { get; init; } = 100;

    /// <summary>Answers of each sentence.</summary>
    public int Answers { get; init; } = 200;

    /// <summary>Whether figures are measured beside DuckDB alone: of a million activities SQLite takes seconds for an answer.</summary>
    public bool IsBesideDuckDBAlone { get; init; }

    /// <summary>Personal e-mails.</summary>
    public int Messages { get; init; } = 10_000;

    /// <summary>Activities of the larger record that a portal serves.</summary>
    public int ActivitiesServed { get; init; } = 100_000;

    /// <summary>Activities of the smaller one.</summary>
    public int ActivitiesServedSmall { get; init; } = 2_000;

    /// <summary>Seconds for which a portal is asked for one page.</summary>
    public int ServedSeconds { get; init; } = 3;

    /// <summary>Repetitions of what takes seconds.</summary>
    public int Rounds { get; init; } = 5;

    /// <summary>The one benchmark to run; all where null.</summary>
    public string? Only { get; init; }

    /// <summary>Whether the table may stand in the documents: every benchmark, at its full size.</summary>
    public bool IsWhole { get; init; } = true;

    /// <summary>Reads the command line; null where it is wrong.</summary>
    public static Plan? Parse(string[] args, IEnumerable<string> names)
    {
        var plan = new Plan();
        for (var i = 0; i < args.Length; i++)
        {
            if (args[i] == "--quick") plan = plan.Quick();
            else if (args[i] == "--large") plan = plan.Large();
            else if (args[i] == "--only" && i + 1 < args.Length && names.Contains(args[i + 1])) plan = plan with { Only = args[++i], IsWhole = false };
            else return null;
        }
        return plan;
    }

    /// <summary>The sizes of the design; some hours less would be needed if everything were done as often as at the usual size.</summary>
    Plan Large() => this with { Activities = 1_000_000, ActivitiesMixed = 1_000_000, ActivitiesLoaded = 90_000, Rounds = 1, Answers = 12, IsBesideDuckDBAlone = true, CatchUps = 1_000 };

    Plan Quick() => this with
    {
        Activities = 10_000,
        ActivitiesSmall = 1_000,
        ActivitiesMixed = 1_000,
        ActivitiesLoaded = 1_000,
        CatchUps = 300,
        Calls = 10,
        Answers = 50,
        Rounds = 2,
        Messages = 2_000,
        ActivitiesServed = 2_000,
        ActivitiesServedSmall = 300,
        ServedSeconds = 2,
        IsWhole = false,
        Appends = 500,
    };
}
