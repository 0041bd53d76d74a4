namespace Rapport.Twin;

/// <summary>
/// Numbers that look like chance and are the same on every machine, whatever its runtime: SplitMix64, begun anew for each thing that is
/// decided, so that one record does not depend on how many were made before it.
/// </summary>
sealed class Chance
{
    const ulong Golden = 0x9E3779B97F4A7C15;
    ulong state;

    Chance(ulong state) => this.state = state;

    /// <summary>The chance that decides about one thing.</summary>
    /// <param name="seed">The seed of the whole twin.</param>
    /// <param name="subject">What is decided about.</param>
    /// <param name="number">Which one of its kind.</param>
    public static Chance Of(long seed, string subject, long number = 0)
    {
        var hash = 0xCBF29CE484222325; // FNV-1a
        foreach (var letter in subject) hash = (hash ^ letter) * 0x100000001B3;
        return new Chance(Mix(Mix(hash + (ulong)seed * Golden) + (ulong)number * Golden));
    }

    /// <summary>A number from 0 up to, and not with, a limit.</summary>
    public int Below(int limit) => (int)(((UInt128)Next() * (uint)limit) >> 64);

    /// <summary>A number between two, both possible.</summary>
    public int Between(int first, int last) => first + Below(last - first + 1);

    /// <summary>Whether something happens that happens so often in a thousand times.</summary>
    public bool Happens(int inThousand) => Below(1000) < inThousand;

    /// <summary>One of several.</summary>
    public T Of<T>(IReadOnlyList<T> things) => things[Below(things.Count)];

    /// <summary>Some of several, each at most once, in their own order of drawing.</summary>
    public IReadOnlyList<T> Some<T>(IReadOnlyList<T> things, int count)
    {
        var drawn = new List<T>(count);
        for (var tries = 0; drawn.Count < count && tries < 4 * count; tries++)
            if (Of(things) is var thing && !drawn.Contains(thing)) drawn.Add(thing);
        return drawn;
    }

    ulong Next() => Mix(state += Golden);

    static ulong Mix(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }
}
