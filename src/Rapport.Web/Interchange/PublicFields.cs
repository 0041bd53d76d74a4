using Rapport.Delivery;
using Rapport.Publications;
using Rapport.Record;

namespace Rapport.Web.Interchange;

/// <summary>What of the record everybody may take away.</summary>
static class PublicFields
{
    /// <summary>Fields for those who keep the record.</summary>
    static readonly string[] Kept = ["owner", "visibility", "embargo", "merged_into", "note"];

    /// <summary>Identifiers that only the two sides of a transfer have any use for.</summary>
    public const string BankScheme = "bank-reference";

    /// <summary>The kinds of record there are lists of; rows of attendance are never wider than the office, and a list of them would always be empty. Activities first: they are what most come for.</summary>
    public static IReadOnlyList<RecordKind> Kinds { get; } =
        [.. RecordKinds.OfOffice.All.Where(k => (k.IsLoaded && k != Attendance.Shape) || k == FigureDefinition.Shape).OrderBy(k => k != Activity.Shape)];

    /// <summary>The fields of a kind, its own first.</summary>
    public static IReadOnlyList<Field> Of(RecordKind kind) => [.. kind.Fields.Where(f => f.Type != FieldType.Structure && !Kept.Contains(f.Name))];
}
