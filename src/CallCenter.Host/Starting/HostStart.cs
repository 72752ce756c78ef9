using Microsoft.Extensions.Options;

namespace CallCenter.Host.Starting;

/// <summary>Runs the host and says in sentences why it cannot.</summary>
internal static class HostStart
{
    private const int Misconfigured = 2;

    /// <summary>Adds what happens before the host listens.</summary>
    /// <param name="services">The container.</param>
    public static IServiceCollection AddStart(this IServiceCollection services)
    {
        services.AddOptions<DatabaseOptions>().BindConfiguration(DatabaseOptions.SectionName).ValidateDataAnnotations().ValidateOnStart();
        services.AddHostedService<MigrateAtStart>();
        services.AddHostedService<StopWithParent>();
        return services;
    }

    /// <summary>Runs until the host is told to stop.</summary>
    /// <param name="app">The host.</param>
    /// <returns>0 after a stop, 2 where it could not start.</returns>
    public static async Task<int> RunAsync(WebApplication app)
    {
        try
        {
            // First of all, because a service that is made before its settings are checked would name only its own.
            app.Services.GetRequiredService<IStartupValidator>().Validate();
            await app.RunAsync();
            return 0;
        }
        catch (AggregateException e) when (e.InnerExceptions.All(inner => inner is OptionsValidationException))
        {
            return Explain(e.InnerExceptions.Cast<OptionsValidationException>().SelectMany(inner => inner.Failures));
        }
        catch (OptionsValidationException e)
        {
            return Explain(e.Failures);
        }
        catch (HostStartException e)
        {
            return Explain([e.Message]);
        }
        catch (InvalidOperationException e) when (e.InnerException is FormatException)
        {
            // A setting that cannot be converted: the binder's own sentence names the key and the text.
            return Explain([e.Message]);
        }
        catch (IOException e) when (e.InnerException is Microsoft.AspNetCore.Connections.AddressInUseException)
        {
            return Explain([$"{e.Message} Stop what listens there, or choose another address with --Urls http://127.0.0.1:PORT."]);
        }
    }

    private static int Explain(IEnumerable<string> sentences)
    {
        Console.Error.WriteLine("The host cannot start:");
        foreach (var sentence in sentences)
        {
            Console.Error.WriteLine($"  {sentence}");
        }

        return Misconfigured;
    }
}
