using System.Xml;

namespace Rapport.Exchange.Files;

/// <summary>A picture in SVG that only shows itself: no script, no handler, nothing fetched from elsewhere, no document type.</summary>
static class SvgCheck
{
    const string Svg = "http://www.w3.org/2000/svg";

    static readonly string[] Refused = ["script", "foreignObject", "iframe", "handler", "set", "animate"];

    static readonly XmlReaderSettings Plain = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };

    /// <summary>Whether the bytes are such a picture.</summary>
    public static bool IsSafe(byte[] bytes)
    {
        try
        {
            using var xml = XmlReader.Create(new MemoryStream(bytes, writable: false), Plain);
            return xml.MoveToContent() == XmlNodeType.Element && xml.LocalName == "svg" && xml.NamespaceURI == Svg && IsSafe(xml);
        }
        catch (XmlException)
        {
            return false;
        }
    }

    static bool IsSafe(XmlReader xml)
    {
        do
        {
            if (xml.NodeType == XmlNodeType.ProcessingInstruction) return false;
            if (xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA && FetchesFromElsewhere(xml.Value)) return false;
            if (xml.NodeType != XmlNodeType.Element) continue;
            if (Refused.Contains(xml.LocalName, StringComparer.OrdinalIgnoreCase) || !HasSafeAttributes(xml)) return false;
        }
        while (xml.Read());
        return true;
    }

    static bool HasSafeAttributes(XmlReader xml)
    {
        for (var isThere = xml.MoveToFirstAttribute(); isThere; isThere = xml.MoveToNextAttribute())
        {
            if (xml.NamespaceURI == "http://www.w3.org/2000/xmlns/") continue;
            if (xml.LocalName.StartsWith("on", StringComparison.OrdinalIgnoreCase)) return false;
            if (xml.LocalName.Equals("href", StringComparison.OrdinalIgnoreCase) && !xml.Value.TrimStart().StartsWith('#')) return false;
            if (FetchesFromElsewhere(xml.Value)) return false;
        }
        xml.MoveToElement();
        return true;
    }

    /// <summary>A style may name its own parts, <c>url(#a)</c>, and nothing else.</summary>
    static bool FetchesFromElsewhere(string text)
    {
        if (text.Contains("@import", StringComparison.OrdinalIgnoreCase) || text.Contains("javascript:", StringComparison.OrdinalIgnoreCase)) return true;
        for (var at = text.IndexOf("url(", StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf("url(", at + 4, StringComparison.OrdinalIgnoreCase))
            if (!text[(at + 4)..].TrimStart(' ', '"', '\'').StartsWith('#')) return true;
        return false;
    }
}
