using System.Text;

namespace Rapport.Exchange.Exports;

/// <summary>How the text files of an export are written: UTF-8 without a mark.</summary>
static class ExportedFiles
{
    public static Encoding Utf8 { get; } = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static void Write(string path, string text) => File.WriteAllText(path, text, Utf8);
}
