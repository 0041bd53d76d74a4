using Rapport.Record;

namespace Rapport.Tests.Record;

public class ReadonlyListTests
{
    [Fact]
    public void Lists_of_the_same_things_in_the_same_order_are_equal()
    {
        ReadonlyList<string> list = ["a", "b"];
        Assert.True(list.Equals(new[] { "a", "b" }.ToReadonlyList()));
        Assert.Equal(list.GetHashCode(), new[] { "a", "b" }.ToReadonlyList().GetHashCode());
        Assert.False(list.Equals(["b", "a"]));
        Assert.False(list.Equals(["a"]));
    }

    [Fact]
    public void A_list_does_not_follow_what_it_was_made_of()
    {
        string[] source = ["a"];
        var list = source.ToReadonlyList();
        source[0] = "b";
        Assert.Equal("a", list[0]);
    }

    [Fact]
    public void An_empty_list_is_the_empty_list() => Assert.Same(ReadonlyList<string>.Empty, Array.Empty<string>().ToReadonlyList());
}
