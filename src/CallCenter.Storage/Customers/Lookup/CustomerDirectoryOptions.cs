using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace CallCenter.Storage.Customers;

/// <summary>How customer profiles are looked up and kept. Section <c>CustomerDirectory</c>.</summary>
public sealed class CustomerDirectoryOptions
{
    /// <summary>The configuration section.</summary>
    public const string SectionName = "CustomerDirectory";

    /// <summary>How long one lookup may take in all. Default 2 s; 0.2 s to 5 s. Must hold both stores' budgets.</summary>
    [Range(typeof(TimeSpan), "00:00:00.2", "00:00:05")]
    public TimeSpan Budget { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>How long Redis may take before PostgreSQL is asked. Default 0.3 s; 0.05 s to 2 s.</summary>
    [Range(typeof(TimeSpan), "00:00:00.05", "00:00:02")]
    public TimeSpan RedisBudget { get; set; } = TimeSpan.FromSeconds(0.3);

    /// <summary>How long PostgreSQL may take where nothing older can be served. Default 1.2 s; 0.1 s to 4 s.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:00:04")]
    public TimeSpan DatabaseBudget { get; set; } = TimeSpan.FromSeconds(1.2);

    /// <summary>After which PostgreSQL is no longer waited for where something older can be served. Default 0.3 s; 0.05 s to 4 s.</summary>
    [Range(typeof(TimeSpan), "00:00:00.05", "00:00:04")]
    public TimeSpan PatienceWithStale { get; set; } = TimeSpan.FromSeconds(0.3);

    /// <summary>How long a profile is served without asking PostgreSQL again. Default 5 min; 1 s to 1 day.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "1.00:00:00")]
    public TimeSpan Fresh { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>How long "no such customer" is served without asking again. Default 30 s; 1 s to 1 hour.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "01:00:00")]
    public TimeSpan MissingFresh { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How old a profile may be that is served while PostgreSQL is away. Default 1 day; 1 min to 30 days.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "30.00:00:00")]
    public TimeSpan StaleAtMost { get; set; } = TimeSpan.FromDays(1);

    /// <summary>How long a failed PostgreSQL is left alone for a code whose stale profile was served. Default 5 s; 0.1 s to 5 min.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:05:00")]
    public TimeSpan RetryAfter { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>After how long a host notices that an import made its profiles old. Default 5 s; 0.1 s to 5 min.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:05:00")]
    public TimeSpan ImportNoticedWithin { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>How many codes one host keeps in memory. Default 20,000 (about 20 MB); 100 to 1,000,000.</summary>
    [Range(100, 1_000_000)]
    public int CodesInMemory { get; set; } = 20_000;
}

[OptionsValidator]
internal sealed partial class CustomerDirectoryOptionsAnnotations : IValidateOptions<CustomerDirectoryOptions>;

/// <summary>The rules across fields.</summary>
internal sealed class CustomerDirectoryOptionsRules : IValidateOptions<CustomerDirectoryOptions>
{
    public ValidateOptionsResult Validate(string? name, CustomerDirectoryOptions options)
    {
        var faults = new List<string>();
        if (options.RedisBudget + options.DatabaseBudget > options.Budget)
        {
            faults.Add($"{CustomerDirectoryOptions.SectionName}: RedisBudget and DatabaseBudget together must fit into Budget.");
        }

        if (options.PatienceWithStale > options.DatabaseBudget)
        {
            faults.Add($"{CustomerDirectoryOptions.SectionName}:PatienceWithStale must not be longer than DatabaseBudget.");
        }

        if (options.Fresh > options.StaleAtMost)
        {
            faults.Add($"{CustomerDirectoryOptions.SectionName}:Fresh must not be longer than StaleAtMost.");
        }

        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }
}
