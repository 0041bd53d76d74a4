using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using Rapport.Publishing.Charts;

namespace Rapport.Publishing.Mail;

/// <summary>
/// Turns drawn pictures into PNG with Debian's <c>rsvg-convert</c>: a process for each picture, with a limit of time and memory, which is
/// given the picture alone and so has nothing to read and nobody to ask.
/// </summary>
public sealed class PngConverter
{
    /// <summary>What is said once where the program is not there.</summary>
    public const string Missing = "rsvg-convert is missing (Debian package librsvg2-bin): e-mails are made without pictures of charts; their tables hold every number";

    /// <summary>The largest drawing, in characters.</summary>
    public const int SvgMax = 2_000_000;

    /// <summary>The widest and highest drawing, in CSS pixels.</summary>
    public const int SideMax = 6_000;

    const int Scale = 2, MemoryKilobytesMax = 1_500_000;
    static readonly TimeSpan TimeMax = TimeSpan.FromSeconds(30);
    readonly string program;
    static readonly SemaphoreSlim Places = new(Math.Max(1, Environment.ProcessorCount)); // of the machine, whoever asks

    PngConverter(string program) => this.program = program;

    /// <summary>The program on this machine; null where it is missing, for which <see cref="Missing"/> is the reason.</summary>
    public static PngConverter? Find() => Find(Environment.GetEnvironmentVariable("PATH") ?? "");

    /// <summary>The program in one of the folders of a path.</summary>
    internal static PngConverter? Find(string path) => path.Split(':', StringSplitOptions.RemoveEmptyEntries)
        .Select(folder => Path.Combine(folder, "rsvg-convert")).FirstOrDefault(File.Exists) is { } program ? new PngConverter(program) : null;

    /// <summary>The picture at twice its size, on paper, so that it is sharp and stays legible where a mail program turns dark.</summary>
    /// <exception cref="Rapport.Record.RecordException">The picture is too large, or the program failed.</exception>
    public async Task<byte[]> ConvertAsync(DrawnPicture picture, CancellationToken cancellationToken = default)
    {
        if (picture.Svg.Length > SvgMax || picture.Width > SideMax || picture.Height > SideMax)
            throw MailProblems.Picture($"a drawing of {picture.Width} × {picture.Height} pixels and {picture.Svg.Length} characters is more than {SideMax} × {SideMax} and {SvgMax}");
        await Places.WaitAsync(cancellationToken);
        try
        {
            return await RunAsync(picture, cancellationToken);
        }
        finally
        {
            Places.Release();
        }
    }

    async Task<byte[]> RunAsync(DrawnPicture picture, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(TimeMax);
        using var process = Start(picture);
        try
        {
            var (png, said) = await TalkAsync(process, picture.Svg, limit.Token);
            if (process.ExitCode != 0 || png.Length == 0) throw MailProblems.Picture($"found \"{said.Trim()}\" and exit code {process.ExitCode}");
            return png;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw MailProblems.Picture($"found no picture after {TimeMax.TotalSeconds} seconds");
        }
        finally
        {
            if (!process.HasExited) process.Kill(entireProcessTree: true);
        }
    }

    /// <summary>Gives the picture; says what the pipe says where the program has ended before it read everything, for which its exit code has the reason.</summary>
    static async Task<string> GiveAsync(Process process, string svg, CancellationToken cancellationToken)
    {
        try
        {
            await process.StandardInput.BaseStream.WriteAsync(Encoding.UTF8.GetBytes(svg), cancellationToken);
            process.StandardInput.Close();
            return "";
        }
        catch (IOException problem) { return $" ({problem.Message})"; }
    }

    /// <summary>Gives the picture and takes the PNG at the same time: neither side waits for the other's pipe.</summary>
    static async Task<(byte[] Png, string Said)> TalkAsync(Process process, string svg, CancellationToken cancellationToken)
    {
        using var png = new MemoryStream();
        var taken = process.StandardOutput.BaseStream.CopyToAsync(png, cancellationToken);
        var said = process.StandardError.ReadToEndAsync(cancellationToken);
        var cut = "";
        try
        {
            await process.StandardInput.BaseStream.WriteAsync(Encoding.UTF8.GetBytes(svg), cancellationToken);
            process.StandardInput.Close();
        }
        catch (IOException fault)
        {
            cut = fault.Message; // it has ended before it read everything
        }
        await taken;
        await process.WaitForExitAsync(cancellationToken);
        return (png.ToArray(), await said + cut);
    }

    Process Start(DrawnPicture picture)
    {
        var start = new ProcessStartInfo("/bin/sh") { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        string[] arguments = ["-c", $"ulimit -v {MemoryKilobytesMax}; exec \"$0\" \"$@\"", program, "--format", "png", "--background-color", MailStyle.Paper,
            "--width", Number(picture.Width * Scale), "--height", Number(picture.Height * Scale), "--keep-aspect-ratio"];
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        try
        {
            return Process.Start(start) ?? throw MailProblems.Picture("found no process");
        }
        catch (Win32Exception fault)
        {
            throw MailProblems.Picture($"found \"{fault.Message}\"");
        }
    }

    static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
