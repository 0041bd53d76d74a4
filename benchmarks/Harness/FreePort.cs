using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Rapport.Benchmarks.Harness;

/// <summary>Addresses on this machine that nothing listens at.</summary>
static class FreePort
{
    public static Uri Address()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return new Uri($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/");
    }

    /// <summary>Waits until a server that was started answers with 200.</summary>
    public static void Wait(HttpClient client, string path)
    {
        for (var patience = Stopwatch.StartNew(); ; Thread.Sleep(20))
        {
            try
            {
                if (client.GetAsync(path).Result.IsSuccessStatusCode) return;
            }
            catch (AggregateException problem) when (problem.InnerException is HttpRequestException && patience.Elapsed < TimeSpan.FromMinutes(2)) { }
        }
    }
}
