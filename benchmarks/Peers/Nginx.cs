using System.Diagnostics;
using Rapport.Benchmarks.Harness;

namespace Rapport.Benchmarks.Peers;

/// <summary>nginx that serves ready bytes as files: about the least that an answer over HTTP costs.</summary>
sealed class Nginx : IDisposable
{
    const string Program = "/usr/sbin/nginx"; // not on everybody's path

    readonly Process process;

    /// <summary>Writes the files and starts it.</summary>
    /// <param name="folder">A folder of its own, not there yet.</param>
    /// <param name="answers">The bytes of <c>/0</c>, <c>/1</c> and so on, packed with brotli.</param>
    public Nginx(string folder, IReadOnlyList<byte[]> answers)
    {
        Address = FreePort.Address();
        Directory.CreateDirectory(Path.Combine(folder, "files"));
        for (var i = 0; i < answers.Count; i++) File.WriteAllBytes(Path.Combine(folder, "files", $"{i}"), answers[i]);
        var owner = Environment.IsPrivilegedProcess ? "user root;" : "";
        File.WriteAllText(Path.Combine(folder, "nginx.conf"), $$"""
            daemon off; worker_processes 2; pid nginx.pid; error_log stderr crit; {{owner}}
            events { worker_connections 512; }
            http {
              access_log off; sendfile on; tcp_nopush on; keepalive_requests 1000000000; default_type "text/html; charset=utf-8"; open_file_cache max=100;
              client_body_temp_path body; proxy_temp_path proxy; fastcgi_temp_path fastcgi; uwsgi_temp_path uwsgi; scgi_temp_path scgi;
              server { listen 127.0.0.1:{{Address.Port}}; root files; add_header Content-Encoding br; }
            }
            """);
        process = Process.Start(new ProcessStartInfo(Program, ["-p", folder, "-c", "nginx.conf"]))!; // benchmarks/run installed it
        using var client = new HttpClient { BaseAddress = Address };
        FreePort.Wait(client, "/0");
        for (var i = 0; i < answers.Count; i++) Agreement.On("bytes of nginx", answers[i].Length, client.GetByteArrayAsync($"/{i}").Result.Length);
    }

    public Uri Address { get; }

    public static string Version()
    {
        using var asked = Process.Start(new ProcessStartInfo(Program, ["-v"]) { RedirectStandardError = true })!; // it is there
        var said = asked.StandardError.ReadToEnd();
        asked.WaitForExit();
        return said.Trim().Split('/')[^1];
    }

    public void Dispose()
    {
        process.Kill(entireProcessTree: true);
        process.WaitForExit();
        process.Dispose();
    }
}
