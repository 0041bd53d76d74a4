using System.Globalization;
using Rapport.Appender;
using Rapport.Storage.Backups;
using Rapport.Storage.Journals;

// A program that tests start, trace and kill.
//   append RECORD FIRST COUNT [SYNCHRONOUS|as-it-is [whole|torn]]   appends COUNT batches, the first with the number FIRST
//   persist RECORD FIRST COUNT                                      appends as well, says what fails, and sends it once more
//   race RECORD                                                     changes one record each time it is told a version
//   backup RECORD FILE                                              makes a backup
//   restore FILE RECORD                                             makes a record of a backup
// Each line that it prints is an acknowledgement: it is written when the journal has answered, and at once.
var acknowledgements = new StreamWriter(Console.OpenStandardOutput()) { AutoFlush = true, NewLine = "\n" };
if (args[0] == "persist")
{
    Persistent.Run(args[1], int.Parse(args[2], CultureInfo.InvariantCulture), int.Parse(args[3], CultureInfo.InvariantCulture), acknowledgements);
    return;
}
if (args[0] == "restore")
{
    acknowledgements.WriteLine("ready");
    acknowledgements.WriteLine(Backup.Restore(args[1], args[2]).LastSequence);
    return;
}
using var journal = Journal.Open(args[1]);
if (args[0] == "backup")
{
    acknowledgements.WriteLine("ready");
    acknowledgements.WriteLine(Backup.Make(journal, args[2]).LastSequence);
    return;
}
if (args[0] == "race")
{
    Racer.Run(journal, Console.In, acknowledgements);
    return;
}
var (first, count) = (int.Parse(args[2], CultureInfo.InvariantCulture), int.Parse(args[3], CultureInfo.InvariantCulture));
if (args.Length > 4 && args[4] != "as-it-is") Weakness.SetSynchronous((SqliteJournal)journal, args[4]);
new Appender(journal, acknowledgements) { IsTorn = args.Length > 5 && args[5] == "torn" }.Run(first, count);
