using System.Text.Json.Nodes;
using Rapport.Publishing;
using Rapport.Web.Serving;

namespace Rapport.Web.Interchange;

/// <summary>The description of the interface for programs: OpenAPI 3.1, made from the declarations of its addresses.</summary>
static class OpenApiDocument
{
    static readonly Furniture Words = Furniture.For("en");

    /// <summary>The document for a portal.</summary>
    public static JsonObject Of(Visit visit) => new()
    {
        ["openapi"] = "3.1.0",
        ["info"] = new JsonObject
        {
            ["title"] = Words["portal.data.api.title"], ["description"] = Words["portal.data.api.lead"],
            ["version"] = PortalOptions.Version,
        },
        ["servers"] = new JsonArray(new JsonObject { ["url"] = visit.Address.AbsoluteUri.TrimEnd('/') }),
        ["tags"] = new JsonArray([.. ApiEndpoints.All.Select(e => e.Group).Distinct().Select(g => new JsonObject { ["name"] = g, ["description"] = Words[$"portal.data.api.group.{g}"] })]),
        ["paths"] = new JsonObject(ApiEndpoints.All.Select(e => KeyValuePair.Create(e.Path, (JsonNode?)new JsonObject { ["get"] = Operation(e) }))),
        ["components"] = new JsonObject
        {
            ["schemas"] = ApiSchemas.All(),
            ["parameters"] = new JsonObject(ApiEndpoints.Common.Select(p => KeyValuePair.Create(p.Name, (JsonNode?)Parameter(p)))),
            ["responses"] = new JsonObject(Problems.Select(p => KeyValuePair.Create(p.Name, (JsonNode?)Problem(p.Name)))),
        },
    };

    /// <summary>What can go wrong, with its status.</summary>
    static readonly (string Status, string Name)[] Problems = [("400", "invalid"), ("404", "missing"), ("406", "unacceptable"), ("429", "too-many")];

    static JsonObject Operation(ApiEndpoint endpoint)
    {
        var answers = new JsonObject { ["200"] = Content(endpoint.Said(Words), "application/json", endpoint.Schema) };
        foreach (var (status, name) in Problems) answers[status] = new JsonObject { ["$ref"] = $"#/components/responses/{name}" };
        return new JsonObject
        {
            ["operationId"] = endpoint.Name, ["summary"] = endpoint.Said(Words), ["tags"] = new JsonArray(endpoint.Group),
            ["parameters"] = new JsonArray([.. endpoint.Parameters.Select(Parameter), .. ApiEndpoints.Common.Select(p => new JsonObject { ["$ref"] = $"#/components/parameters/{p.Name}" }), .. endpoint.TakesOthers ? [Others()] : Array.Empty<JsonObject>()]),
            ["responses"] = answers,
        };
    }

    static JsonObject Parameter(ApiParameter parameter)
    {
        var described = new JsonObject { ["name"] = parameter.Name, ["in"] = parameter.IsInPath ? "path" : "query", ["description"] = parameter.Said(Words), ["schema"] = SchemaOf(parameter) };
        if (parameter.IsRequired) described["required"] = true;
        if (parameter.Example is { } example) described["example"] = example;
        return described;
    }

    /// <summary>Whatever a figure's sentence leaves open is a parameter by that name.</summary>
    static JsonObject Others() => new()
    {
        ["name"] = "parameters", ["in"] = "query", ["description"] = Words["portal.data.api.others"], ["style"] = "form", ["explode"] = true,
        ["schema"] = new JsonObject { ["type"] = "object", ["additionalProperties"] = new JsonObject { ["type"] = "string" } },
    };

    static JsonObject SchemaOf(ApiParameter parameter)
    {
        if (parameter.Number is var (least, most, otherwise)) return new JsonObject { ["type"] = "integer", ["minimum"] = least, ["maximum"] = most, ["default"] = otherwise };
        var schema = new JsonObject { ["type"] = "string" };
        if (parameter.Allowed.Count > 0) schema["enum"] = new JsonArray([.. parameter.Allowed.Select(a => JsonValue.Create(a))]);
        return schema;
    }

    static JsonObject Problem(string name) => Content(Words[$"portal.data.api.problem.{name}"], "application/problem+json", SchemaNames.Problem);

    static JsonObject Content(string said, string type, string schema) => new()
    {
        ["description"] = said, ["content"] = new JsonObject { [type] = new JsonObject { ["schema"] = ApiSchemas.Ref(schema) } },
    };
}
