using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace CallCenter.Engine.Agents;

/// <summary>How agents sign in. Section <c>SignIn</c>.</summary>
public sealed class SignInOptions
{
    /// <summary>The section's name.</summary>
    public const string SectionName = "SignIn";

    /// <summary>How long a session lasts unused. Default 12 h; 5 min to 7 days.</summary>
    [Range(typeof(TimeSpan), "00:05:00", "7.00:00:00")]
    public TimeSpan SessionIdle { get; set; } = TimeSpan.FromHours(12);

    /// <summary>How often one name may be tried in a window. Default 10; 3 to 1000.</summary>
    [Range(3, 1000)]
    public int MostAttempts { get; set; } = 10;

    /// <summary>How long attempts are remembered. Default 5 min; 10 s to 1 day.</summary>
    [Range(typeof(TimeSpan), "00:00:10", "1.00:00:00")]
    public TimeSpan AttemptWindow { get; set; } = TimeSpan.FromMinutes(5);
}

[OptionsValidator]
internal sealed partial class SignInOptionsAnnotations : IValidateOptions<SignInOptions>;
