using Rapport.Record;

namespace Rapport.Tests.Record;

public class RecordIdTests
{
    [Theory]
    [InlineData("a")]
    [InlineData("0")]
    [InlineData("a.b-c.9")]
    [InlineData("a-")]
    [InlineData("0191f5a2-7c3e-7bbb-8d4e-000000000001")]
    public void Small_letters_digits_dots_and_hyphens_are_an_id(string id) => Assert.True(RecordId.IsValid(id));

    [Theory]
    [InlineData("")]
    [InlineData(".a")]
    [InlineData("-a")]
    [InlineData("A")]
    [InlineData("a_b")]
    [InlineData("a b")]
    [InlineData("é")]
    [InlineData("٣")]
    [InlineData("a/b")]
    [InlineData("a\n")]
    public void Anything_else_is_none(string id) => Assert.False(RecordId.IsValid(id));

    [Fact]
    public void Sixty_four_characters_are_the_most() =>
        Assert.Equal((true, false), (RecordId.IsValid(new string('a', 64)), RecordId.IsValid(new string('a', 65))));

    [Fact]
    public void A_made_id_is_valid() => Assert.True(RecordId.IsValid(RecordId.New(TimeProvider.System)));
}
