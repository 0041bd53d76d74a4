using System.CommandLine;
using Rapport.Cli.Terminal;
using Rapport.Figures.Sets;

namespace Rapport.Cli.Commands;

/// <summary>Lists what can be asked.</summary>
static class FiguresCommand
{
    public static Command Create()
    {
        var command = new Command("figures", """
            Lists what can be asked: the sets, what they can be split and chosen by, and what can be added up, each with an example.

            Example:
              rapport figures
            """);
        command.SetAction(_ => Exit.Of(Run));
        return command;
    }

    static int Run()
    {
        using var output = new StreamWriter(Console.OpenStandardOutput());
        CatalogueList.Write(Catalogue.OfOffice.Describe(), output);
        return Exit.Done;
    }
}
