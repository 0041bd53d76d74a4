using Npgsql;
using Rapport.Organisations;
using Rapport.Record;

namespace Rapport.Storage.Journals;

/// <summary>
/// The journal of one office in a PostgreSQL database, which may hold those of others: the same tables as on SQLite. Any number of
/// programs on any number of machines may read and append at once; a writer's turn is the lock on the office's row of <c>heads</c>. One object
/// serves one thread.
/// </summary>
public sealed partial class PostgresJournal : Journal
{
    readonly PostgresAddress address;
    readonly PostgresConnection connection;

    PostgresJournal(PostgresAddress address, JournalOptions options, PostgresConnection connection) : base(options.Kinds, options.Clock) =>
        (this.address, this.connection) = (address, connection);

    /// <inheritdoc/>
    public override string Name => address.Name;

    /// <inheritdoc/>
    public override string Record => address.Record;

    /// <inheritdoc/>
    public override string ImageFolder => address.CacheFolder;

    /// <summary>Whether a record's name means a PostgreSQL database rather than a file.</summary>
    public static bool IsMeantBy(string record) => PostgresAddress.IsMeantBy(record);

    /// <summary>Makes a new journal with its first entry, and the tables where they are missing.</summary>
    /// <param name="record">A PostgreSQL address.</param>
    /// <param name="office">The office's id.</param>
    /// <param name="settings">The content of the office's entry.</param>
    /// <param name="options">Clock and kinds; the usual ones where null.</param>
    /// <exception cref="RecordException">The office is there, the address cannot be read, or the settings are not valid.</exception>
    public static new PostgresJournal Create(string record, string office, RecordContent settings, JournalOptions? options = null)
    {
        options ??= new JournalOptions();
        var address = PostgresAddress.Parse(record);
        if (!RecordId.IsValid(office)) throw new RecordException("id.invalid", $"office: found \"{office}\", expected {RecordId.Expected}");
        return WithNew(address, office, connection =>
        {
            var journal = new PostgresJournal(address.With(office), options, connection) { Office = new Office(office, settings), isNew = true };
            var first = journal.Append(new Batch("init", [new Change(office, settings)]) { Reason = "the record begins", Actor = options.Actor });
            if (first.AlreadyRecorded)
                throw new RecordException("record.exists", $"{address.Name}: found the office {office}, expected none of that id; choose another id or another database");
            journal.isNew = false;
            return journal;
        });
    }

    /// <summary>Opens a journal that is there.</summary>
    /// <param name="record">A PostgreSQL address.</param>
    /// <param name="options">Clock and kinds; the usual ones where null.</param>
    /// <exception cref="RecordException">There is none, several are there and none is chosen, or the server is not safe.</exception>
    public static new PostgresJournal Open(string record, JournalOptions? options = null)
    {
        options ??= new JournalOptions();
        var address = PostgresAddress.Parse(record);
        return With(address, connection =>
        {
            if (PostgresSchema.Of(connection.Driver, address.Name) == 0) throw Missing(address.Name, "found no record");
            PostgresSchema.Upgrade(connection.Driver, address.Name);
            var office = Choose(address, Offices(connection));
            var first = First(connection, office);
            var settings = RecordBody.Read(options.Kinds[first.Kind], first.Schema, first.Body.Span);
            return new PostgresJournal(address.With(office), options, connection) { Office = new Office(office, settings) };
        });
    }

    static Entry First(PostgresConnection connection, string office)
    {
        using var read = connection.Take($"select {EntryColumns}, office from entries where office = ?1 and sequence = 1").Bind(1, office);
        return read.Step() ? ReadEntry(read) : throw new InvalidDataException($"the office {office} has a head and no first entry; run \"rapport check\"");
    }

    /// <summary>Connects, and makes a journal of an office that is not there yet.</summary>
    static PostgresJournal WithNew(PostgresAddress address, string office, Func<PostgresConnection, PostgresJournal> make)
    {
        if (address.Office is { } named && named != office)
            throw new RecordException("record.office", $"{address.Name}: found Office={named} in --record, expected {office}; say the same in both, or leave it out of --record");
        return With(address, connection =>
        {
            PostgresSchema.Upgrade(connection.Driver, address.Name);
            if (Offices(connection).Contains(office))
                throw new RecordException("record.exists", $"{address.Name}: found the office {office}, expected none of that id; choose another id or another database");
            return make(connection);
        });
    }

    /// <summary>Connects and makes a journal of it; where that fails, nothing stays open.</summary>
    static PostgresJournal With(PostgresAddress address, Func<PostgresConnection, PostgresJournal> make)
    {
        PostgresConnection? connection = null;
        try
        {
            connection = new PostgresConnection(address);
            return make(connection);
        }
        catch (Exception problem)
        {
            connection?.Dispose();
            if (problem is NpgsqlException failure) throw PostgresFailure.Of(failure, address);
            throw;
        }
    }

    static string Choose(PostgresAddress address, List<string> offices)
    {
        if (address.Office is { } wanted)
            return offices.Contains(wanted) ? wanted : throw Missing(address.Name, $"found {Listed(offices)}, not {wanted}");
        return offices.Count switch
        {
            0 => throw Missing(address.Name, "found no record"),
            1 => offices[0],
            _ => throw new RecordException("record.office", $"{address.Name}: found {Listed(offices)}, expected to be told which; add Office=ID to --record"),
        };
    }

    static string Listed(List<string> offices) => offices.Count switch
    {
        0 => "no offices",
        1 => $"the office {offices[0]}",
        _ => $"the offices {string.Join(", ", offices)}",
    };

    static RecordException Missing(string name, string found) =>
        new("record.missing", $"{name}: {found}, expected one; make it with \"rapport init\" and the same --record");

    static List<string> Offices(PostgresConnection connection)
    {
        using var read = connection.Take("select office from heads order by office");
        var offices = new List<string>();
        while (read.Step()) offices.Add(read.Text(0)!); // never null
        return offices;
    }

    internal override IJournalStatement Take(string sql) => connection.Take(sql);

    internal override JournalReader OpenReader()
    {
        try
        {
            var own = new PostgresConnection(address, isPooled: true);
            return new JournalReader(own, Office.Id, own);
        }
        catch (NpgsqlException problem) { throw PostgresFailure.Of(problem, address); }
    }

    /// <inheritdoc/>
    public override void Dispose() => connection.Dispose();
}
