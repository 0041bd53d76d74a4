using DuckDB.NET.Data;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Data.Sqlite;

namespace Rapport.System.Tests.Portal;

/// <summary>Holes of the kinds that scanners look for, in a portal that is otherwise the real one: what is given is put into HTML, into a redirection, into SQL, as it is.</summary>
static class PlantedHoles
{
    /// <summary>A page that shows a parameter as it came.</summary>
    public const string Echo = "/planted/echo?said=hello";

    /// <summary>An address that leads wherever it is told.</summary>
    public const string Onward = "/planted/onward?to=activities";

    /// <summary>A query of SQLite with a number in it that may be anything.</summary>
    public const string Number = "/planted/number?id=2";

    /// <summary>A query of DuckDB, which the image is and which sqlmap does not know by name, with a word in quotes that may be anything.</summary>
    public const string Word = "/planted/word?name=second";

    public static void Plant(WebApplication portal)
    {
        portal.MapGet("/planted/echo", (string said) => Results.Content($"<!DOCTYPE html><title>x</title><p>{said}</p>", "text/html"));
        portal.MapGet("/planted/onward", (string to) => Uri.IsWellFormedUriString(to, UriKind.RelativeOrAbsolute) ? Results.Redirect(to) : Results.BadRequest());
        portal.MapGet("/planted/number", (string id) => Said(new SqliteConnection("Data Source=:memory:"), $"id = {id}"));
        portal.MapGet("/planted/word", (string name) => Said(new DuckDBConnection("DataSource=:memory:"), $"name = '{name}'"));
    }

    /// <summary>The rows of a condition; what the database says of one that is none is kept from the reader, so that only the rows tell.</summary>
    static IResult Said(global::System.Data.Common.DbConnection database, string condition)
    {
        using (database)
        {
            database.Open();
            using var command = database.CreateCommand();
            command.CommandText = $"SELECT name FROM (SELECT 1 AS id, 'first' AS name UNION ALL SELECT 2, 'second' UNION ALL SELECT 3, 'third') AS things WHERE {condition}";
            try
            {
                using var rows = command.ExecuteReader();
                var names = new List<string>();
                while (rows.Read()) names.Add($"<li>{rows.GetValue(0)}");
                return Results.Content($"<!DOCTYPE html><title>x</title><ul>{string.Concat(names)}</ul>", "text/html");
            }
            catch (global::System.Data.Common.DbException)
            {
                return Results.StatusCode(400);
            }
        }
    }
}
