using Rapport.Figures;
using Rapport.Publishing.Issues;

namespace Rapport.Publishing.Charts;

/// <summary>What a picture is drawn from, and where it will stand.</summary>
/// <param name="Issue">The issue.</param>
/// <param name="Figure">The figure.</param>
/// <param name="Room">The room.</param>
public sealed record Drawing(PrintedIssue Issue, PrintedFigure Figure, PictureRoom Room)
{
    /// <summary>Whether the room is a telephone's.</summary>
    public bool IsNarrow => Room.Width < 480;

    /// <summary>The answer.</summary>
    /// <exception cref="InvalidOperationException">The figure is stated: <see cref="PictureFit"/> asks first.</exception>
    public Reading Reading => Figure.Computed ?? throw new InvalidOperationException($"{Figure.Key} has no answer to draw");

    /// <summary>The parts of a figure with one dimension, or of a stated one.</summary>
    public IReadOnlyList<Bar> Bars(int most = BarList.BarsMax) =>
        Figure.Figure.IsComputed ? BarList.Of(Issue, Figure.Key, Reading, most) : BarList.OfStated(Issue, Figure);

    /// <summary>A pen for the room.</summary>
    public Pen NewPen() => new(Room, Issue.Language);

    /// <summary>A value as it is printed.</summary>
    public string Printed(string? value) => Issue.Numbers.Of(value, Figure.Currency);

    /// <summary>A value as it is printed.</summary>
    public string Printed(decimal value) => Printed(Rapport.Record.CanonicalJson.DecimalText(value));

    /// <summary>A value of one part.</summary>
    public string Printed(Bar bar) => bar is { Value: null, IsRest: true, Key: "" } ? "" : Printed(bar.Value);
}
