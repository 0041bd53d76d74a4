namespace Rapport.Storage.Tests.Journals;

public sealed class PostgresJournalTests() : JournalContract(Database.Postgres);

public sealed class PostgresGuardTests() : GuardAndUpcasterContract(Database.Postgres);
