using System.Globalization;
using CallCenter.LocalCarrier.Alerts;
using CallCenter.LocalCarrier.Conferences;

namespace CallCenter.LocalCarrier.TaskRouter.Assignment;

/// <summary>Why an instruction cannot be followed.</summary>
/// <param name="Code">Twilio error code.</param>
/// <param name="Message">A sentence.</param>
internal sealed record InstructionFault(int Code, string Message);

/// <summary>Reads an instruction from its fields, named as in the callback's JSON. Pure.</summary>
/// <param name="field">A field's text; null when it is not there.</param>
internal sealed class InstructionReader(Func<string, string?> field)
{
    /// <summary>The instruction, or why it is none.</summary>
    /// <param name="name">accept, reject, dequeue, call, redirect or conference, in any case.</param>
    /// <param name="taskSid">The conference's name.</param>
    public (Instruction? Instruction, InstructionFault? Fault) Read(string name, string taskSid) => name.ToLowerInvariant() switch
    {
        "accept" => (new Instruction.Accept(), null),
        "reject" => (new Instruction.Reject(field("activity_sid")), null),
        "dequeue" => Dialling() is { } d ? (new Instruction.Dequeue(d, field("post_work_activity_sid")), null) : NoTimeout,
        "call" => Call(),
        "redirect" => Redirect(),
        "conference" => Dialling() is { } d ? (Conference(d, taskSid), null) : NoTimeout,
        _ => (null, new InstructionFault(AlertCodes.NoInstruction, $"'{name}' is no instruction.")),
    };

    private static (Instruction?, InstructionFault?) NoTimeout =>
        (null, new InstructionFault(AlertCodes.InvalidInstructionTimeout, "timeout: a whole number from 1 to 999 is expected."));

    private (Instruction?, InstructionFault?) Call()
    {
        if (Dialling() is not { } dialling)
        {
            return NoTimeout;
        }

        return field("url") is { } url && dialling.From is not null
            ? (new Instruction.Call(dialling, url, Flag("accept")), null)
            : (null, new InstructionFault(AlertCodes.NoInstruction, "A call needs 'from' and 'url'."));
    }

    private (Instruction?, InstructionFault?) Redirect() =>
        field("call_sid") is { } callSid && field("url") is { } url
            ? (new Instruction.Redirect(callSid, url, Flag("accept")), null)
            : (null, new InstructionFault(AlertCodes.NoInstruction, "A redirect needs 'call_sid' and 'url'."));

    private Instruction.Conference Conference(Dialling dialling, string taskSid)
    {
        var worker = new ConferenceRequest(taskSid)
        {
            Muted = Flag("muted"),
            StartOnEnter = Flag("start_conference_on_enter", fallback: true),
            EndOnExit = Flag("end_conference_on_exit"),
            WaitUrl = field("wait_url"),
            WaitMethod = Method("wait_method"),
            StatusUrl = field("conference_status_callback"),
            StatusMethod = Method("conference_status_callback_method"),
            StatusEvents = (field("conference_status_callback_event") ?? "").Split([' ', ','], StringSplitOptions.RemoveEmptyEntries),
        };
        var told = dialling with
        {
            StatusUrl = field("status_callback"),
            StatusMethod = Method("status_callback_method"),
            StatusEvents = field("status_callback_event") ?? "",
        };
        return new Instruction.Conference(told, field("post_work_activity_sid"), worker, Flag("end_conference_on_customer_exit"));
    }

    private Dialling? Dialling()
    {
        var seconds = 60;
        if (field("timeout") is { } given
            && (!int.TryParse(given, NumberStyles.None, CultureInfo.InvariantCulture, out seconds) || seconds is < 1 or > 999))
        {
            return null;
        }

        return new Dialling(field("to"), field("from"), TimeSpan.FromSeconds(seconds))
        {
            StatusUrl = field("status_callback_url"),
            StatusEvents = field("status_callback_events") ?? "",
        };
    }

    private string Method(string name) => field(name)?.ToUpperInvariant() == "GET" ? "GET" : "POST";

    private bool Flag(string name, bool fallback = false) =>
        field(name) is { } text ? text.Equals("true", StringComparison.OrdinalIgnoreCase) : fallback;
}
