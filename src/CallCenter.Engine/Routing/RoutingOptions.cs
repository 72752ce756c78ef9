using System.ComponentModel.DataAnnotations;
using CallCenter.Core.Routing;
using Microsoft.Extensions.Options;

namespace CallCenter.Engine.Routing;

/// <summary>How calls reach agents. Section <c>Routing</c>.</summary>
public sealed class RoutingOptions
{
    /// <summary>The section's name.</summary>
    public const string SectionName = "Routing";

    /// <summary>How long an agent may take to accept, in seconds. Default 20; 5 to 120.</summary>
    [Range(5, 120)]
    public int OfferSeconds { get; set; } = 20;

    /// <summary>How long they have at the least once their leg is answered, in seconds. Default 10; 3 to 60.</summary>
    [Range(3, 60)]
    public int WhisperSeconds { get; set; } = 10;

    /// <summary>How long wrap-up lasts, in seconds. Default 30; 0 to 3600.</summary>
    [Range(0, 3600)]
    public int WrapUpSeconds { get; set; } = 30;

    /// <summary>How long a call is not offered again to an agent who refused it, in seconds. Default 30; 0 to 600.</summary>
    [Range(0, 600)]
    public int RefusalSeconds { get; set; } = 30;

    /// <summary>The waiting time one step of priority is worth. Default 60 s; 0 to 1 h.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "01:00:00")]
    public TimeSpan PriorityBoost { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>Who is asked first: the name of a routing policy. Default <c>LongestIdle</c>.</summary>
    [Required]
    public string Policy { get; set; } = RoutingPolicies.LongestIdle;

    internal RoutingTimes Times => new(
        TimeSpan.FromSeconds(OfferSeconds),
        TimeSpan.FromSeconds(WhisperSeconds),
        TimeSpan.FromSeconds(WrapUpSeconds),
        TimeSpan.FromSeconds(RefusalSeconds),
        PriorityBoost);
}

[OptionsValidator]
internal sealed partial class RoutingOptionsAnnotations : IValidateOptions<RoutingOptions>;

internal sealed class RoutingOptionsRules : IValidateOptions<RoutingOptions>
{
    public ValidateOptionsResult Validate(string? name, RoutingOptions options) =>
        RoutingPolicies.Find(options.Policy) is not null
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail(
                $"{RoutingOptions.SectionName}:Policy is '{options.Policy}'; there are: {string.Join(", ", RoutingPolicies.Names)}.");
}
