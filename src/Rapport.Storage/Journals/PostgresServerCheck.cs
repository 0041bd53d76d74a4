using Npgsql;
using Rapport.Record;

namespace Rapport.Storage.Journals;

/// <summary>
/// Holds a server against what a journal needs: that a commit it acknowledged survives a power cut, and that it keeps every letter.
/// </summary>
static class PostgresServerCheck
{
    const int VersionMin = 15;

    /// <exception cref="RecordException">The server would lose what it acknowledged, or cannot hold a journal.</exception>
    public static void Hold(NpgsqlConnection connection, string name)
    {
        using var command = new NpgsqlCommand("select current_setting('fsync'), current_setting('full_page_writes'), current_setting('server_encoding')", connection);
        using var reader = command.ExecuteReader();
        reader.Read();
        HoldSetting(name, "fsync", reader.GetString(0));
        HoldSetting(name, "full_page_writes", reader.GetString(1));
        HoldEncoding(name, reader.GetString(2));
        HoldVersion(name, connection.PostgreSqlVersion);
    }

    static void HoldSetting(string name, string setting, string value)
    {
        if (value != "on")
            throw new RecordException("record.unsafe", $"{name}: found {setting} = {value}, expected on: without it the server loses what it acknowledged "
                + "when the power fails; set it in postgresql.conf and reload the server");
    }

    internal static void HoldEncoding(string name, string encoding)
    {
        if (encoding != "UTF8")
            throw new RecordException("record.encoding", $"{name}: found the encoding {encoding}, expected UTF8; make the database with \"createdb --encoding=UTF8 --template=template0\"");
    }

    internal static void HoldVersion(string name, Version version)
    {
        if (version.Major < VersionMin)
            throw new RecordException("record.server", $"{name}: found PostgreSQL {version}, expected {VersionMin} or later; upgrade the server");
    }
}
