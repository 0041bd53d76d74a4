using Rapport.Record;

namespace Rapport.Storage.Tests.Model;

/// <summary>A kind made for the model: postings to pools, whose balance is held between two limits by a guard.</summary>
static class Postings
{
    /// <summary>A balance lies between this and its negative, in hundredths.</summary>
    public const long BalanceMax = 500_000;

    public static RecordKind Shape { get; } = new("posting", "postings", 1, [Field.Word("pool"), new Field("amount", FieldType.Number)])
    {
        Guards = content =>
        [
            new GuardShare("balance", content.Text("pool")!, (long)(content.Number("amount")!.Value * 100), -BalanceMax, BalanceMax), // both are always stated
            new GuardShare("postings", content.Text("pool")!, 100),
        ],
    };
}
