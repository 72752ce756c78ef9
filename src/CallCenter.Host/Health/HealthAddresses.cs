using CallCenter.Engine.Flows;
using CallCenter.Storage.Migrations;
using StackExchange.Redis;

namespace CallCenter.Host.Health;

/// <summary>The addresses that tell operators how the host is.</summary>
internal static class HealthAddresses
{
    /// <summary>Maps <c>/health/live</c> (the process runs) and <c>/health/ready</c> (it can do its work).</summary>
    /// <param name="app">The host.</param>
    public static void MapHealth(this WebApplication app)
    {
        app.MapGet("/health/live", () => Results.Json(new { live = true })).ExcludeFromDescription();
        app.MapGet("/health/ready", async (IConnectionMultiplexer redis, DatabaseMigrator migrator, IFlowVersions flows) =>
        {
            var report = await ReadyReport.MakeAsync(redis, migrator, flows);
            return Results.Json(report, statusCode: report.Ready
                ? StatusCodes.Status200OK
                : StatusCodes.Status503ServiceUnavailable);
        }).ExcludeFromDescription();
    }
}
