namespace Rapport.Tests.House;

/// <summary>The reader of C# that the rules of the house stand on.</summary>
public class ScannerTests
{
    [Theory]
    [InlineData("a; // b", "a;")]
    [InlineData("a /* b */ c", "a c")]
    [InlineData("x = \"a;b\" + y;", "x = \" + y;")]
    [InlineData("x = \"a\\\"b\" + y;", "x = \" + y;")]
    [InlineData("x = @\"a\"\"b\\\" + y;", "x = \" + y;")]
    [InlineData("x = $\"a{b(\"c\")}d{{\" + y;", "x = \" + y;")]
    [InlineData("x = $\"{a switch { 1 => \"}\", _ => \"{\" }}\" + y;", "x = \" + y;")]
    [InlineData("x = \"\"\"a \"b\" c\"\"\" + y;", "x = \" + y;")]
    [InlineData("x = $$\"\"\"{a}{{b}}\"\"\" + y;", "x = \" + y;")]
    [InlineData("x = '\\'' + '\"';", "x = + ;")]
    public void Only_code_is_left(string text, string code)
    {
        Assert.Equal(text.Length, CodeText.Of(text).Length);
        Assert.Equal(code, string.Join(' ', CodeText.Of(text).Split(' ', StringSplitOptions.RemoveEmptyEntries)));
    }

    [Fact]
    public void Members_are_found_with_their_lines()
    {
        const string text = """
            namespace N;

            /// <summary>Remark { with a brace.</summary>
            public sealed class First(int a)
            {
                readonly int[] values = [1, 2];

                public static Shape Shape { get; } = new(
                [
                    Of("{"),
                ])
                { Rules = x => { return x; } };

                [Fact]
                public int Two()
                {
                    if (a > 0) { return 1; }
                    return 2;
                }

                public int Three(int x) => x switch
                {
                    1 => 2,
                    _ => 3,
                };

                public static bool operator ==(First left, First right) => true;

                enum Inner { A, B }
            }

            public readonly record struct Second(string Value);
            """;
        var members = Members.Of(new SourceFile("N.cs", text));
        Assert.Equal(
            ["True 0 4-30 First", "False 1 15-19 Two", "False 1 21-25 Three", "False 1 27-27 operator", "True 1 29-29 Inner", "True 0 32-32 Second"],
            members.Select(m => $"{m.IsType} {m.Depth} {m.FirstLine}-{m.LastLine} {Name(m)}").ToArray());
    }

    static string Name(Member member) => new[] { "First(int", "Two", "Three", "operator", "Inner", "Second" }
        .First(name => member.Header.Contains(name, StringComparison.Ordinal)).Split('(')[0];
}
