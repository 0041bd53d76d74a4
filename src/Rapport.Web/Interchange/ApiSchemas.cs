using System.Text.Json.Nodes;
using Rapport.Publishing;
using Rapport.Record;

namespace Rapport.Web.Interchange;

/// <summary>The shapes of answers, in JSON Schema: those of records follow from their kinds.</summary>
static class ApiSchemas
{
    static readonly Furniture Words = Furniture.For("en");

    /// <summary>A shape by its name.</summary>
    public static JsonObject Ref(string name) => new() { ["$ref"] = $"#/components/schemas/{name}" };

    /// <summary>Every shape.</summary>
    public static JsonObject All()
    {
        var schemas = new JsonObject
        {
            ["AsRecorded"] = Record("as-recorded", ("sequence", Type("integer"), true), ("at", Formatted("date-time"), true)),
            ["Text"] = new JsonObject { ["type"] = "object", ["description"] = Said("text"), ["additionalProperties"] = Type("string") },
            ["Share"] = Record("share", ("code", Type("string"), true), ("percent", Decimal(), false)),
            ["ExternalId"] = Record("external", ("scheme", Type("string"), true), ("value", Type("string"), true)),
            ["Version"] = Record("version", ("version", Type("integer"), true), ("sequence", Type("integer"), true), ("recorded_at", Formatted("date-time"), true),
                ("operation", Type("string"), true), ("cause", Type("string"), true), ("reason", Type("string"), false)),
            [SchemaNames.Problem] = Record("problem", ("type", Type("string"), true), ("title", Type("string"), true), ("status", Type("integer"), true), ("detail", Type("string"), true), ("code", Type("string"), true)),
        };
        foreach (var kind in PublicFields.Kinds) AddKind(schemas, kind);
        AddIssues(schemas);
        AddReading(schemas);
        AddDifference(schemas);
        return schemas;
    }

    static void AddKind(JsonObject schemas, RecordKind kind)
    {
        schemas[SchemaNames.Of(kind)] = Record("record", [("id", Type("string"), true), .. PublicFields.Of(kind).Select(f => (f.Name, Of(f), IsSure(f))),
            ("version", Type("integer"), true), ("recorded_at", Formatted("date-time"), true)]);
        schemas[SchemaNames.ListOf(kind)] = List(SchemaNames.Of(kind));
        schemas[SchemaNames.RecordOf(kind)] = Record("one", ("as_recorded", Ref("AsRecorded"), true), ("record", Ref(SchemaNames.Of(kind)), true), ("history", ArrayOf(Ref("Version")), true));
    }

    static void AddIssues(JsonObject schemas)
    {
        schemas["Issue"] = Record("issue", ("id", Type("string"), true), ("series", Type("string"), false), ("period", Type("string"), true), ("languages", ArrayOf(Type("string")), true),
            ("released", Type("boolean"), true), ("page", Formatted("uri"), true), ("figures", Formatted("uri"), true), ("version", Type("integer"), true), ("recorded_at", Formatted("date-time"), true));
        schemas[SchemaNames.IssueList] = List("Issue");
        schemas[SchemaNames.IssueRecord] = Record("one", ("as_recorded", Ref("AsRecorded"), true), ("record", Ref("Issue"), true));
    }

    static void AddReading(JsonObject schemas)
    {
        schemas["ReadingRow"] = Record("reading-row", ("keys", ArrayOf(Type("string")), true), ("labels", ArrayOf(Type("string")), true), ("value", OrNull("string"), true),
            ("compared", OrNull("string"), false), ("running", OrNull("string"), false), ("share", OrNull("string"), false));
        schemas["TraceRow"] = Record("trace-row", ("kind", Type("string"), true), ("id", Type("string"), true), ("version", Type("integer"), true), ("sequence", Type("integer"), true),
            ("title", Type("string"), true), ("share", Type("string"), true), ("contribution", OrNull("string"), true), ("decides", Type("boolean"), false));
        schemas["UsedRate"] = Record("used-rate", ("currency", Type("string"), true), ("units_per_usd", Type("string"), true), ("id", Type("string"), true));
        schemas["Trace"] = Record("trace", ("keys", ArrayOf(Type("string")), true), ("part", Type("string"), true), ("rows", ArrayOf(Ref("TraceRow")), true));
        schemas[SchemaNames.Reading] = Record("reading", ("schema", Type("integer"), true), ("sentence", Type("string"), true), ("definition_hash", Type("string"), true), ("unit", Type("string"), true),
            ("currency", OrNull("string"), true), ("audience", Type("string"), true), ("as_recorded", Ref("AsRecorded"), true), ("time", Type("string"), true), ("columns", ArrayOf(Type("string")), true),
            ("rows", ArrayOf(Ref("ReadingRow")), true), ("total", OrNull("string"), true), ("not_placed", Type("integer"), true), ("not_stated", Type("integer"), true),
            ("parts_overlap", Type("boolean"), true), ("rates", ArrayOf(Ref("UsedRate")), false), ("trace", ArrayOf(Ref("Trace")), false));
    }

