using CallCenter.Engine.Routing;
using CallCenter.Host.Health;
using CallCenter.Host.Pages;
using CallCenter.Host.Starting;
using Npgsql;
using StackExchange.Redis;

namespace CallCenter.Host;

/// <summary>Puts the parts together. No logic lives here.</summary>
internal static class HostApplication
{
    /// <summary>Builds the host.</summary>
    /// <param name="args">Settings as <c>--Key value</c>.</param>
    public static WebApplication Build(string[] args) => Finish(Prepare(args));

    /// <summary>Registers every part.</summary>
    /// <param name="args">Settings as <c>--Key value</c>.</param>
    public static WebApplicationBuilder Prepare(string[] args)
    {
        var builder = DeskAddress.BuilderWithPages(args);
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        builder.Services.AddProblemDetails();
        builder.Services.AddStores(builder.Configuration);
        builder.Services.AddCustomerStorage();
        builder.Services.AddCallStorage();
        builder.Services.AddRoutingStorage();
        builder.Services.AddAgentStorage();
        builder.Services.AddClosureStorage();
        builder.Services.AddCallbackStorage();
        builder.Services.AddRedisAudioStore();
        builder.Services.AddFlowStorage();
        builder.Services.AddFlows();
        builder.Services.AddCalls();
        builder.Services.AddCallRouting();
        builder.Services.AddTelephony();
        builder.Services.AddApi();
        builder.Services.AddOpenApi();
        builder.Services.AddStart();
        return builder;
    }

    /// <summary>Makes the host of its parts and maps its addresses.</summary>
    /// <param name="builder">What <see cref="Prepare"/> gave.</param>
    public static WebApplication Finish(WebApplicationBuilder builder) => Map(builder.Build());

    private static WebApplication Map(WebApplication app)
    {
        // One sentence to the outside, whatever happened; the whole story is in the log.
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            StatusCodeSelector = exception => exception is RoutingUnavailableException or RedisException or NpgsqlException or TimeoutException
                ? StatusCodes.Status503ServiceUnavailable
                : StatusCodes.Status500InternalServerError,
        });
        app.MapControllers();
        app.MapOpenApi();
        app.MapHealth();
        app.MapDesk();
        return app;
    }
}
