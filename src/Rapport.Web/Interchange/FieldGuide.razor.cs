using Microsoft.AspNetCore.Components;
using Rapport.Record;

namespace Rapport.Web.Interchange;

/// <summary>The fields of a kind: what each is called in files, what it holds, what it means.</summary>
public sealed partial class FieldGuide
{
    /// <summary>The kind.</summary>
    [Parameter, EditorRequired]
    public RecordKind Kind { get; set; } = default!; // required

    string Holds(Field field) => Words.With($"portal.data.type.{field.Type.ToString().ToLowerInvariant()}", field.Of is { } kind ? Words.Find($"portal.data.kind.{kind}") ?? kind : null);
}
