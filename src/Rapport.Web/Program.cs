using Rapport.Web;

// The portal as a program of its own: "rapport serve" becomes it. Routes are listed in PortalRoutes.
try
{
    await using var portal = Portal.Build(PortalOptions.Parse(args, Environment.GetEnvironmentVariable("RAPPORT_RECORD")));
    _ = Portal.WarmUp(portal); // a failure costs time alone: whoever asks next is told of it
    await portal.RunAsync();
    return 0;
}
catch (IOException problem) // an address that is taken, or not this machine's
{
    Console.Error.WriteLine($"rapport: {problem.Message}");
    return 1;
}
