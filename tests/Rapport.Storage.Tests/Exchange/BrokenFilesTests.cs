using System.Text;
using Rapport.Record;

namespace Rapport.Storage.Tests.Exchange;

/// <summary>The sample, broken at random: whatever a file holds, a load answers with problems or with changes that can be stored.</summary>
public sealed class BrokenFilesTests
{
    static readonly string Sample = Repository.Path("samples", "unoct-2021-02");

    static readonly byte[][] Pieces =
        [.. new[] { "\"", ",", ";", "\n", "\r", "\0", ":", "- ", "{", "[", "]", "&a ", "*a", "\t", "yes", "|\n", "? ", "%", "\uFEFF", "{#lead}" }.Select(Encoding.UTF8.GetBytes), [0xFF], [0xC3], [0xED, 0xA0, 0x80]];

    [Fact]
    public void No_broken_file_stops_a_load()
    {
        var random = new Random(20210228);
        for (var round = 0; round < 200; round++)
        {
            using var folder = new TemporaryFolder();
            foreach (var path in Directory.GetFiles(Sample, "*", SearchOption.AllDirectories))
                folder.Write(Path.GetRelativePath(Sample, path), random.Next(6) == 0 ? Broken(File.ReadAllBytes(path), random) : File.ReadAllBytes(path));
            var result = new FakeJournal().Read(folder.Path);
            Assert.All(result.Problems, p => Assert.DoesNotContain(p.Message, char.IsControl));
            Assert.All(result.Changes, c => Assert.Equal(c.Content, RoundTrip(c.Content)));
        }
    }

    static byte[] Broken(byte[] bytes, Random random)
    {
        var broken = bytes.ToList();
        for (var times = random.Next(1, 4); times > 0; times--)
        {
            var at = random.Next(broken.Count);
            if (random.Next(3) == 0) broken.RemoveRange(at, Math.Min(broken.Count - at - 1, random.Next(20)));
            else broken.InsertRange(at, Pieces[random.Next(Pieces.Length)]);
        }
        return [.. broken];
    }

    static RecordContent RoundTrip(RecordContent content)
    {
        var json = new CanonicalJson();
        RecordBody.Write(content, json);
        return RecordBody.Read(content.Kind, content.Kind.Schema, json.Written);
    }

    [Theory]
    [InlineData("held:\n  sentence: [a, {\n")]
    [InlineData("held: [a, b:c, {: :x}, -]\n")]
    [InlineData("held: {a: - }\n")]
    [InlineData("held:\n  - [x: - y\n")]
    public void YAML_that_breaks_off_is_a_problem_with_a_line(string figures) =>
        Assert.Equal("yaml.invalid", new FakeJournal().Read(("figures.yml", figures)).Problems[0].Error);
}
