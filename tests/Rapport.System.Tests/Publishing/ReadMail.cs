using System.Diagnostics;
using System.Text.Json.Nodes;
using Xunit;

namespace Rapport.System.Tests.Publishing;

/// <summary>A message as Python's <c>email</c> package reads it: somebody else's eyes.</summary>
sealed class ReadMail
{
    readonly JsonNode found;

    ReadMail(JsonNode found) => this.found = found;

    public string[] Defects => Strings("defects");

    public string[] Types => Strings("types");

    public string[] Wanted => Strings("wanted");

    public string[] Carried => Strings("carried");

    public string Text => $"{found["text"]}";

    public string Html => $"{found["html"]}";

    public int Longest => (int)found["longest"]!; // the script always writes it

    public int Bare => (int)found["bare"]!; // as above

    public string? Format => (string?)found["format"];

    public string? this[string header] => (string?)found["headers"]![header]; // as above

    public (string Name, string Address) Sender => Pair("sender");

    public (string Name, string Address) Recipient => Pair("recipients");

    public static async Task<ReadMail> Of(byte[] message)
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("rapport-mail-").FullName, "mail.eml");
        await File.WriteAllBytesAsync(file, message);
        var script = Path.Combine(SampleRecords.Root(), "tests", "Rapport.System.Tests", "Publishing", "read-mail.py");
        using var python = Process.Start(new ProcessStartInfo("python3", [script, file]) { RedirectStandardOutput = true, RedirectStandardError = true })!; // a program that is there
        var (output, error) = (await python.StandardOutput.ReadToEndAsync(), await python.StandardError.ReadToEndAsync());
        await python.WaitForExitAsync();
        Directory.Delete(Path.GetDirectoryName(file)!, recursive: true);
        Assert.True(python.ExitCode == 0, error);
        return new ReadMail(JsonNode.Parse(output)!); // the script wrote an object
    }

    string[] Strings(string key) => [.. found[key]!.AsArray().Select(n => $"{n}")]; // as above

    (string, string) Pair(string key) => found[key]!.AsArray() is [JsonArray first, ..] ? ($"{first[0]}", $"{first[1]}") : ("", ""); // as above
}
