using System.Text.RegularExpressions;

namespace Rapport.Storage.Tests.Exchange;

/// <summary>The page of load errors, held against the file of messages.</summary>
public sealed partial class DocumentedCodesTests
{
    [Fact]
    public void Every_code_of_a_load_is_in_the_reference()
    {
        var messages = File.ReadAllText(Repository.Path("src", "Rapport.Exchange", "Loading", "LoadMessages.cs"));
        var reference = File.ReadAllText(Repository.Path("docs", "reference", "files.md"));
        var codes = Code().Matches(messages).Select(m => m.Groups["code"].Value).Distinct().ToArray();
        Assert.True(codes.Length > 40);
        Assert.Equal([], codes.Where(c => !reference.Contains($"`{c}`", StringComparison.Ordinal)));
    }

    [GeneratedRegex("\"(?<code>[a-z]+\\.[a-z]+(-[a-z]+)*)\"", RegexOptions.ExplicitCapture)]
    private static partial Regex Code();
}
