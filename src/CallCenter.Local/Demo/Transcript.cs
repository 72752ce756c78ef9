using System.Globalization;
using CallCenter.LocalCarrier.Client;

namespace CallCenter.Local.Demo;

/// <summary>Prints both sides of a call as a conversation, a line an event.</summary>
/// <param name="output">Where to.</param>
internal sealed class Transcript(TextWriter output)
{
    private readonly Lock _lock = new();

    /// <summary>A heading.</summary>
    /// <param name="title">Its words.</param>
    public void Title(string title) => Write($"\n── {title} ──");

    /// <summary>Something the caller's handset noticed.</summary>
    /// <param name="heard">What.</param>
    public void Caller(HandsetEvent heard) => Person("caller", heard);

    /// <summary>Something an agent's handset noticed.</summary>
    /// <param name="agent">The agent's name.</param>
    /// <param name="heard">What.</param>
    public void Agent(string agent, HandsetEvent heard) => Person(agent, heard);

    /// <summary>A line on an agent's screen.</summary>
    /// <param name="agent">The agent's name.</param>
    /// <param name="line">What it says.</param>
    public void Desk(string agent, string line) => Write($"  {Cut(agent),-10} ▌ {line}");

    /// <summary>A line of its own.</summary>
    /// <param name="line">The line.</param>
    public void Write(string line)
    {
        lock (_lock)
        {
            output.WriteLine(line);
        }
    }

    private void Person(string who, HandsetEvent heard)
    {
        if (Words(heard) is { } words)
        {
            Write($"  {Cut(who),-10} {words}");
        }
    }

    private static string Cut(string name) => name.Split(' ')[0];

    private static string? Words(HandsetEvent heard) => heard.Kind switch
    {
        HandsetEventKinds.Dialling => "☎ dials",
        HandsetEventKinds.Ringing => "☎ rings",
        HandsetEventKinds.Answered => "☎ connected",
        HandsetEventKinds.Say or HandsetEventKinds.Play => $"♪ {heard.Text}{Language(heard)}",
        HandsetEventKinds.Pressed => $"→ presses {heard.Digits}",
        HandsetEventKinds.Spoke => $"→ says: {heard.Text}",
        HandsetEventKinds.Heard => $"← hears: {heard.Text}",
        HandsetEventKinds.Queued => $"… waits in the queue '{heard.Text}'",
        HandsetEventKinds.Joined => $"═ is connected ({heard.Text})",
        HandsetEventKinds.Error => string.Create(CultureInfo.InvariantCulture, $"! error {heard.Code}: {heard.Text}"),
        HandsetEventKinds.Ended => "☎ call over",
        _ => null,
    };

    private static string Language(HandsetEvent heard) => heard.Language is { } language ? $"  [{language}]" : "";
}
