namespace Rapport.Twin;

/// <summary>Cuts a whole into parts that add up to it.</summary>
static class Splits
{
    /// <summary>Shares in percent, in fives, that add to a hundred; the first is the largest where it can be.</summary>
    public static int[] Percents(int parts, Chance chance)
    {
        var percents = new int[parts];
        for (int i = 0, left = 100; i < parts; i++)
        {
            var most = (left - 5 * (parts - 1 - i)) / 5;
            percents[i] = i == parts - 1 ? left : 5 * Math.Max(1, most * chance.Between(4, 7) / 10);
            left -= percents[i];
        }
        return percents;
    }

    /// <summary>Whole numbers that add to a total, each at least zero and none far from the others.</summary>
    public static long[] Parts(long total, int parts, Chance chance)
    {
        var cut = new long[parts];
        for (var i = 0; i < parts; i++)
        {
            cut[i] = i == parts - 1 ? total : total * chance.Between(70, 130) / (100 * (parts - i));
            total -= cut[i];
        }
        return cut;
    }
}
