using Rapport.Record;

namespace Rapport.Tests.Record;

public class VisibilityTests
{
    [Fact]
    public void Levels_go_from_everybody_to_few() =>
        Assert.Equal(["public", "compact", "office", "restricted"], Enum.GetValues<Visibility>().Order().Select(v => v.Word()));

    [Fact]
    public void A_word_is_read_as_written()
    {
        foreach (var word in VisibilityWords.All) Assert.True(VisibilityWords.TryParse(word, out var level) && level.Word() == word);
        Assert.False(VisibilityWords.TryParse("Public", out _));
    }
}
