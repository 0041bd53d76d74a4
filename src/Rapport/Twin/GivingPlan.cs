using Rapport.Record;

namespace Rapport.Twin;

/// <summary>How something is given.</summary>
enum Way
{
    /// <summary>Pledged, agreed, received.</summary>
    Full,

    /// <summary>Received at once.</summary>
    Straight,

    /// <summary>Pledged, and nothing more so far.</summary>
    PledgeOnly,

    /// <summary>Given as goods or work.</summary>
    InKind,

    /// <summary>Passed on by another fund.</summary>
    Allocation,

    /// <summary>Entered without its step.</summary>
    NoStep,

    /// <summary>Received from somebody whom only few may know.</summary>
    Undisclosed,

    /// <summary>Booked by mistake, and withdrawn.</summary>
    Mistaken,
}

/// <summary>What is decided about one gift before anything of it is recorded: who gives, how, when, how much and in what currency.</summary>
sealed class GivingPlan
{
    static readonly Weighted<Way> Ways = new(
        [(Way.Full, 52), (Way.Straight, 18), (Way.PledgeOnly, 9), (Way.InKind, 9), (Way.Allocation, 6), (Way.NoStep, 4), (Way.Undisclosed, 1), (Way.Mistaken, 1)]);

    /// <summary>The gift of a donor that was entered twice: received from its second record, before that was merged into the first.</summary>
    const int EnteredTwice = 8;

    static readonly string[] OnlyPledging = ["larkenfeld", "ombreval", "veldoria-2"];

    readonly long seed;

    /// <param name="seed">The seed of the twin.</param>
    /// <param name="number">Which gift, from 0.</param>
    /// <param name="total">How many there are.</param>
    public GivingPlan(long seed, int number, int total)
    {
        (this.seed, Number) = (seed, number);
        var chance = ChanceOf("gift");
        var promised = PromisedDonor(number, total);
        Way = promised is null ? DrawWay(chance, total) : Way.Full;
        Day = TwinCalendar.DrawDay(TwinCalendar.MonthOf(number, total), chance);
        if (Way == Way.Mistaken && Day.Year == TwinCalendar.Last.Year) Way = Way.Straight;
        var row = promised ?? Lexicon.Tables.Donors.Draw(chance);
        Donor = DonorOf(row, chance);
        Currency = chance.Happens(550) ? "USD" : row["currency"];
        Usd = 5000L * chance.Between(2, 20) * (1 << chance.Below(Way is Way.Straight ? 4 : 6));
        Instalments = Way == Way.Full ? chance.Between(1, 3) : 1;
        Level = promised is not null ? Visibility.Public : Way == Way.Undisclosed ? Visibility.Restricted : chance.Below(100) switch
        {
            < 84 => Visibility.Public,
            < 88 => Visibility.Compact,
            < 97 => Visibility.Office,
            _ => Visibility.Restricted,
        };
    }

    /// <summary>Which gift, from 0.</summary>
    public int Number { get; }

    /// <summary>How it is given.</summary>
    public Way Way { get; }

    /// <summary>Who gives.</summary>
    public string Donor { get; }

    /// <summary>The day of the first step.</summary>
    public DateOnly Day { get; }

    /// <summary>In what currency.</summary>
    public string Currency { get; }

    /// <summary>About how many dollars.</summary>
    public long Usd { get; }

    /// <summary>In how many receipts it comes.</summary>
    public int Instalments { get; }

    /// <summary>Who may see it.</summary>
    public Visibility Level { get; }

    /// <summary>The chance that decides one question about this gift.</summary>
    public Chance ChanceOf(string question) => Chance.Of(seed, question, Number);

    /// <summary>
    /// Some gifts are promised to the count of donors: each donor of the table gives at least once, openly and for good, spread over
    /// the first years, so that as many donors as the table has are counted whatever the seed.
    /// </summary>
    static TwinRow? PromisedDonor(int number, int total)
    {
        var donors = Lexicon.Tables.Donors.All;
        var place = (int)((number * donors.Count * 5L + 4L * total - 1) / (4L * total));
        return place < donors.Count && place * 4L * total / (5L * donors.Count) == number ? donors[place] : null;
    }

    /// <summary>What happens seldom happens at least once in a twin of some size, and in every one somebody gives of whom only few may know.</summary>
    Way DrawWay(Chance chance, int total) => (Number == total - 2 ? 26 : Number % 97) switch
    {
        EnteredTwice => Way.Straight,
        17 => Way.Mistaken,
        26 => Way.Undisclosed,
        32 => Way.NoStep,
        33 => Way.Allocation,
        _ => Ways.Draw(chance),
    };

    string DonorOf(TwinRow row, Chance chance) => Way switch
    {
        Way.PledgeOnly when chance.Happens(200) => OnlyPledging[Day < new DateOnly(2022, 4, 1) ? 2 : chance.Below(2)],
        Way.Straight when Number == EnteredTwice => "veldoria-2",
        Way.Allocation => "halcyon-peace-fund",
        Way.Undisclosed => "undisclosed-donor",
        Way.Mistaken => "mistaken-donor",
        _ => row["organisation"],
    };
}
