using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Rapport.Record;
using Rapport.Tests.House;

namespace Rapport.Tests.Record;

/// <summary>The twenty vectors in <c>tests/fixtures/canonical/</c>, made by a program that shares nothing with this one.</summary>
public class CanonicalVectorsTests
{
    public static TheoryData<string> Vectors => [.. Repository.Files("tests/fixtures/canonical", "*.json")];

    [Fact]
    public void There_are_twenty() => Assert.Equal(20, Vectors.Count);

    [Theory]
    [MemberData(nameof(Vectors))]
    public void An_entry_has_the_canonical_bytes_and_the_leaf_of_its_vector(string path)
    {
        var vector = JsonNode.Parse(Repository.Read(path))!; // the files are there and hold objects with these members
        var entry = EntryOf(vector["entry"]!);
        var json = new CanonicalJson();
        entry.WriteCanonical(json);
        Assert.Equal((string?)vector["canonical"], Encoding.UTF8.GetString(json.Written));
        var leaf = new byte[32];
        entry.WriteLeaf(json, leaf);
        Assert.Equal((string?)vector["leaf"], Convert.ToHexStringLower(leaf));
    }

    static Entry EntryOf(JsonNode fields)
    {
        var body = new CanonicalJson();
        body.Tree(fields["body"]);
        return new Entry
        {
            Office = Text(fields, "office")!, Sequence = (long)fields["sequence"]!, Batch = Text(fields, "batch")!, Kind = Text(fields, "kind")!,
            Id = Text(fields, "id")!, Version = (int)fields["version"]!, Schema = (int)fields["schema"]!,
            Operation = EntryWords.Operation(Text(fields, "operation")!), Cause = CauseOf(Text(fields, "cause")!),
            RecordedAt = InstantOf(Text(fields, "recorded_at")!), Actor = Text(fields, "actor"), Via = EntryWords.Via(Text(fields, "via")!),
            Source = fields["source"].Deserialize<EntrySource>(JsonSerializerOptions.Web), Reason = Text(fields, "reason"), Body = body.Written.ToArray(),
        };
    }

    static string? Text(JsonNode fields, string name) => (string?)fields[name];

    static Cause CauseOf(string word) => EntryWords.TryCause(word, out var cause) ? cause : throw new InvalidDataException(word);

    static DateTimeOffset InstantOf(string text) =>
        EntryWords.TryInstant(text, out var instant) ? instant : throw new InvalidDataException(text);
}
