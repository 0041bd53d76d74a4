namespace Rapport.Web.Interchange;

/// <summary>The interface for programs, to be read: made from the declarations that its routes and its OpenAPI document are made from.</summary>
public sealed partial class ApiPage
{
    /// <summary>Kinds without parameters of their own are told together.</summary>
    static bool IsPlain(ApiEndpoint endpoint) => endpoint.Group == "records" && !endpoint.Path.StartsWith("/api/activities", StringComparison.Ordinal);
}
