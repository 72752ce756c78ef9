using CallCenter.Local.Starting;
using CallCenter.LocalCarrier.Client;
using CallCenter.Scenarios.Tests.Running;

namespace CallCenter.Scenarios.Tests.People;

/// <summary>Somebody who calls: dials, listens, presses keys. Whoever is done with them disposes of them: they hang up.</summary>
internal sealed class Caller(LocalSystem system, string number) : IAsyncDisposable
{
    private readonly HandsetClient _handset = system.Handset(number);
    private readonly List<HandsetEvent> _heard = [];

    public string Number => number;

    /// <summary>The call's name, once dialled.</summary>
    public string CallSid { get; private set; } = "";

    /// <summary>Everything noticed so far.</summary>
    public IReadOnlyList<HandsetEvent> Heard => _heard;

    /// <summary>Everything said to the caller so far.</summary>
    public IEnumerable<string> Words => _heard.Where(IsSpeech).Select(e => e.Text ?? "");

    public Task PlugInAsync() => _handset.RegisterAsync();

    public Task DialsAsync() => DialsAsync(system.Options.ServiceNumber);

    public async Task DialsAsync(string dialled) => CallSid = await _handset.DialAsync(dialled);

    /// <summary>Listens until a prompt with these words begins.</summary>
    public Task<HandsetEvent> HearsAsync(string words) =>
        UntilAsync(e => IsSpeech(e) && e.Text?.Contains(words, StringComparison.OrdinalIgnoreCase) == true);

    /// <summary>Listens until asked with these words, and presses keys.</summary>
    public async Task AnswersAsync(string words, string keys)
    {
        await UntilAsync(e => e.BargeIn == true && e.Text?.Contains(words, StringComparison.OrdinalIgnoreCase) == true);
        await PressesAsync(keys);
    }

    /// <summary>Listens until asked with these words, and answers in words.</summary>
    public async Task RepliesAsync(string words, string answer)
    {
        await UntilAsync(e => e.BargeIn == true && e.Text?.Contains(words, StringComparison.OrdinalIgnoreCase) == true);
        await SaysAsync(answer);
    }

    public Task PressesAsync(string keys) => _handset.PressAsync(keys);

    /// <summary>Listens until the next thing is played or said.</summary>
    public Task<HandsetEvent> HearsAnythingAsync() => UntilAsync(IsSpeech);

    /// <summary>Chooses English, keys a code that is right and asks for a person.</summary>
    public async Task DialsAndKeysAsync(string keys)
    {
        await DialsAsync();
        await AnswersAsync("press 3", "3");
        await AnswersAsync("customer code", keys);
        await ConfirmsAndAsksForAPersonAsync();
    }

    /// <summary>Says in English that the code is right, and asks for a person in the menu.</summary>
    public async Task ConfirmsAndAsksForAPersonAsync()
    {
        await AnswersAsync("Your code", "1");
        await AnswersAsync("press 4", "4");
    }

    /// <summary>Dials and never presses a right key, so that a person takes over.</summary>
    public async Task DialsAndKeysNonsenseAsync()
    {
        await DialsAsync();
        await AnswersAsync("press 3", "3");
        for (var attempt = 0; attempt < 3; attempt++)
        {
            await AnswersAsync("customer code", "999#");
        }
    }

    /// <summary>Keys a code, and again whenever asked again, until it is read back.</summary>
    public async Task KeysAgainUntilReadBackAsync(string keys)
    {
        while (!(await UntilAsync(Asks)).Text!.Contains("Your code", StringComparison.Ordinal))
        {
            await PressesAsync(keys);
        }
    }

    /// <summary>Keys a code, confirms it and asks for a person, as often as asked, until queued.</summary>
    public async Task KeysAgainUntilQueuedAsync(string keys)
    {
        while ((await UntilAsync(e => Asks(e) || e.Kind == HandsetEventKinds.Queued)) is { Kind: not HandsetEventKinds.Queued } asked)
        {
            await PressesAsync(asked.Text switch
            {
                { } words when words.Contains("Your code", StringComparison.Ordinal) => "1",
                { } words when words.Contains("press 4", StringComparison.Ordinal) => "4",
                _ => keys,
            });
        }
    }

    /// <summary>Waits until queued.</summary>
    /// <returns>The queue's name.</returns>
    public async Task<string?> QueuesAsync() => (await UntilAsync(e => e.Kind == HandsetEventKinds.Queued)).Text;

    /// <summary>Waits until connected to a person.</summary>
    public Task IsConnectedAsync() => UntilAsync(e => e.Kind == HandsetEventKinds.Joined);

    public Task SaysAsync(string words) => _handset.SpeakAsync(words);

    /// <summary>Waits until the person at the other end says this.</summary>
    public Task IsToldAsync(string words) => UntilAsync(e => e.Kind == HandsetEventKinds.Heard && e.Text == words);

    /// <summary>Speaks while the carrier records, and ends with the hash key.</summary>
    public Task LeavesMessageAsync(string words) => _handset.LeaveMessageAsync(words);

    /// <summary>Waits until the call is over.</summary>
    public Task IsOverAsync() => UntilAsync(e => e.Kind == HandsetEventKinds.Ended);

    public Task HangsUpAsync() => _handset.HangUpAsync();

    /// <summary>Listens until something happens.</summary>
    public async Task<HandsetEvent> UntilAsync(Func<HandsetEvent, bool> happens)
    {
        var heard = await _handset.WaitForAsync(happens, Eventually.Patience);
        _heard.AddRange(heard);
        return heard[^1];
    }

    public async ValueTask DisposeAsync() => await _handset.PutDownAsync();

    private static bool Asks(HandsetEvent e) => e is { BargeIn: true, Text: { } words }
        && (words.Contains("customer code", StringComparison.Ordinal) || words.Contains("Your code", StringComparison.Ordinal));

    private static bool IsSpeech(HandsetEvent e) => e.Kind is HandsetEventKinds.Say or HandsetEventKinds.Play;
}
