using Rapport.Web;

// The portal as a program of its own: "rapport serve" becomes it. Routes are listed in PortalRoutes.
await using var portal = Portal.Build(PortalOptions.Parse(args, Environment.GetEnvironmentVariable("RAPPORT_RECORD")));
await portal.RunAsync();
