using System.Collections.Frozen;
using System.Text.Json.Nodes;

namespace Rapport.Record;

/// <summary>
/// What is declared once about a kind of record: its names, its fields, the rules between them, and how old bodies are read.
/// Everything generic (files, bodies, the image, templates, the data dictionary) follows from it.
/// </summary>
public sealed class RecordKind
{
    /// <summary>The fields that records of every kind have, beside their own.</summary>
    public static IReadOnlyList<Field> CommonFields { get; } =
    [
        new("owner", FieldType.Reference) { Of = "organisation", Meaning = "The organisation responsible; the office where left empty." },
        new("visibility", FieldType.Word) { Allowed = VisibilityWords.All, Meaning = "Who may see it; office where left empty." },
        new("embargo", FieldType.Instant) { Meaning = "Until then only the office sees it." },
        new("external", FieldType.External) { Meaning = "Identifiers given by others, scheme:value." },
        new("merged_into", FieldType.Reference) { Meaning = "The record of the same kind that stands for this one from now on; references to this one then mean that one." },
        new("note", FieldType.Plain) { InImage = false, Meaning = "A remark for those who keep the record." },
    ];

    /// <summary>Declares a kind.</summary>
    /// <param name="name">Singular, as in traces and commands: <c>stated-figure</c>.</param>
    /// <param name="plural">As in files: <c>stated-figures</c>.</param>
    /// <param name="schema">The number of the body's shape; raised whenever an old body would be misread.</param>
    /// <param name="fields">Its own fields; the common ones are added.</param>
    public RecordKind(string name, string plural, int schema, IReadOnlyList<Field> fields)
    {
        (Name, Plural, Schema) = (name, plural, schema);
        Fields = [.. fields, .. CommonFields.Select(f => f.Name == "merged_into" ? f with { Of = name } : f)];
        BySortedName = [.. Fields.Select((_, i) => i).OrderBy(i => Fields[i].Name, StringComparer.Ordinal)];
        indexes = Fields.Select((f, i) => (f.Name, i)).ToFrozenDictionary(f => f.Name, f => f.i, StringComparer.Ordinal);
        TitleField = Fields.FirstOrDefault(f => f.Name is "title" or "name" or "scope" or "description" or "text");
    }

    readonly FrozenDictionary<string, int> indexes;

    /// <summary>Singular name.</summary>
    public string Name { get; }

    /// <summary>Plural name; files are called after it.</summary>
    public string Plural { get; }

    /// <summary>The number of the body's shape as written today.</summary>
    public int Schema { get; }

    /// <summary>All fields, its own first, the common ones after.</summary>
    public IReadOnlyList<Field> Fields { get; }

    /// <summary>The field that names a record to a reader, where there is one.</summary>
    public Field? TitleField { get; }

    /// <summary>The date by which a record is placed in time: the first of these fields that is stated.</summary>
    public IReadOnlyList<string> DateFields { get; init; } = [];

    /// <summary>Rules between the fields of one record: what is wrong with this content.</summary>
    public Func<RecordContent, IEnumerable<FieldProblem>> Rules { get; init; } = _ => [];

    /// <summary>The keys this record alone may hold (rule and key), for example a name shared by two kinds.</summary>
    public Func<string, RecordContent, IEnumerable<(string Rule, string Key)>> UniqueKeys { get; init; } = ExternalKeys;

    /// <summary>The running sums that rules across records need: what this content adds to each guard.</summary>
    public Func<RecordContent, IEnumerable<GuardShare>>? Guards { get; init; }

    /// <summary>How a body of an older schema becomes one of the next: the key is the schema it reads.</summary>
    public IReadOnlyDictionary<int, Action<JsonObject>> Upcasters { get; init; } = FrozenDictionary<int, Action<JsonObject>>.Empty;

    /// <summary>Whether people load it from files of their own (the office's own entry is made by <c>init</c>).</summary>
    public bool IsLoaded { get; init; } = true;

    /// <summary>The fields that lead to a record of the same kind and so must come to an end: merged into, parent, superseded.</summary>
    public IEnumerable<Field> Lines => Fields.Where(f => f.Of == Name && f.Name is "merged_into" or "parent" or "supersedes");

    /// <summary>The id of the record in the template's example row, which the examples of other kinds refer to.</summary>
    public string ExampleId { get => field ?? $"example-{Name}"; init; }

    /// <summary>Field positions in the order in which a canonical body holds them.</summary>
    internal int[] BySortedName { get; }

    /// <summary>Whether a field is one that records of every kind have.</summary>
    public static bool IsCommon(Field field) => CommonFields.Any(f => f.Name == field.Name);

    /// <summary>The position of a field, or -1.</summary>
    public int IndexOf(string field) => indexes.GetValueOrDefault(field, -1);

    /// <summary>A field by its name.</summary>
    /// <exception cref="KeyNotFoundException">The kind has no such field.</exception>
    public Field this[string field] =>
        IndexOf(field) is >= 0 and var index ? Fields[index] : throw new KeyNotFoundException($"{Name} has no field {field}");

    /// <inheritdoc/>
    public override string ToString() => Name;

    /// <summary>Schemes whose identifiers belong to one record of a kind; others may be shared.</summary>
    static readonly FrozenSet<string> ExclusiveSchemes = FrozenSet.ToFrozenSet(["iso-3166-1", "m49", "iati", "bank-reference"]);

    /// <summary>The external identifiers that only one record of the kind may carry.</summary>
    public static IEnumerable<(string Rule, string Key)> ExternalKeys(string id, RecordContent content)
    {
        if (content["external"] is not ReadonlyList<ExternalId> identifiers) return [];
        return identifiers.Where(e => ExclusiveSchemes.Contains(e.Scheme)).Select(e => ("external", $"{content.Kind.Name}/{e}"));
    }
}

/// <summary>What one record adds to a running sum that a rule across records watches.</summary>
/// <param name="Rule">The rule's name.</param>
/// <param name="Key">What the sum belongs to, for example a project.</param>
/// <param name="Value">What this record adds, in hundredths of the unit.</param>
/// <param name="Minimum">The sum may not fall below it.</param>
/// <param name="Maximum">The sum may not rise above it.</param>
public sealed record GuardShare(string Rule, string Key, long Value, long Minimum = long.MinValue, long Maximum = long.MaxValue);

/// <summary>What is wrong with one field, before anybody knows in which file it stood.</summary>
/// <param name="Code">The stable code of the problem, for example <c>dates.reversed</c>.</param>
/// <param name="Field">The field.</param>
/// <param name="Found">What was found.</param>
/// <param name="Expected">What was expected.</param>
public sealed record FieldProblem(string Code, string Field, string Found, string Expected);
