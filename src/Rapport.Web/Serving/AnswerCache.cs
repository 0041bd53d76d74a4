using Microsoft.Extensions.Caching.Memory;

namespace Rapport.Web.Serving;

/// <summary>Answers that were given, by what they are a function of. Of several who ask for the same at once, one works it out.</summary>
sealed class AnswerCache : IDisposable
{
    const long BytesMax = 96 * 1024 * 1024;

    readonly MemoryCache kept = new(new MemoryCacheOptions { SizeLimit = BytesMax });
    readonly Dictionary<string, Task<KeptAnswer>> beingMade = new(StringComparer.Ordinal);

    /// <summary>The answer of a key, kept or made. What failed is not kept.</summary>
    public async Task<KeptAnswer> Get(string key, Func<Task<Answer>> make)
    {
        if (kept.TryGetValue(key, out KeptAnswer? found) && found is not null) return found;
        Task<KeptAnswer>? making;
        lock (beingMade)
        {
            if (!beingMade.TryGetValue(key, out making)) beingMade[key] = making = Task.Run(() => Make(key, make));
        }
        return await making;
    }

    async Task<KeptAnswer> Make(string key, Func<Task<Answer>> make)
    {
        try
        {
            var answer = new KeptAnswer(await make());
            if (answer.Size < BytesMax / 8) kept.Set(key, answer, new MemoryCacheEntryOptions { Size = answer.Size });
            return answer;
        }
        finally
        {
            lock (beingMade) beingMade.Remove(key);
        }
    }

    public void Dispose() => kept.Dispose();
}
