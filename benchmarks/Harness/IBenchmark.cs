namespace Rapport.Benchmarks.Harness;

/// <summary>One thing that is measured beside its peers.</summary>
interface IBenchmark
{
    /// <summary>What <c>--only</c> calls it.</summary>
    string Name { get; }

    Table Run(Workbench bench);
}
