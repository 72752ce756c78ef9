using Microsoft.Extensions.Options;
using Npgsql;
using StackExchange.Redis;

namespace CallCenter.Storage;

/// <summary>Where the two stores are. Read from section <c>ConnectionStrings</c>.</summary>
public sealed class StoreConnectionOptions
{
    /// <summary>The configuration section.</summary>
    public const string SectionName = "ConnectionStrings";

    /// <summary>Npgsql connection string. Required, no default; holds a password, so it is never logged.</summary>
    public string Postgres { get; set; } = "";

    /// <summary>StackExchange.Redis connection string. Required, no default; may hold a password, so it is never logged.</summary>
    public string Redis { get; set; } = "";
}

/// <summary>Names every connection string that is missing or unreadable, without repeating its text.</summary>
internal sealed class StoreConnectionOptionsRules : IValidateOptions<StoreConnectionOptions>
{
    public ValidateOptionsResult Validate(string? name, StoreConnectionOptions options)
    {
        string[] faults = [.. PostgresFaults(options.Postgres), .. RedisFaults(options.Redis)];
        return faults.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private static IEnumerable<string> PostgresFaults(string text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            yield return "ConnectionStrings:Postgres is missing: set it, for example in the environment variable "
                + "ConnectionStrings__Postgres to \"Host=127.0.0.1;Database=callcenter;Username=callcenter\".";
        }
        else if (!CanRead(() => new NpgsqlConnectionStringBuilder(text)))
        {
            yield return "ConnectionStrings:Postgres cannot be read: it must be pairs such as "
                + "\"Host=127.0.0.1;Database=callcenter;Username=callcenter\".";
        }
    }

    private static IEnumerable<string> RedisFaults(string text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            yield return "ConnectionStrings:Redis is missing: set it, for example in the environment variable "
                + "ConnectionStrings__Redis to \"127.0.0.1:6379\".";
        }
        else if (!CanRead(() => ConfigurationOptions.Parse(text)))
        {
            yield return "ConnectionStrings:Redis cannot be read: it must be a host and port with options after "
                + "commas, such as \"127.0.0.1:6379,ssl=false\".";
        }
    }

    private static bool CanRead(Func<object> read)
    {
        try
        {
            return read() is not null;
        }
        catch (Exception e) when (e is ArgumentException or FormatException or KeyNotFoundException)
        {
            return false;
        }
    }
}
