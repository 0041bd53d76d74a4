using Rapport.Record;

namespace Rapport.Exchange.Loading;

/// <summary>The rules a record must keep by itself, reported at the place of the field they speak of.</summary>
static class RecordRules
{
    /// <summary>Reports what is wrong; a field with a problem already is not reported again.</summary>
    public static void Report(LoadedRecord record, ReadOnlySpan<bool> isBad, LoadRun run)
    {
        foreach (var problem in RecordCheck.Problems(record.Content))
        {
            var field = record.Kind.IndexOf(problem.Field);
            if (!isBad[field]) run.Problems.Add(record.File.Name, record.Places.Of(field, record.Row), new Fault(problem.Code, problem.Found, problem.Expected));
        }
    }
}
