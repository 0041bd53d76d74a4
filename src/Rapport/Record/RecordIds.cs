namespace Rapport.Record;

// One id type for each record kind, so that mixed-up ids do not compile. The default of each holds null and names nothing.

/// <summary>The id of an organisation.</summary>
/// <param name="Value">The id as text.</param>
public readonly record struct OrganisationId(string Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value;
}

/// <summary>The id of a body.</summary>
/// <param name="Value">The id as text.</param>
public readonly record struct BodyId(string Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value;
}

/// <summary>The id of a membership.</summary>
/// <param name="Value">The id as text.</param>
public readonly record struct MembershipId(string Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value;
}

/// <summary>The id of a mandate.</summary>
/// <param name="Value">The id as text.</param>
public readonly record struct MandateId(string Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value;
}

/// <summary>The id of a pillar of the strategy.</summary>
/// <param name="Value">The id as text.</param>
public readonly record struct PillarId(string Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value;
}

/// <summary>The id of a theme.</summary>
/// <param name="Value">The id as text.</param>
public readonly record struct ThemeId(string Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value;
}

/// <summary>The id of an audience an activity is for.</summary>
/// <param name="Value">The id as text.</param>
public readonly record struct AudienceGroupId(string Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value;
}

/// <summary>The id of a function of the office.</summary>
/// <param name="Value">The id as text.</param>
public readonly record struct FunctionId(string Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value;
}

/// <summary>The id of a kind of activity.</summary>
/// <param name="Value">The id as text.</param>
public readonly record struct ActivityKindId(string Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value;
}

/// <summary>The id of a programme.</summary>
/// <param name="Value">The id as text.</param>
public readonly record struct ProgrammeId(string Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value;
}

/// <summary>The id of a project.</summary>
/// <param name="Value">The id as text.</param>
public readonly record struct ProjectId(string Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value;
}

/// <summary>The id of an activity.</summary>
/// <param name="Value">The id as text.</param>
public readonly record struct ActivityId(string Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value;
}

/// <summary>The id of a contribution.</summary>
/// <param name="Value">The id as text.</param>
public readonly record struct ContributionId(string Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value;
}

/// <summary>The id of a stated figure.</summary>
/// <param name="Value">The id as text.</param>
public readonly record struct StatedFigureId(string Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value;
}

/// <summary>The id of a named figure.</summary>
/// <param name="Value">The id as text.</param>
public readonly record struct FigureId(string Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value;
}

/// <summary>The id of an issue of a publication.</summary>
/// <param name="Value">The id as text.</param>
public readonly record struct IssueId(string Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value;
}

/// <summary>The id of a post.</summary>
/// <param name="Value">The id as text.</param>
public readonly record struct PostId(string Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value;
}

/// <summary>The id of a version of the strategy.</summary>
/// <param name="Value">The id as text.</param>
public readonly record struct StrategyId(string Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value;
}

/// <summary>The id of a series of activities.</summary>
/// <param name="Value">The id as text.</param>
public readonly record struct SeriesId(string Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value;
}

/// <summary>The id of a row of attendances.</summary>
/// <param name="Value">The id as text.</param>
public readonly record struct AttendanceId(string Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value;
}

/// <summary>The id of an exchange rate.</summary>
/// <param name="Value">The id as text.</param>
public readonly record struct RateId(string Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value;
}

/// <summary>The id of a partnership.</summary>
/// <param name="Value">The id as text.</param>
public readonly record struct PartnershipId(string Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value;
}

/// <summary>The id of a document.</summary>
/// <param name="Value">The id as text.</param>
public readonly record struct DocumentId(string Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value;
}

/// <summary>The id of a quotation.</summary>
/// <param name="Value">The id as text.</param>
public readonly record struct QuotationId(string Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value;
}

/// <summary>The id of an attached file.</summary>
/// <param name="Value">The id as text.</param>
public readonly record struct AttachedFileId(string Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value;
}
