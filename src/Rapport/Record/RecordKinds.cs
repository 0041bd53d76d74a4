using System.Collections.Frozen;
using Rapport.Delivery;
using Rapport.Fund;
using Rapport.Mandates;
using Rapport.Organisations;
using Rapport.Publications;

namespace Rapport.Record;

/// <summary>The kinds of record a journal may hold.</summary>
public sealed class RecordKinds
{
    readonly FrozenDictionary<string, RecordKind> byName;

    /// <summary>A set of kinds; each named once.</summary>
    public RecordKinds(params IReadOnlyList<RecordKind> kinds)
    {
        All = kinds;
        byName = kinds.ToFrozenDictionary(k => k.Name, StringComparer.Ordinal);
    }

    /// <summary>What an office keeps.</summary>
    public static RecordKinds OfOffice { get; } = new(
        Office.Shape, Organisation.Shape, Body.Shape, Post.Shape, Membership.Shape, Mandate.Shape, Strategy.Shape, OfficeList.Pillars,
        OfficeList.Themes, OfficeList.Audiences, OfficeList.Functions, OfficeList.ActivityKinds, Programme.Shape, Project.Shape, Series.Shape,
        Activity.Shape, Attendance.Shape, Contribution.Shape, Rate.Shape, Partnership.Shape, AttachedFile.Shape, Document.Shape,
        Quotation.Shape, FigureDefinition.Shape, StatedFigure.Shape, Issue.Shape);

    /// <summary>The kinds, in the order in which a folder is loaded: what is referred to stands before what refers.</summary>
    public IReadOnlyList<RecordKind> All { get; }

    /// <summary>A kind by its singular name, or null.</summary>
    public RecordKind? Find(string name) => byName.GetValueOrDefault(name);

    /// <summary>A kind that must be there.</summary>
    /// <exception cref="InvalidDataException">This program does not know the kind.</exception>
    public RecordKind this[string name] => Find(name)
        ?? throw new InvalidDataException($"the journal holds a record kind \"{name}\" that this program does not know; it must be upgraded");
}
