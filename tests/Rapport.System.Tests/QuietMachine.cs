namespace Rapport.System.Tests;

/// <summary>What tells of the machine too, as points for speed do, runs when everything else is done.</summary>
[CollectionDefinition(DisableParallelization = true)]
public sealed class QuietMachine;
