using System.Xml;
using Rapport.Exchange.Loading;

namespace Rapport.Exchange.Workbooks;

/// <summary>
/// Finds cells that would be read as empty and are not: a formula that came to an error, and a formula that stands without its result,
/// as programs write it for a spreadsheet to fill in.
/// </summary>
sealed class FormulaWatch
{
    string? cell;
    string? type;
    string text = "";
    bool isFormula;
    bool isInResult;

    /// <summary>Looks at the node on which the reader stands; what is wrong with the cell that ends there, or null.</summary>
    public Fault? See(XmlReader xml)
    {
        switch (xml.NodeType)
        {
            case XmlNodeType.Element when xml.LocalName == "c":
                (cell, type, text, isFormula, isInResult) = (xml.IsEmptyElement ? null : xml.GetAttribute("r") ?? "", xml.GetAttribute("t"), "", false, false);
                return null;
            case XmlNodeType.Element:
                isFormula |= xml.LocalName == "f";
                isInResult = xml.LocalName is "v" or "t";
                return null;
            case XmlNodeType.EndElement when xml.LocalName == "c" && cell is not null: return FaultOfCell(cell);
            default: return null;
        }
    }

    /// <summary>Takes the beginning of a text.</summary>
    public void SeeText(ReadOnlySpan<char> beginning)
    {
        if (isInResult && text.Length == 0) text = beginning[..Math.Min(beginning.Length, 16)].ToString();
    }

    Fault? FaultOfCell(string place)
    {
        cell = null;
        if (type == "e") return LoadMessages.CellError(text, place);
        return isFormula && text.Length == 0 && type != "str" ? LoadMessages.CellUncalculated(place) : null;
    }
}
