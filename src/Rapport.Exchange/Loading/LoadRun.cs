using Rapport.Exchange.Files;
using Rapport.Exchange.Values;
using Rapport.Record;

namespace Rapport.Exchange.Loading;

/// <summary>What one load has gathered so far: the problems, and the records of every kind.</summary>
sealed class LoadRun(LoadContext context)
{
    readonly Dictionary<string, LoadedKind> kinds = context.Kinds.All.ToDictionary(k => k.Name, k => new LoadedKind(k), StringComparer.Ordinal);

    public LoadContext Context { get; } = context;

    public ProblemList Problems { get; } = new(context.Limits);

    public FieldReader Fields { get; } = new(context);

    /// <summary>The files that rows speak of.</summary>
    public FolderContents Files => field ??= new FolderContents(this);

    /// <summary>The records of a kind.</summary>
    public LoadedKind this[string kind] => kinds[kind];

    /// <summary>All kinds in load order.</summary>
    public IEnumerable<LoadedKind> Kinds => Context.Kinds.All.Select(k => kinds[k.Name]);
}

/// <summary>The records of one kind that a folder holds.</summary>
sealed class LoadedKind(RecordKind kind)
{
    readonly Dictionary<string, LoadedRecord?> byId = new(StringComparer.Ordinal);

    public RecordKind Kind { get; } = kind;

    /// <summary>In the order of the file.</summary>
    public List<LoadedRecord> Records { get; } = [];

    /// <summary>Whether some of the ids could not be read, so that a reference to an unknown one proves nothing.</summary>
    public bool IsIncomplete { get; set; }

    /// <summary>Every id of the files, those of rows that could not be read whole among them.</summary>
    public IReadOnlyCollection<string> Ids => byId.Keys;

    /// <summary>Keeps an id whose record cannot be made, so that references to it are not reported too.</summary>
    public void Reserve(string id) => byId.TryAdd(id, null);

    /// <summary>Adds a record; the one that stands there already under the id, or null.</summary>
    public LoadedRecord? Add(LoadedRecord record)
    {
        Records.Add(record);
        if (record.Id.Length == 0 || byId.TryAdd(record.Id, record)) return null;
        return byId[record.Id];
    }

    /// <summary>Whether a file holds the id; the record, where it could be made.</summary>
    public bool TryFind(string id, out LoadedRecord? record) => byId.TryGetValue(id, out record);
}
