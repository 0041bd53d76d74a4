using System.Diagnostics;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Rapport.Benchmarks.Harness;

namespace Rapport.Benchmarks.Peers;

/// <summary>An ASP.NET Core minimal API that answers with constants: what the server under the portal costs by itself.</summary>
sealed class BareServer : IDisposable
{
    /// <summary>The argument with which this program becomes the server.</summary>
    public const string Command = "bare-server";

    readonly Process process;

    /// <summary>Writes the bytes down and starts it.</summary>
    /// <param name="folder">A folder of its own, not there yet.</param>
    /// <param name="answers">The bytes of <c>/0</c>, <c>/1</c> and so on, packed with brotli.</param>
    public BareServer(string folder, IReadOnlyList<byte[]> answers)
    {
        Address = FreePort.Address();
        Directory.CreateDirectory(folder);
        for (var i = 0; i < answers.Count; i++) File.WriteAllBytes(Path.Combine(folder, $"{i}"), answers[i]);
        process = Process.Start(new ProcessStartInfo("dotnet", [typeof(BareServer).Assembly.Location, Command, folder, Address.AbsoluteUri]))!; // it runs now
        using var client = new HttpClient { BaseAddress = Address };
        FreePort.Wait(client, "/0");
        for (var i = 0; i < answers.Count; i++) Agreement.On("bytes of the bare API", answers[i].Length, client.GetByteArrayAsync($"/{i}").Result.Length);
    }

    public Uri Address { get; }

    /// <summary>Serves what stands in a folder, from memory, until it is ended.</summary>
    public static void Serve(string folder, string address)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(address);
        var app = builder.Build();
        foreach (var file in Directory.GetFiles(folder))
        {
            var bytes = File.ReadAllBytes(file);
            app.MapGet($"/{Path.GetFileName(file)}", (HttpResponse response) =>
            {
                response.Headers.ContentEncoding = "br";
                return Results.Bytes(bytes, "text/html; charset=utf-8");
            });
        }
        app.Run();
    }

    public void Dispose()
    {
        process.Kill(entireProcessTree: true);
        process.WaitForExit();
        process.Dispose();
    }
}
