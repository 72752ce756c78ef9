using System.Globalization;

namespace CallCenter.Local.Starting;

/// <summary>The settings the host and the command get, as environment variables: the same ones a deployment uses.</summary>
internal static class LocalSettings
{
    public const string AccountSid = "AC00000000000000000000000000000001";

    // Signs requests between two programs on this machine's own address; it opens nothing else.
    public const string AuthToken = "local-carrier-auth-token-0000001";

    public static Dictionary<string, string> ForHost(
        LocalOptions options, string postgres, string redis, Uri host, Uri carrier, string? espeakPackage)
    {
        var settings = new Dictionary<string, string>(ForCommand(options, postgres, redis, espeakPackage))
        {
            ["DOTNET_ENVIRONMENT"] = "Development",
            ["ASPNETCORE_URLS"] = host.GetLeftPart(UriPartial.Authority),
            ["Host__StopWhenInputCloses"] = "true",
            ["Flows__Source"] = options.PublishedFlows ? "Published" : "Folder",
            ["Flows__HotReload"] = options.PublishedFlows ? "false" : "true",
            ["Database__MigrateAtStart"] = "true",
            ["Twilio__AccountSid"] = AccountSid,
            ["Twilio__AuthToken"] = AuthToken,
            ["Twilio__PublicBaseUrl"] = host.GetLeftPart(UriPartial.Authority),
            ["Twilio__ApiBaseUrl"] = carrier.GetLeftPart(UriPartial.Authority),
            ["Twilio__CallerId"] = options.ServiceNumber,
            ["Prompts__ShowText"] = "true",
        };

        foreach (var (name, value) in options.HostSettings)
        {
            settings[name.Replace(":", "__", StringComparison.Ordinal)] = value;
        }

        return settings;
    }

    public static Dictionary<string, string> ForCommand(LocalOptions options, string postgres, string redis, string? espeakPackage)
    {
        var settings = new Dictionary<string, string>
        {
            ["ConnectionStrings__Postgres"] = postgres,
            ["ConnectionStrings__Redis"] = redis,
            ["Flows__Path"] = options.FlowsDirectory,
            ["NO_COLOR"] = "1",

            // A person reads what the local handset hears, and the demo looks for the words as the flows write them.
            ["Prompts__CarrierLanguages__sr__Script"] = "Latin",
            ["Prompts__CachePath"] = Path.Combine(options.DataDirectory, "audio"),
        };
        if (espeakPackage is not null)
        {
            settings["Prompts__EspeakPackagePath"] = espeakPackage;
        }

        return settings;
    }

    public static Uri Loopback(int port) =>
        new(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}"));
}
