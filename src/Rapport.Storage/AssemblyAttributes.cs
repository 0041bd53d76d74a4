using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("Rapport.Storage.Tests")]
