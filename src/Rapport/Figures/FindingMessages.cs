using System.Globalization;
using Rapport.Record;

namespace Rapport.Figures;

/// <summary>What <c>check</c> says of records that break a rule across records: which record, what was found, what was expected.</summary>
static class FindingMessages
{
    public static Problem Circle(RecordKind kind, Field field, IReadOnlyList<string> ids)
    {
        var (place, circle) = ($"{kind} {ids[0]}", string.Join(" → ", ids.Append(ids[0])));
        return field.Name == "merged_into"
            ? At("merge.cycle", place, field.Name, circle, $"merges that come to an end; until one is undone, {ids[0]} stands for all of them")
            : At("tree.cycle", place, field.Name, circle, "a line that comes to an end; mend one of them");
    }

    public static Problem MergedIntoUnknown(RecordKind kind, string id, string into) =>
        At("reference.unknown", $"{kind} {id}", "merged_into", into, "a record that is there; undo the merge, or merge it into another");

    public static Problem MergedIntoWithdrawn(RecordKind kind, string id, string into) =>
        At("reference.withdrawn", $"{kind} {id}", "merged_into", into, "a record that is not withdrawn; undo the merge, or merge it into another");

    public static Problem PartOfItself(string id, string whole) =>
        At("part.self", $"activity {id}", "part_of", whole, "the activity it is a part of; as it is, it is counted nowhere among activities");

    public static Problem PartOfPart(string id, string whole, string above) => At("part.nested", $"activity {id}", "part_of", whole,
        $"an activity that is not itself a part; {whole} is a part of {above}: name that one");

    public static Problem Attendances(string id, long stated, long rows) => At("attendances.differ", $"activity {id}", "attendances", Number(stated),
        $"{Number(rows)} or more, because its rows of attendances add up to that; mend the total or the rows");

    static Problem At(string code, string record, string field, string found, string expected) => new(code, record, 0, field, found, expected);

    static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
