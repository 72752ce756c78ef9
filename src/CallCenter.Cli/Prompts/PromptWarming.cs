using System.Globalization;
using CallCenter.Flows.Running;

namespace CallCenter.Cli.Prompts;

/// <summary>Makes the prompts of a version into audio before calls begin with it.</summary>
internal static class PromptWarming
{
    /// <summary>Makes them. What cannot be made is said on standard error and stops nothing: hosts make it when it is needed.</summary>
    /// <param name="set">The version.</param>
    /// <param name="redis">Where every node finds the audio.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public static async Task WarmAsync(FlowSet set, string redis, CancellationToken cancellationToken)
    {
        if (await TryAsync(set, redis, cancellationToken) is { } sentence)
        {
            await Console.Error.WriteLineAsync($"{sentence} The flows are published all the same; hosts make audio when it is needed.");
        }
    }

    private static async Task<string?> TryAsync(FlowSet set, string redis, CancellationToken cancellationToken)
    {
        var (lines, fault) = await PromptRendering.TryRenderAsync(set, [], redis, cancellationToken);
        if (fault is not null)
        {
            return $"No prompt was made into audio, because the {fault}";
        }

        var failed = lines.Where(line => line.State is PromptState.Failed).ToList();
        return failed.Count == 0 ? null
            : string.Create(CultureInfo.InvariantCulture, $"{failed.Count} prompts could not be made into audio here: {failed[0].Reason}");
    }
}
