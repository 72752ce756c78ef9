using Microsoft.Extensions.Options;

namespace CallCenter.Engine.Callbacks;

/// <summary>Who may be called back. Section <c>Callbacks</c>.</summary>
public sealed class CallbackOptions
{
    /// <summary>The configuration section.</summary>
    public const string SectionName = "Callbacks";

    /// <summary>How numbers begin that may be called back, each <c>+</c> and 1 to 14 digits; empty for <c>+383</c> alone. A call abroad costs.</summary>
    public IList<string> Prefixes { get; } = [];

    /// <summary>Whether a number may be called back.</summary>
    internal bool Allow(string number) =>
        Prefixes.Count == 0
            ? number.StartsWith("+383", StringComparison.Ordinal)
            : Prefixes.Any(prefix => number.StartsWith(prefix, StringComparison.Ordinal));
}

internal sealed class CallbackOptionsRules : IValidateOptions<CallbackOptions>
{
    public ValidateOptionsResult Validate(string? name, CallbackOptions options) =>
        options.Prefixes.FirstOrDefault(prefix => prefix is not { Length: >= 2 and <= 15 } || prefix[0] != '+' || !prefix[1..].All(char.IsAsciiDigit)) is { } wrong
            ? ValidateOptionsResult.Fail($"{CallbackOptions.SectionName}:Prefixes holds '{wrong}'; each must be + and 1 to 14 digits, such as +383.")
            : ValidateOptionsResult.Success;
}
