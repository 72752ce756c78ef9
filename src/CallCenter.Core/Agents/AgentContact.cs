using System.Text.RegularExpressions;

namespace CallCenter.Core.Agents;

/// <summary>Where an agent is rung.</summary>
public static partial class AgentContact
{
    /// <summary>Whether a text is <c>+E164</c> (5 to 15 digits) or <c>client:name</c> (1 to 60 of A–Z a–z 0–9 _ . -).</summary>
    /// <param name="text">What was typed.</param>
    public static bool IsValid(string? text) => text is not null && Form().IsMatch(text);

    [GeneratedRegex(@"\A(\+[0-9]{5,15}|client:[A-Za-z0-9_.-]{1,60})\z")]
    private static partial Regex Form();
}
