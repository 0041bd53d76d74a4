using System.Text;
using System.Text.Json.Nodes;
using Rapport.Record;

namespace Rapport.Tests.Record;

public class CanonicalJsonTests
{
    static string Written(Action<CanonicalJson> write)
    {
        var json = new CanonicalJson();
        write(json);
        return Encoding.UTF8.GetString(json.Written);
    }

    [Theory]
    [InlineData("plain", "\"plain\"")]
    [InlineData("", "\"\"")]
    [InlineData("\"\\/", "\"\\\"\\\\/\"")]
    [InlineData("\b\t\n\f\r", "\"\\b\\t\\n\\f\\r\"")]
    [InlineData("\u0000\u0001\u001f", "\"\\u0000\\u0001\\u001f\"")]
    [InlineData("\u007f\u0080\u2028", "\"\u007f\u0080\u2028\"")]
    [InlineData("€ 😀 ل", "\"€ 😀 ل\"")]
    public void Strings_have_the_shortest_escapes(string text, string json) => Assert.Equal(json, Written(j => j.String(text)));

    [Theory]
    [InlineData("re\u0301sume\u0301", "\"résumé\"")]
    [InlineData("\u212b", "\"Å\"")]
    [InlineData("ﬁ", "\"ﬁ\"")]
    public void Strings_are_in_normal_form_C(string text, string json) => Assert.Equal(json, Written(j => j.String(text)));

    [Fact]
    public void No_string_is_null() => Assert.Equal("null", Written(j => j.String(null)));

    [Theory]
    [InlineData("0", "0")]
    [InlineData("-0.00", "0")]
    [InlineData("1.50", "1.5")]
    [InlineData("-1.00", "-1")]
    [InlineData("350000", "350000")]
    [InlineData("0.0000000000000000000000000001", "0.0000000000000000000000000001")]
    [InlineData("79228162514264337593543950335", "79228162514264337593543950335")]
    public void Decimals_have_no_exponent_and_no_trailing_zeros(string number, string text) =>
        Assert.Equal(text, CanonicalJson.DecimalText(decimal.Parse(number, System.Globalization.CultureInfo.InvariantCulture)));

    [Fact]
    public void Decimals_do_not_follow_the_culture()
    {
        var before = Thread.CurrentThread.CurrentCulture;
        Thread.CurrentThread.CurrentCulture = new("ar-EG");
        try { Assert.Equal("-1234.5", CanonicalJson.DecimalText(-1234.5m)); }
        finally { Thread.CurrentThread.CurrentCulture = before; }
    }

    [Theory]
    [InlineData(CanonicalJson.IntegerMax, "9007199254740991")]
    [InlineData(-CanonicalJson.IntegerMax, "-9007199254740991")]
    public void Integers_are_those_that_every_reader_keeps(long number, string json) => Assert.Equal(json, Written(j => j.Integer(number)));

    [Theory]
    [InlineData(CanonicalJson.IntegerMax + 1)]
    [InlineData(-CanonicalJson.IntegerMax - 1)]
    [InlineData(long.MinValue)]
    public void Other_integers_are_refused(long number) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Written(j => j.Integer(number)));

    [Theory]
    [InlineData("""{"b":1,"a":[true,null,{}],"A":"x"}""", """{"A":"x","a":[true,null,{}],"b":1}""")]
    [InlineData("""{"😀":1,"Ａ":2,"z":3}""", """{"z":3,"😀":1,"Ａ":2}""")]
    [InlineData("""{"n":1.50,"e":1e2,"big":9007199254740992,"small":-9007199254740991}""", """{"big":"9007199254740992","e":"100","n":"1.5","small":-9007199254740991}""")]
    [InlineData("[ ]", "[]")]
    [InlineData("\"x\"", "\"x\"")]
    public void A_tree_is_sorted_and_loses_its_spaces(string tree, string json) =>
        Assert.Equal(json, Written(j => j.Tree(JsonNode.Parse(tree))));

    [Fact]
    public void A_tree_is_sorted_by_the_names_that_are_written()
    {
        // U+FB33 stands after the euro sign, its normal form before it.
        Assert.Equal("{\"\u05d3\u05bc\":1,\"€\":2}", Written(j => j.Tree(JsonNode.Parse("{\"€\":2,\"\ufb33\":1}"))));
    }

    [Fact]
    public void A_tree_cannot_hold_one_name_twice() =>
        Assert.Throws<ArgumentException>(() => Written(j => j.Tree(JsonNode.Parse("{\"é\":1,\"e\u0301\":2}"))));

    [Fact]
    public void A_tree_may_be_made_of_any_number_type() =>
        Assert.Equal("[1,2,\"3.5\",\"4.25\"]", Written(j => j.Tree(new JsonArray(1, 2L, 3.5m, 4.25d))));

    [Fact]
    public void Members_and_items_are_separated_by_commas() => Assert.Equal("""{"a":[1,true,null],"b":{}}""", Written(j =>
    {
        j.BeginObject();
        j.Name("a"u8);
        j.BeginList();
        j.Integer(1);
        j.Boolean(true);
        j.Null();
        j.EndList();
        j.Name("b");
        j.BeginObject();
        j.EndObject();
        j.EndObject();
    }));

    [Fact]
    public void Clearing_begins_anew() => Assert.Equal("1", Written(j => { j.Integer(2); j.Clear(); j.Integer(1); }));

    [Fact]
    public void A_long_text_of_wide_letters_fits() => Assert.Equal(100_002, Written(j => j.String(new string('€', 100_000))).Length);
}
