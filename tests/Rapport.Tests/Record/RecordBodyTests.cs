using System.Text;
using System.Text.Json.Nodes;
using Rapport.Record;
using Rapport.Time;

namespace Rapport.Tests.Record;

public class RecordBodyTests
{
    static readonly RecordKind Everything = new("everything", "everythings", 1, [.. Enum.GetValues<FieldType>().Select(t => new Field(NameOf(t), t))]);

    static string NameOf(FieldType type) => $"of-{type.ToString().ToLowerInvariant()}";

    public static TheoryData<FieldType, object> Values => new()
    {
        { FieldType.Word, "held" },
        { FieldType.Reference, "training" },
        { FieldType.References, ReadonlyList.Create(["b", "a"]) },
        { FieldType.ReferenceShares, ReadonlyList.Create([new Share("one", 33.333333m), new Share("two", 66.666667m)]) },
        { FieldType.Country, "KEN" },
        { FieldType.Countries, ReadonlyList.Create(["NOR", "BEL"]) },
        { FieldType.CountryShares, ReadonlyList.Create([new Share("SDN", null), new Share("TCD", null)]) },
        { FieldType.Text, LocalText.Of([new("fr", "Début \"x\""), new("en", "Start\n")]) },
        { FieldType.Plain, "a \"quoted\" \\ text 😀\u0001" },
        { FieldType.Date, PartialDate.Parse("2021-02") },
        { FieldType.Instant, "2021-02-28T18:00:00.000000Z" },
        { FieldType.Count, CanonicalJson.IntegerMax },
        { FieldType.Number, -12.5m },
        { FieldType.Amount, 350000.01m },
        { FieldType.Currency, "USD" },
        { FieldType.Words, ReadonlyList.Create(["en", "fr"]) },
        { FieldType.External, ReadonlyList.Create([new ExternalId("url", "https://example.org/a:b")]) },
        { FieldType.Structure, """[{"a":[1,{"b":null}]},"x"]""" },
    };

    static byte[] Written(RecordContent content)
    {
        var json = new CanonicalJson();
        RecordBody.Write(content, json);
        return json.Written.ToArray();
    }

    [Fact]
    public void There_is_a_value_for_every_type() => Assert.Equal(Enum.GetValues<FieldType>().Length, Values.Count);

    [Theory]
    [MemberData(nameof(Values))]
    public void A_value_of_every_type_comes_back(FieldType type, object value)
    {
        var content = RecordContent.Empty(Everything).With(NameOf(type), value);
        Assert.Equal(content, RecordBody.Read(Everything, 1, Written(content)));
        Assert.Equal(content, RecordBody.Read(Everything, 1, Written(content), new TextPool()));
    }

    [Fact]
    public void All_values_together_come_back_from_members_in_order()
    {
        var content = Values.Aggregate(RecordContent.Empty(Everything), (c, row) => c.With(NameOf(row.Data.Item1), row.Data.Item2));
        var body = Written(content);
        Assert.Equal(content, RecordBody.Read(Everything, 1, body));
        var names = JsonNode.Parse(body)!.AsObject().Select(m => m.Key).ToArray(); // a body is an object
        Assert.Equal(names.Order(StringComparer.Ordinal), names);
    }

    [Fact]
    public void What_is_not_stated_is_left_out() => Assert.Equal("{}"u8, Written(RecordContent.Empty(Everything)));

    [Fact]
    public void A_body_is_the_canonical_form_of_itself()
    {
        var body = Written(Values.Aggregate(RecordContent.Empty(Everything), (c, row) => c.With(NameOf(row.Data.Item1), row.Data.Item2)));
        var json = new CanonicalJson();
        json.Tree(JsonNode.Parse(body));
        Assert.Equal(Encoding.UTF8.GetString(body), Encoding.UTF8.GetString(json.Written));
    }

    [Fact]
    public void A_member_that_the_kind_does_not_know_is_refused() =>
        Assert.Throws<InvalidDataException>(() => RecordBody.Read(Everything, 1, """{"colour":"red"}"""u8));

    [Fact]
    public void A_body_of_a_newer_schema_is_refused() => Assert.Throws<InvalidDataException>(() => RecordBody.Read(Everything, 2, "{}"u8));

    [Fact]
    public void An_older_body_goes_through_every_upcaster()
    {
        var kind = new RecordKind("thing", "things", 3, [Field.Plain("name"), new Field("count", FieldType.Count)])
        {
            Upcasters = new Dictionary<int, Action<JsonObject>>
            {
                [1] = body => { body["name"] = body["title"]!.DeepClone(); body.Remove("title"); }, // schema 1 required it
                [2] = body => body["count"] = 1,
            },
        };
        var content = RecordBody.Read(kind, 1, """{"title":"x"}"""u8);
        Assert.Equal(("x", 1L), (content.Text("name"), content.Count("count")));
    }

    [Fact]
    public void A_body_without_an_upcaster_is_refused()
    {
        var kind = new RecordKind("thing", "things", 2, [Field.Plain("name")]);
        Assert.Throws<InvalidDataException>(() => RecordBody.Read(kind, 1, "{}"u8));
    }
}
