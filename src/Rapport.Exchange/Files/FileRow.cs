using Rapport.Exchange.Loading;
using Rapport.Exchange.Tables;
using Rapport.Publications;
using Rapport.Record;

namespace Rapport.Exchange.Files;

/// <summary>A row of the table of files, held against the bytes it speaks of: hash, size and type are computed from them.</summary>
sealed class FileRow(LoadedRecord record, TableHeader header, LoadRun run)
{
    static readonly RecordKind Kind = AttachedFile.Shape;

    readonly AttachedFile stated = new(new AttachedFileId(record.Id), record.Content);

    /// <summary>The record with what was computed; every problem is reported.</summary>
    public LoadedRecord Complete()
    {
        if (record.Content.Text("name") is not { } name) return record;
        if (!FileName.IsPlain(name)) { Report("name", LoadMessages.FileName(name)); return record; }
        var found = run.Files.Take(name, stated.Hash, out var isThere);
        if (isThere) return found is null ? record : Completed(name, found.Hash, found.Bytes.ToArray());
        if (record.IsUnchanged) return record;
        if (stated.Hash is { } hash && run.Context.Contents(hash) is { } kept) return Completed(name, hash, kept);
        Report("name", LoadMessages.FileOfRowMissing(name));
        return record;
    }

    LoadedRecord Completed(string name, string hash, byte[] bytes)
    {
        if (States("hash") && stated.Hash is { } said && said != hash) Report("hash", LoadMessages.FileDiffers(said, $"the hash of {name}, {hash}"));
        if (States("size") && record.Content.Count("size") is { } size && size != bytes.Length)
            Report("size", LoadMessages.FileDiffers($"{size}", $"the size of {name}, {bytes.Length}"));
        return record with { Content = record.Content.With("hash", hash).With("size", (long)bytes.Length).With("media_type", TypeOf(name, bytes)) };
    }

    /// <summary>The type that is stated, where it fits; else the one that the bytes are of.</summary>
    string? TypeOf(string name, byte[] bytes)
    {
        if (stated.MediaType is { } type && MediaTypes.Fits(type, bytes)) return type;
        var computed = MediaTypes.Of(name, bytes);
        if (States("media_type") && stated.MediaType is { } wrong) Report("media_type", LoadMessages.FileType(wrong, name, computed));
        else if (computed is null) Report("name", LoadMessages.FileTypeUnknown(name));
        return computed ?? stated.MediaType;
    }

    /// <summary>Whether the row says something of a field, rather than leaving it as it is.</summary>
    bool States(string field) => header.Single.Any(c => c.Field!.Name == field); // columns of this role have a field

    void Report(string field, Fault fault) => run.Problems.Add(record.File.Name, record.Places.Of(Kind.IndexOf(field), record.Row), fault);
}
