using System.Globalization;
using DuckDB.NET.Data;
using Rapport.Record;
using Rapport.Storage.Images;

namespace Rapport.Storage.Tests.Images;

/// <summary>Every column type, written and read back: the worst fault of an image is to be silently wrong.</summary>
public sealed class ColumnWriterTests : IDisposable
{
    readonly DuckDBConnection connection = Open();

    public void Dispose() => connection.Dispose();

    [Theory]
    [InlineData(0L)]
    [InlineData(1L)]
    [InlineData(-1L)]
    [InlineData(255L)]
    [InlineData(256L)]
    [InlineData(4_294_967_296L)]
    [InlineData(long.MaxValue)]
    [InlineData(long.MinValue)]
    public void Sequences_and_counts(long value)
    {
        Assert.Equal(value, Back(ColumnType.Sequence, (w, row) => w.Long(row, value)));
        Assert.Equal(value, Back(ColumnType.Count, (w, row) => w.Long(row, value)));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(65_536)]
    [InlineData(int.MaxValue)]
    [InlineData(int.MinValue)]
    public void Versions(int value) => Assert.Equal(value, Back(ColumnType.Integer, (w, row) => w.Integer(row, value)));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Truth(bool value) => Assert.Equal(value, Back(ColumnType.Boolean, (w, row) => w.Boolean(row, value)));

    [Theory]
    [InlineData(Visibility.Public)]
    [InlineData(Visibility.Restricted)]
    public void Levels(Visibility value) => Assert.Equal((byte)value, Back(ColumnType.Level, (w, row) => w.Level(row, value)));

    [Theory]
    [InlineData("1000-01-01")]
    [InlineData("1969-12-31")]
    [InlineData("1970-01-01")]
    [InlineData("2024-02-29")]
    [InlineData("9998-12-31")]
    public void Days(string day)
    {
        var value = DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        Assert.Equal(value, Back(ColumnType.Date, (w, row) => w.Date(row, value)));
    }

    [Theory]
    [InlineData("1969-12-31T23:59:59.999999Z")]
    [InlineData("1970-01-01T00:00:00.000001Z")]
    [InlineData("2026-11-23T10:00:00.123456Z")]
    public void Instants(string text)
    {
        Assert.True(EntryWords.TryInstant(text, out var value));
        Assert.Equal(value.UtcDateTime, Back(ColumnType.Instant, (w, row) => w.Instant(row, value)));
    }

    [Theory]
    [InlineData("0")]
    [InlineData("0.001")]
    [InlineData("-0.001")]
    [InlineData("350000")]
    [InlineData("125000.125")]
    [InlineData("999999999999999.999")]
    [InlineData("-999999999999999.999")]
    [InlineData("18446744073709.551")]
    public void Amounts(string text)
    {
        var value = decimal.Parse(text, CultureInfo.InvariantCulture);
        Assert.Equal(value, Back(ColumnType.Amount, (w, row) => w.Decimal(row, value)));
        Assert.Equal(value, Back(ColumnType.Number, (w, row) => w.Decimal(row, value)));
    }

    [Theory]
    [InlineData("0")]
    [InlineData("33.333333")]
    [InlineData("100")]
    public void Shares(string text)
    {
        var value = decimal.Parse(text, CultureInfo.InvariantCulture);
        Assert.Equal(value, Back(ColumnType.Share, (w, row) => w.Share(row, value)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("twelve bytes")]
    [InlineData("thirteen bytes")]
    [InlineData("مكتب الأمم المتحدة")]
    [InlineData("反恐怖主义办公室")]
    [InlineData("a\0b")]
    [InlineData("🕊")]
    public void Texts(string value) => Assert.Equal(value, Back(ColumnType.Text, (w, row) => w.Text(row, value)));

    [Fact]
    public void Long_texts()
    {
        var value = new string('é', 300_000);
        Assert.Equal(value, Back(ColumnType.Text, (w, row) => w.Text(row, value)));
    }

    [Fact]
    public void Nothing_is_null_in_every_type()
    {
        foreach (var type in Enum.GetValues<ColumnType>())
            Assert.Null(Back(type, (w, row) => w.Null(row)));
    }

    [Fact]
    public void More_decimals_than_a_column_has_are_refused_not_cut()
    {
        var refusal = Assert.Throws<InvalidOperationException>(() => Back(ColumnType.Amount, (w, row) => w.Decimal(row, 0.0001m)));
        Assert.Equal("0.0001 has more than 3 decimals", refusal.Message);
    }

    [Fact]
    public void A_column_written_as_another_type_is_refused()
    {
        Assert.Throws<InvalidOperationException>(() => Back(ColumnType.Sequence, (w, row) => w.Integer(row, 1)));
        Assert.Throws<InvalidOperationException>(() => Back(ColumnType.Integer, (w, row) => w.Long(row, 1)));
        Assert.Throws<InvalidOperationException>(() => Back(ColumnType.Amount, (w, row) => w.Share(row, 1)));
    }

    [Fact]
    public void A_table_that_differs_from_its_declaration_is_refused()
    {
        Run("create table other (value integer)");
        var refusal = Assert.Throws<InvalidOperationException>(() => new TableWriter(connection, "other", [new ImageColumn("value", ColumnType.Sequence)], withDigest: false));
        Assert.Equal("column value of other is INTEGER in the database and BIGINT in the code", refusal.Message);
    }

    [Fact]
    public void Rows_beyond_one_chunk_keep_their_values_and_nulls()
    {
        Run("create table many (recorded_from bigint, label varchar)");
        ImageColumn[] columns = [new("recorded_from", ColumnType.Sequence), new("label", ColumnType.Text)];
        using (var writer = new TableWriter(connection, "many", columns, withDigest: true))
        {
            for (var i = 0; i < 10_000; i++)
            {
                writer[0].Long(writer.Row, i);
                if (i % 3 == 0) writer[1].Null(writer.Row);
                else writer[1].Text(writer.Row, $"row {i}");
                writer.EndRow(i);
            }
            writer.Finish();
            Assert.Equal(10_000, writer.Digest!.Rows);
            Assert.True(writer.Digest.Equals(TableReader.Read(connection, "many", columns)));
        }
        Assert.Equal(0L, Scalar("select count(*) from many where label is distinct from case when recorded_from % 3 = 0 then null else 'row ' || recorded_from end"));
    }

    object? Back(ColumnType type, Action<ColumnWriter, int> write)
    {
        var column = new ImageColumn("value", type);
        Run($"create or replace table one (value {column.SqlType})");
        using (var writer = new TableWriter(connection, "one", [column], withDigest: true))
        {
            write(writer[0], writer.Row);
            writer.EndRow(0);
            writer.Finish();
            var read = TableReader.Read(connection, "one", [column]);
            Assert.Equal((1, writer.Digest!.Sum), (read.Rows, read.Sum));
        }
        return Scalar("select value from one") is var value && value is DBNull ? null : value;
    }

    void Run(string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    object? Scalar(string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }

    static DuckDBConnection Open()
    {
        var connection = new DuckDBConnection("DataSource=:memory:");
        connection.Open();
        return connection;
    }
}
