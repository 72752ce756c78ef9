using CallCenter.Host;
using CallCenter.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Hosting;

namespace CallCenter.Conventions.Tests.Container;

/// <summary>The host put together as its program does it, with made-up settings. It is built, never started.</summary>
internal static class HostUnderTest
{
    private static readonly string[] Settings =
    [
        "--ConnectionStrings:Postgres", "Host=127.0.0.1;Port=1;Database=none;Username=nobody",
        "--ConnectionStrings:Redis", "127.0.0.1:1",
        "--Twilio:AccountSid", "AC00000000000000000000000000000000",
        "--Twilio:AuthToken", "a token that signs nothing",
        "--Twilio:PublicBaseUrl", "http://127.0.0.1:1",
        "--Flows:Source", "Folder",
        "--Flows:Path", Path.Combine(RepositoryFolder.Root, "ivr-flows"),
    ];

    /// <summary>The registrations, before a container is made of them.</summary>
    public static WebApplicationBuilder Prepare(params string[] further)
    {
        // "none" has no settings file, and an empty content root keeps a developer's out.
        string[] args = [.. Settings, .. further, "--environment", "none", "--contentRoot", AppContext.BaseDirectory];
        var builder = HostApplication.Prepare(args);
        builder.Host.UseDefaultServiceProvider(provider =>
        {
            provider.ValidateOnBuild = true;
            provider.ValidateScopes = true;
        });
        return builder;
    }

    public static WebApplication Build(params string[] further) => HostApplication.Finish(Prepare(further));
}
