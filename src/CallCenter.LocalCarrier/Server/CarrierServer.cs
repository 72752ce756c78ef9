using System.Net;
using CallCenter.LocalCarrier.Faults;
using CallCenter.LocalCarrier.Handsets;
using CallCenter.LocalCarrier.Recordings;
using CallCenter.LocalCarrier.Rest;
using CallCenter.LocalCarrier.Time;
using CallCenter.LocalCarrier.Webhooks;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace CallCenter.LocalCarrier;

/// <summary>Starts local carriers.</summary>
public static class CarrierServer
{
    /// <summary>Starts a carrier on the loopback interface.</summary>
    /// <param name="options">How it is set up.</param>
    /// <param name="cancellationToken">Gives up starting.</param>
    /// <returns>The running carrier; dispose it to stop.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The speed is not above 0.</exception>
    /// <exception cref="ArgumentException">The clock is stepped and has a speed.</exception>
    /// <exception cref="CarrierStartException">The port is taken.</exception>
    public static async Task<CarrierHandle> StartAsync(CarrierOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(options.Speed);
        if (options is { Stepped: true, Speed: not 1 })
        {
            throw new ArgumentException("A stepped clock has no speed: leave Speed at 1.", nameof(options));
        }

        var carrier = new Carrier(options);
        var app = Build(options, carrier);
        try
        {
            await app.StartAsync(cancellationToken);
        }
        catch (IOException e) when (e.InnerException is AddressInUseException)
        {
            await app.DisposeAsync();
            carrier.Dispose();
            throw new CarrierStartException(options.Port, e);
        }

        var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        carrier.BaseAddress = new Uri(address);
        return new CarrierHandle(app, carrier, carrier.BaseAddress);
    }

    private static WebApplication Build(CarrierOptions options, Carrier carrier)
    {
        // The empty builder reads no environment variable and no settings file of whoever embeds the carrier.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = 4 * 1024 * 1024;
            kestrel.Listen(IPAddress.Loopback, options.Port);
        });
        builder.Services.AddRoutingCore();
        builder.Services.ConfigureHttpJsonOptions(json =>
            json.SerializerOptions.DefaultIgnoreCondition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull);
        var app = builder.Build();
        app.Use(ExplainBadRequestAsync);
        app.Use(UnroutedRequests.AnswerAsync);
        HandsetEndpoints.Map(app, carrier);
        WebhookEndpoints.Map(app, carrier);
        FaultEndpoints.Map(app, carrier.Faults);
        ClockEndpoints.Map(app, carrier);
        RestEndpoints.Map(app, carrier);
        RecordingEndpoints.Map(app, carrier);
        return app;
    }

    // The framework refuses a body it cannot read with a bare 400.
    private static async Task ExplainBadRequestAsync(HttpContext context, RequestDelegate next)
    {
        await next(context);
        if (context.Response is { StatusCode: 400 or 415, HasStarted: false })
        {
            await context.Response.WriteAsJsonAsync(new { error = "The body cannot be read: a JSON object is expected." });
        }
    }
}
