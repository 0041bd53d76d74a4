using Rapport.Record;
using Rapport.Storage.Journals;

namespace Rapport.Storage.Tests.Journals;

/// <summary>What <c>--record</c> may say of a PostgreSQL database.</summary>
public sealed class PostgresAddressTests
{
    [Theory]
    [InlineData("rapport.db", false)]
    [InlineData("a=b.db", false)]
    [InlineData("a;host.db", false)]
    [InlineData("./host=x/record.db", false)]
    [InlineData("Host=localhost;Database=rapport", true)]
    [InlineData(" database = rapport; SERVER = localhost", true)]
    [InlineData("postgresql://localhost/rapport", true)]
    [InlineData("postgres://localhost/rapport", true)]
    public void A_server_is_told_from_a_file(string record, bool isServer) => Assert.Equal(isServer, PostgresJournal.IsMeantBy(record));

    [Theory]
    [InlineData("Host=db;Database=rapport;Username=u;Password=secret", "postgresql://db:5432/rapport")]
    [InlineData("postgresql://u:secret@db/rapport", "postgresql://db:5432/rapport")]
    [InlineData("postgres://u:s%40cret@db:5433/rapport?sslmode=verify-full&application_name=x&office=unoct", "postgresql://db:5433/rapport")]
    [InlineData("postgresql://db?dbname=rapport&user=u&connect_timeout=3", "postgresql://db:5432/rapport")]
    [InlineData("postgresql://u@a:1,b:2/rapport", "postgresql://a:1,b:2/rapport")]
    [InlineData("Host=db;Username=u", "postgresql://db:5432/u")]
    public void A_name_says_where_and_never_who_or_how(string record, string name) => Assert.Equal(name, PostgresAddress.Parse(record).Name);

    [Fact]
    public void A_uri_says_the_same_as_keywords()
    {
        var address = PostgresAddress.Parse("postgresql://an%20officer:s%3Bcret@db:5433/rapport?sslmode=verify-full&office=unoct");
        Assert.Equal("Host=db;Port=5433;Username=\"an officer\";Password=\"s;cret\";Database=rapport;SSL Mode=VerifyFull;office=unoct", address.Record);
        Assert.Equal("unoct", PostgresAddress.Parse(address.Record).Office);
    }

    [Theory]
    [InlineData("Host=db;Colour=blue;Password=secret")]
    [InlineData("Host=;Password=secret")]
    [InlineData("Host=db;Port=many;Password=secret")]
    [InlineData("postgresql://u:secret@db:port/rapport")]
    [InlineData("postgresql://u:secret@db/rapport?colour")]
    public void An_address_that_cannot_be_read_is_refused_without_its_password(string record)
    {
        var refusal = Assert.Throws<RecordException>(() => Journal.Open(record));
        Assert.Equal("record.address", refusal.Code);
        Assert.Matches("^--record: found a PostgreSQL address that cannot be read \\(.+\\), expected one such as "
            + "\"Host=localhost;Database=rapport;Username=rapport\" or postgresql://rapport@localhost/rapport$", refusal.Message);
        Assert.DoesNotContain("secret", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_derived_is_kept_apart_for_each_office_and_database()
    {
        string[] addresses = ["Host=a;Database=d;Username=u;Office=x", "Host=a;Database=d;Username=u;Office=y", "Host=a;Database=e;Username=u;Office=x", "Host=b;Database=d;Username=u;Office=x"];
        Assert.Equal(4, addresses.Select(a => PostgresAddress.Parse(a).CacheFolder).Distinct().Count());
        Assert.Equal(PostgresAddress.Parse(addresses[0]).CacheFolder, PostgresAddress.Parse("postgresql://other@a/d?office=x").CacheFolder);
    }
}