    static void AddDifference(JsonObject schemas)
    {
        schemas["DifferenceCell"] = Record("difference-cell", ("keys", ArrayOf(Type("string")), true), ("labels", ArrayOf(Type("string")), true), ("before", OrNull("string"), true), ("after", OrNull("string"), true));
        schemas["DifferenceVersion"] = Record("difference-version", ("version", Type("integer"), true), ("sequence", Type("integer"), true), ("recorded_at", Formatted("date-time"), true),
            ("operation", Type("string"), true), ("cause", Type("string"), true), ("actor", OrNull("string"), true), ("via", Type("string"), true), ("source", new JsonObject { ["type"] = "null" }, true), ("reason", OrNull("string"), true));
        schemas["DifferenceRecord"] = Record("difference-record", ("part", Type("string"), true), ("kind", Type("string"), true), ("id", Type("string"), true), ("title", Type("string"), true),
            ("change", Type("string"), true), ("before", OrNull("string"), true), ("after", OrNull("string"), true), ("versions", ArrayOf(Ref("DifferenceVersion")), true));
        schemas[SchemaNames.Difference] = Record("difference", ("schema", Type("integer"), true), ("change", OrNull("string"), true), ("before", Ref(SchemaNames.Reading), true), ("after", Ref(SchemaNames.Reading), true),
            ("cells", ArrayOf(Ref("DifferenceCell")), true), ("records", ArrayOf(Ref("DifferenceRecord")), true), ("records_in_all", Type("integer"), true));
    }

    static JsonObject List(string row) => Record("list", ("as_recorded", Ref("AsRecorded"), true), ("count", Type("integer"), true), ("page", Type("integer"), true), ("rows", ArrayOf(Ref(row)), true), ("next", OrNull("string"), true));

    /// <summary>What a record must state is there, unless it names a record that the public may not see.</summary>
    static bool IsSure(Field field) => field.Required && !field.Refers;

    static JsonObject Of(Field field)
    {
        var schema = field.Type switch
        {
            FieldType.Text => Ref("Text"),
            FieldType.Count => Type("integer"),
            FieldType.Number or FieldType.Amount => Decimal(),
            FieldType.Date => new JsonObject { ["type"] = "string", ["pattern"] = @"^\d{4}(-\d{2}(-\d{2})?)?$" },
            FieldType.Instant => Formatted("date-time"),
            FieldType.Country or FieldType.Currency => new JsonObject { ["type"] = "string", ["pattern"] = "^[A-Z]{3}$" },
            FieldType.References or FieldType.Countries or FieldType.Words => ArrayOf(Type("string")),
            FieldType.ReferenceShares or FieldType.CountryShares => ArrayOf(Ref("Share")),
            FieldType.External => ArrayOf(Ref("ExternalId")),
            _ => Type("string"),
        };
        schema["description"] = field.Meaning;
        if (field.Allowed.Count > 0) schema["enum"] = new JsonArray([.. field.Allowed.Select(a => JsonValue.Create(a))]);
        return schema;
    }

    static JsonObject Record(string said, params IReadOnlyList<(string Name, JsonObject Schema, bool IsRequired)> members) => new()
    {
        ["type"] = "object", ["description"] = Said(said), ["properties"] = new JsonObject(members.Select(m => KeyValuePair.Create(m.Name, (JsonNode?)m.Schema))),
        ["required"] = new JsonArray([.. members.Where(m => m.IsRequired).Select(m => JsonValue.Create(m.Name))]),
    };

    static string Said(string schema) => Words[$"portal.data.schema.{schema}"];

    static JsonObject Type(string type) => new() { ["type"] = type };

    static JsonObject OrNull(string type) => new() { ["type"] = new JsonArray(type, "null") };

    static JsonObject Formatted(string format) => new() { ["type"] = "string", ["format"] = format };

    static JsonObject Decimal() => new() { ["type"] = "string", ["pattern"] = @"^-?\d+(\.\d+)?$" };

    static JsonObject ArrayOf(JsonObject items) => new() { ["type"] = "array", ["items"] = items };
}
