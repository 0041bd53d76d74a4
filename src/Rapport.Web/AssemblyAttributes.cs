using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("Rapport.System.Tests")]
