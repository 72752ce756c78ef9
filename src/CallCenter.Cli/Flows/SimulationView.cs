using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using CallCenter.Flows.Conversations;
using CallCenter.Flows.Running;

namespace CallCenter.Cli.Flows;

/// <summary>Shows a conversation: for people, or as one JSON object a line.</summary>
/// <param name="isJson">Whether programs read it.</param>
internal sealed class SimulationView(bool isJson)
{
    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Shows where the call stands now.</summary>
    public void Show(Simulation talk)
    {
        if (isJson)
        {
            ShowJson(talk);
            return;
        }

        Line("path", string.Join(" > ", talk.Moment.Path.Select(Step)));
        foreach (var utterance in talk.Moment.Heard)
        {
            Line($"{utterance.Language}", utterance.Text);
        }

        Line("asked", string.Join("; ", talk.Moment.Asked.Select(Asked)));
        Line("knows", string.Join(", ", talk.Changed.Select(pair => $"{pair.Key} = {(pair.Value.Length == 0 ? "nothing" : pair.Value)}")));
        Line(talk.IsOver ? "ended" : "at", $"{talk.Moment.At}{Doing(talk)}");
    }

    /// <summary>Shows everything the call carries.</summary>
    public void ShowKnown(Simulation talk)
    {
        if (isJson)
        {
            Json(new { known = talk.Known });
            return;
        }

        foreach (var (name, value) in talk.Known)
        {
            Line("knows", $"{name} = {value}");
        }
    }

    /// <summary>Shows the whole way.</summary>
    public void ShowPath(Simulation talk)
    {
        if (isJson)
        {
            Json(new { path = talk.Path.Select(step => new { flow = step.Flow, node = step.Node, outcome = step.Outcome }) });
            return;
        }

        foreach (var step in talk.Path)
        {
            Line("path", $"{step.Flow}: {Step(step)}");
        }
    }

    /// <summary>Shows why something cannot be done.</summary>
    public void Refuse(string sentence)
    {
        if (isJson)
        {
            Json(new { error = sentence });
        }
        else
        {
            Line("!", sentence);
        }
    }

    private static void ShowJson(Simulation talk) => Json(new
    {
        at = talk.Moment.At,
        time = WorldClock.Written(talk.Now),
        outcome = Outcome(talk.Moment.Turn),
        queue = (talk.Moment.Turn as CallerTurn.Enqueue)?.Queue,
        priority = (talk.Moment.Turn as CallerTurn.Enqueue)?.Priority,
        heard = talk.Moment.Heard.Select(utterance => new { language = utterance.Language.Code, prompt = utterance.Prompt, text = utterance.Text }),
        asked = talk.Moment.Asked.Select(Asked),
        changed = talk.Changed.ToDictionary(pair => pair.Key, pair => pair.Value),
        path = talk.Moment.Path.Select(step => new { flow = step.Flow, node = step.Node, outcome = step.Outcome }),
        onError = talk.Moment.WasRescued,
    });

    private static string Doing(Simulation talk) => talk.Moment.Turn switch
    {
        CallerTurn.Collect { Listening: var listening } => string.Create(CultureInfo.InvariantCulture, $" asks for {Keys(listening.Most)}{(listening.Speech ? " or words" : "")}"),
        CallerTurn.Enqueue queue => string.Create(CultureInfo.InvariantCulture, $" waits in '{queue.Queue}', priority {queue.Priority} (next: queue served, full, waited or failed)"),
        CallerTurn.Transfer transfer => $" is put through to {transfer.Number} (next: transfer answered, busy, no-answer or failed)",
        CallerTurn.Record => " records a message (next: message 20s, or message nothing)",
        _ => "",
    };

    private static string Keys(int? most) => most switch
    {
        1 => "a key",
        null => "keys and #",
        _ => string.Create(CultureInfo.InvariantCulture, $"up to {most} keys"),
    };

    private static string Outcome(CallerTurn turn) => turn switch
    {
        CallerTurn.Collect => "listening",
        CallerTurn.Enqueue => "queued",
        CallerTurn.Transfer => "transferred",
        CallerTurn.Record => "recording",
        _ => "hung-up",
    };

    private static string Asked(FlowQuestion question) => question switch
    {
        FlowQuestion.Customer { Code: var code } => $"customer {code}",
        FlowQuestion.Lookup { What: var what } => $"lookup {what}",
        FlowQuestion.Verify { Factor: var factor } => $"verify {factor}",
        FlowQuestion.Closure { Calendar: var calendar } => $"closure {calendar}",
        FlowQuestion.QueueState { Queue: var queue } => $"queue {queue}",
        FlowQuestion.Http { Request: var request } => $"http {request.Method} {request.Url}",
        FlowQuestion.TextMessage { Text: var text } => $"sms {text}",
        FlowQuestion.Notify { When: var when } => $"notify {when}",
        FlowQuestion.Callback { Queue: var queue } => $"callback {queue}",
        _ => "announcements",
    };

    private static string Step(PathStep step) => $"{step.Node} {step.Outcome}";

    private static void Line(string what, string text)
    {
        if (text.Length > 0)
        {
            Console.Out.WriteLine($"{what,6}  {text}");
        }
    }

    private static void Json(object document) => Console.Out.WriteLine(JsonSerializer.Serialize(document, Options));
}
