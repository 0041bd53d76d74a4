using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Rapport.Record;

namespace Rapport.Cli.Commands;

/// <summary>Serves the portal of a record: the program becomes the portal, which is a program of its own.</summary>
static class ServeCommand
{
    const string Portal = "Rapport.Web.dll";

    static readonly Option<string> Urls = new("--urls")
    {
        Description = "Where to listen; several with semicolons between them.", DefaultValueFactory = _ => "http://127.0.0.1:8021", HelpName = "URL", CustomParser = Places,
    };

    static readonly Option<string?> Address = new("--address")
    {
        Description = "Where the portal is found on the web; feeds, calendars and previews of links lead there.", HelpName = "URL", CustomParser = Place,
    };

    static readonly Option<int> Requests = new("--requests")
    {
        Description = "How many requests one address may make in ten seconds.", DefaultValueFactory = _ => 600, HelpName = "N", CustomParser = AtLeastOne,
    };

    static readonly Option<string?> Certificate = new("--certificate") { Description = "For addresses with https: the certificate, as PEM.", HelpName = "FILE" };

    static readonly Option<string?> CertificateKey = new("--certificate-key") { Description = "Its key, as PEM, where that is a file of its own.", HelpName = "FILE" };

    static readonly Option<bool> BehindProxy = new("--behind-proxy") { Description = "Take the word of one proxy on this machine for who asks." };

    public static Command Create()
    {
        var command = new Command("serve", """
            Serves the portal: the record as the public reads it, as pages in six languages, as data, feeds and calendars. Nothing is written, and
            what is not public is neither shown nor hinted at. Ends at Ctrl-C or SIGTERM, after the requests that are running.

            Example:
              rapport serve --record out/demo/record.db --urls http://127.0.0.1:8022
            """)
        { CommonOptions.Record, Urls, Address, Requests, BehindProxy, Certificate, CertificateKey, CommonOptions.Quiet };
        command.SetAction(given => Exit.Of(() => Run(given)));
        return command;
    }

    static int Run(ParseResult given)
    {
        using (RecordFile.Open(given)) { } // a record that is not there is refused here, in this program's words
        var now = Environment.GetEnvironmentVariable(Settings.Now);
        IEnumerable<(string Name, string? Value)> options =
        [
            ("--urls", given.GetRequiredValue(Urls)), ("--address", given.GetValue(Address)), ("--now", string.IsNullOrEmpty(now) ? null : now),
            ("--requests", given.GetValue(Requests).ToString(CultureInfo.InvariantCulture)), ("--behind-proxy", given.GetValue(BehindProxy) ? "true" : null),
            ("--certificate", Found(given, Certificate)), ("--certificate-key", Found(given, CertificateKey)), ("--quiet", given.GetValue(CommonOptions.Quiet) ? "true" : null),
        ];
        var program = Path.Combine(AppContext.BaseDirectory, Portal);
        if (!File.Exists(program)) throw new RecordException("portal.missing", $"{program}: found no portal, expected it beside the command line; ./rapport builds both");
        throw Become.Program(Environment.ProcessPath!, [program, .. options.Where(o => o.Value is not null).SelectMany(o => new[] { o.Name, o.Value! })], // a program that runs has a path
            (Settings.Record, RecordFile.Path(given)));
    }

    static string? Found(ParseResult given, Option<string?> option) => given.GetValue(option) is not { } file ? null
        : File.Exists(file) ? Path.GetFullPath(file) : throw new RecordException("certificate.missing", $"{option.Name}: found no file {file}, expected one in PEM");

    static int AtLeastOne(ArgumentResult written)
    {
        if (int.TryParse(written.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0) return number;
        written.AddError($"--requests: found \"{written.Tokens[0].Value}\", expected a whole number from 1");
        return 0;
    }

    static string Places(ArgumentResult written)
    {
        var places = written.Tokens[0].Value;
        var wrong = places.Split(';').FirstOrDefault(place => !(Uri.TryCreate(place, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"));
        if (wrong is not null) written.AddError($"--urls: found \"{wrong}\", expected an address such as http://127.0.0.1:8021");
        return places;
    }

    static string? Place(ArgumentResult written)
    {
        var place = written.Tokens[0].Value;
        if (Uri.TryCreate(place, UriKind.Absolute, out var uri) && uri!.Scheme is "http" or "https") return place;
        written.AddError($"--address: found \"{place}\", expected an address such as https://example.org/");
        return null;
    }
}
