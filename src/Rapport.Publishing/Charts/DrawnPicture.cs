namespace Rapport.Publishing.Charts;

/// <summary>A picture drawn from a figure.</summary>
/// <param name="Svg">One <c>svg</c> element with its own width and height; its ids are unique in a page that draws the figure once.</param>
/// <param name="Width">In CSS pixels.</param>
/// <param name="Height">In CSS pixels.</param>
/// <param name="Alternative">What it shows, in one sentence.</param>
public sealed record DrawnPicture(string Svg, int Width, int Height, string Alternative);

/// <summary>Where a picture will stand.</summary>
/// <param name="Width">The room it has, in CSS pixels: 640 in a text column, 320 on a telephone, 560 in an e-mail.</param>
/// <param name="IsOnItsOwn">Whether it stands outside a page, so that fonts, colours and paper must be in it; else it takes them from the page's styles.</param>
public sealed record PictureRoom(int Width, bool IsOnItsOwn);
