using Rapport.Web;

// The portal as a program of its own: "rapport serve" becomes it. Routes are listed in PortalRoutes.
try
{
    await using var portal = Portal.Build(PortalOptions.Parse(args, Environment.GetEnvironmentVariable("RAPPORT_RECORD")));
    var warming = Portal.WarmUp(portal);
    await portal.RunAsync();
    await warming;
    return 0;
}
catch (IOException problem) // an address that is taken, or not this machine's
{
    Console.Error.WriteLine($"rapport: {problem.Message}");
    return 1;
}
