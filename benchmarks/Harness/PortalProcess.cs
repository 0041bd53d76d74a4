using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text.Json;

namespace Rapport.Benchmarks.Harness;

/// <summary>The portal as it is started to serve: a process of its own.</summary>
sealed class PortalProcess : IDisposable
{
    readonly Process process;
    readonly HttpClient client;

    public PortalProcess(Workbench bench, string record)
    {
        Address = FreePort.Address();
        process = Process.Start(new ProcessStartInfo(Path.Combine(bench.Root, "rapport"), ["serve", "--record", record, "--urls", Address.AbsoluteUri.TrimEnd('/'), "--requests", "1000000000", "--quiet"]))!; // it is there: benchmarks/run built it
        client = new HttpClient { BaseAddress = Address, Timeout = TimeSpan.FromMinutes(2) };
        FreePort.Wait(client, "/health/ready");
    }

    public Uri Address { get; }

    /// <summary>The id of an activity that stands in its list.</summary>
    public string FirstActivity()
    {
        using var list = JsonDocument.Parse(client.GetStringAsync("/api/activities").Result);
        return list.RootElement.GetProperty("rows")[0].GetProperty("id").GetString()!; // every row has one
    }

    /// <summary>The bytes of an answer, packed with brotli.</summary>
    public byte[] Packed(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { AcceptEncoding = { new StringWithQualityHeaderValue("br") } } };
        using var answer = client.Send(request);
        answer.EnsureSuccessStatusCode();
        if (!answer.Content.Headers.ContentEncoding.Contains("br")) throw new InvalidOperationException($"{path} is not packed");
        return answer.Content.ReadAsByteArrayAsync().Result;
    }

    public void Dispose()
    {
        client.Dispose();
        process.Kill(entireProcessTree: true);
        process.WaitForExit();
        process.Dispose();
    }
}
