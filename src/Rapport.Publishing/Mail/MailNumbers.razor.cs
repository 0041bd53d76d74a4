using Microsoft.AspNetCore.Components;

namespace Rapport.Publishing.Mail;

/// <summary>Large numbers side by side; under each other on a telephone.</summary>
public sealed partial class MailNumbers
{
    const int LengthMax = 8;

    /// <summary>The numbers.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<LargeRun> Numbers { get; set; } = [];

    int Columns => Numbers.Count is 1 ? 1 : Numbers.Count is 2 or 4 ? 2 : 3;

    /// <summary>Short numbers stand large, long ones smaller, all on one line.</summary>
    static string SizeOf(LargeRun number) => "line-height:48px;font-size:" + number.Number.Text.Length switch { <= 5 => "42px", <= LengthMax => "34px", _ => "26px" };
}
