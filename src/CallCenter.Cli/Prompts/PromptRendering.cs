using System.Collections.Concurrent;
using CallCenter.Cli.Connections;
using CallCenter.Cli.Terminal;
using CallCenter.Core.Customers;
using CallCenter.Engine.Prompts;
using CallCenter.Flows.Prompts;
using CallCenter.Flows.Running;
using CallCenter.Storage;
using CallCenter.Telephony.Prompts;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CallCenter.Cli.Prompts;

/// <summary>Makes prompts into audio ahead of the first call that needs them, with the settings and voices that hosts have.</summary>
internal static class PromptRendering
{
    private const int Attempts = 3;
    private static readonly TimeSpan LongestSynthesis = TimeSpan.FromMinutes(1);

    /// <summary>Makes what can be made ahead, and shows how far it is; bad settings are a fault, not an exception.</summary>
    /// <returns>As <see cref="RenderAsync"/>, or what cannot be used, to be said after "the".</returns>
    public static async Task<(IReadOnlyList<PromptLine> Lines, string? Fault)> TryRenderAsync(
        FlowSet set, IReadOnlyCollection<string> names, string? redis, CancellationToken cancellationToken)
    {
        try
        {
            return (await RenderAsync(set, names, redis, cancellationToken), null);
        }
        catch (OptionsValidationException e)
        {
            return ([], $"settings of prompts are wrong: {string.Join(' ', e.Failures)}");
        }
        catch (ArgumentException e)
        {
            return ([], $"Redis connection cannot be read: {e.Message}");
        }
    }

    /// <summary>Makes what can be made ahead, and shows how far it is.</summary>
    /// <param name="set">The flows' files.</param>
    /// <param name="names">The prompts; empty for all.</param>
    /// <param name="redis">Where every node finds the audio, or null to keep it on this machine alone.</param>
    /// <param name="cancellationToken">Ends it; what was made stays.</param>
    /// <returns>Every prompt in every language of the main flow, in the order of the files.</returns>
    private static async Task<IReadOnlyList<PromptLine>> RenderAsync(
        FlowSet set, IReadOnlyCollection<string> names, string? redis, CancellationToken cancellationToken)
    {
        await using var provider = Services(redis).BuildServiceProvider();
        var audio = provider.GetRequiredService<PromptAudio>();
        var atOnce = provider.GetRequiredService<IOptions<PromptOptions>>().Value.MaxAtOnce;
        var wanted = Wanted(set, names);
        return await ProgressDisplay.RunAsync(async show =>
        {
            var lines = new ConcurrentDictionary<(string, Language), PromptLine>();
            await Parallel.ForEachAsync(
                wanted,
                new ParallelOptions { MaxDegreeOfParallelism = atOnce, CancellationToken = cancellationToken },
                async (one, stop) =>
                {
                    lines[one] = await LineAsync(audio, set.Prompts.Find(one.Prompt, one.Language), one, stop);
                    show(new WorkProgress((double)lines.Count / wanted.Count, $"{lines.Count} of {wanted.Count} prompts: {one.Prompt} ({one.Language})"));
                });
            return (IReadOnlyList<PromptLine>)[.. wanted.Select(one => lines[one])];
        });
    }

    private static List<(string Prompt, Language Language)> Wanted(FlowSet set, IReadOnlyCollection<string> names) =>
    [
        .. set.Prompts.All.Select(text => text.Name).Distinct(StringComparer.Ordinal)
            .Where(name => names.Count == 0 || names.Contains(name))
            .SelectMany(name => set.Main.Languages.Select(language => (name, language))),
    ];

    private static async ValueTask<PromptLine> LineAsync(
        PromptAudio audio, PromptText? text, (string Prompt, Language Language) one, CancellationToken cancellationToken)
    {
        if (text is null)
        {
            return new PromptLine(one.Prompt, one.Language, PromptState.Missing);
        }

        if (!text.Template.IsConstant)
        {
            return new PromptLine(one.Prompt, one.Language, audio.IsSpokenByCarrier(one.Language) ? PromptState.Carrier : PromptState.PerCall);
        }

        return await PrepareAsync(audio, text, cancellationToken) switch
        {
            not PreparedPrompt.Failed when text.Recording is not null => new PromptLine(one.Prompt, one.Language, PromptState.Recorded),
            PreparedPrompt.Spoken => new PromptLine(one.Prompt, one.Language, PromptState.Carrier),
            PreparedPrompt.Audio => new PromptLine(one.Prompt, one.Language, PromptState.Synthesised),
            PreparedPrompt.Failed failed => new PromptLine(one.Prompt, one.Language, PromptState.Failed, failed.Reason),
            _ => throw new InvalidOperationException("Every case is named above."),
        };
    }

    // What takes longer than a caller would wait is made all the same, and is there when it is asked for again.
    private static async Task<PreparedPrompt> PrepareAsync(PromptAudio audio, PromptText text, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            // The words, where there is a recording too: they are spoken when it cannot be had.
            var prompt = await audio.PrepareAsync(new Utterance(text.Language, text.Template.Text), cancellationToken);
            cancellationToken.ThrowIfCancellationRequested();
            if (prompt is not PreparedPrompt.Failed || attempt == Attempts)
            {
                return prompt;
            }
        }
    }

    private static IServiceCollection Services(string? redis)
    {
        var services = new ServiceCollection().AddLogging().AddSingleton(StoreOptions.Settings());
        if (string.IsNullOrWhiteSpace(redis))
        {
            services.AddSingleton<IAudioStore, UnsharedAudio>();
        }
        else
        {
            services.AddSingleton(_ => StoreConnections.Redis(redis)).AddRedisAudioStore();
        }

        services.AddSingleton<IRecordings, NoRecordings>();

        // Nobody waits on the line here, and a machine that is busy shall make every prompt all the same.
        return services.AddPromptAudio().PostConfigure<PromptOptions>(options => options.SynthesisBudget = LongestSynthesis);
    }
}
