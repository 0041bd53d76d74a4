using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Rapport.Cli;

/// <summary>Serves a folder of published pages on this machine until it is told to stop.</summary>
static class PageServer
{
    public static async Task Run(string folder, string start, string urls, CancellationToken cancel)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(urls);
        await using var app = builder.Build();
        app.UseFileServer(Options(folder));
        await app.StartAsync(cancel);
        Console.WriteLine($"  Open         {app.Urls.First().TrimEnd('/')}{start}   (Ctrl-C ends)");
        await app.WaitForShutdownAsync(cancel);
    }

    static FileServerOptions Options(string folder)
    {
        var options = new FileServerOptions { FileProvider = new PhysicalFileProvider(Path.GetFullPath(folder)) };
        options.StaticFileOptions.ContentTypeProvider = new FileExtensionContentTypeProvider(new Dictionary<string, string>
        {
            [".html"] = "text/html; charset=utf-8",
            [".json"] = "application/json",
            [".txt"] = "text/plain; charset=utf-8",
            [".eml"] = "message/rfc822",
            [".pdf"] = "application/pdf",
        });
        return options;
    }
}
