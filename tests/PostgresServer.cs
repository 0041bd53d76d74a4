using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Rapport;

/// <summary>
/// A PostgreSQL server of the tests' own: in a temporary folder, on a free loopback port, gone with the process that started it, however
/// that ends. A test takes <see cref="Shared"/> and makes a database of its own in it; one that stops or sets the server starts its own.
/// </summary>
sealed class PostgresServer : IDisposable
{
    /// <summary>Runs until its standard input ends, which it does with the process that holds the other end.</summary>
    const string Watch =
        """
        cd "$1"
        exec 2>>"$1/log"
        "$2/postgres" -D "$1/data" >>"$1/log" 2>&1 </dev/null &
        cat >/dev/null
        "$2/pg_ctl" -D "$1/data" -m immediate -w stop >/dev/null 2>&1
        [ -e "$1/keep" ] || rm -rf "$1"
        """;

    static readonly Lazy<PostgresServer> Running = new(() => new PostgresServer());
    static readonly string Programs = FindPrograms();
    static readonly string[] AsOther = Environment.UserName == "root" ? ["setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups"] : [];

    readonly string folder = Directory.CreateTempSubdirectory("rapport-postgres-").FullName;
    readonly int port = FreePort();
    Process? watch;
    int databases;

    /// <summary>A server of one test's own.</summary>
    /// <param name="settings">Lines of <c>postgresql.conf</c>.</param>
    public PostgresServer(params string[] settings)
    {
        if (AsOther.Length > 0) Run("chown", "postgres", folder);
        Run([.. AsOther, Path.Combine(Programs, "initdb"), "-D", $"{folder}/data", "-U", "rapport", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync"]);
        File.AppendAllLines($"{folder}/data/postgresql.conf",
        [
            "listen_addresses = '127.0.0.1'", $"port = {port}", $"unix_socket_directories = '{folder}'", "max_connections = 60", "shared_buffers = 64MB", "recovery_init_sync_method = syncfs", .. settings,
        ]);
        Start();
    }

    /// <summary>The server that tests share; it is started when the first asks for it.</summary>
    public static PostgresServer Shared => Running.Value;

    /// <summary>The process id of the postmaster.</summary>
    public int Postmaster => int.Parse(File.ReadLines($"{folder}/data/postmaster.pid").First());

    /// <summary>Makes a database and tells its address.</summary>
    public string NewDatabase(string options = "")
    {
        var name = $"test{Interlocked.Increment(ref databases)}";
        Ask("postgres", $"create database {name} template template0 {options}");
        return Address(name);
    }

    /// <summary>Drops a database, whoever is connected.</summary>
    public void Drop(string address) => Ask("postgres", $"drop database {address.Split("Database=")[1].Split(';')[0]} with (force)");

    /// <summary>The address of a database, as <c>--record</c> takes it.</summary>
    public string Address(string database) => $"Host=127.0.0.1;Port={port};Username=rapport;Database={database}";

    /// <summary>Runs SQL with <c>psql</c>, and tells what it printed: one line for each row, cells parted by bars.</summary>
    public string Ask(string database, string sql) =>
        Run(Path.Combine(Programs, "psql"), "-h", "127.0.0.1", "-p", $"{port}", "-U", "rapport", "-d", database, "-XAtq", "-v", "ON_ERROR_STOP=1", "-c", sql).TrimEnd('\n');

    /// <summary>Starts the server, which recovers what a crash left, and waits until it answers.</summary>
    public void Start()
    {
        watch = Process.Start(new ProcessStartInfo("setsid", ["--wait", .. AsOther, "bash", "-c", Watch, "watch", folder, Programs]) { RedirectStandardInput = true })!; // a new one
        for (var patience = Stopwatch.StartNew(); !Answers(); Thread.Sleep(20))
            if (patience.Elapsed > TimeSpan.FromSeconds(60)) throw new TimeoutException($"PostgreSQL did not start: {File.ReadAllText($"{folder}/log")}");
    }

    bool Answers()
    {
        using var asked = Process.Start(new ProcessStartInfo(Path.Combine(Programs, "pg_isready"), ["-q", "-h", "127.0.0.1", "-p", $"{port}"]))!; // a new one
        asked.WaitForExit();
        return asked.ExitCode == 0;
    }

    /// <summary>Ends every process of the server without a warning (SIGKILL), or all but at once (SIGQUIT to the postmaster). Its files stay.</summary>
    public void Crash(bool isHard)
    {
        File.WriteAllText($"{folder}/keep", "");
        var postmaster = Postmaster;
        // The postmaster goes first, or it would see a child die and begin to recover.
        if (isHard) Run("bash", "-c", $"kids=$(pgrep -P {postmaster}); kill -9 {postmaster} $kids 2>/dev/null; while kill -0 {postmaster} $kids 2>/dev/null; do sleep 0.01; done; true");
        else Run("bash", "-c", $"kill -QUIT {postmaster}; while kill -0 {postmaster} 2>/dev/null; do sleep 0.01; done; true");
        EndWatch();
        File.Delete($"{folder}/keep");
    }

    void EndWatch()
    {
        watch?.StandardInput.Close();
        watch?.WaitForExit();
        watch?.Dispose();
        watch = null;
    }

    public void Dispose() => EndWatch();

    static string Run(params string[] command)
    {
        using var process = Process.Start(new ProcessStartInfo(command[0], command[1..]) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = "/" })!; // a new one
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? output : throw new InvalidOperationException($"{string.Join(' ', command)}: {error.GetAwaiter().GetResult()}");
    }

    static string FindPrograms() =>
        Directory.Exists("/usr/lib/postgresql")
            ? Directory.GetDirectories("/usr/lib/postgresql").Select(d => Path.Combine(d, "bin")).Order(StringComparer.Ordinal).Last(d => File.Exists(Path.Combine(d, "initdb")))
            : throw new DirectoryNotFoundException("/usr/lib/postgresql: found no PostgreSQL, expected the Debian package postgresql; ./test installs it");

    static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
