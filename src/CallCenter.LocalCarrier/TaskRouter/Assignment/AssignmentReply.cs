using System.Text.Json;
using CallCenter.LocalCarrier.Alerts;
using CallCenter.LocalCarrier.Webhooks;

namespace CallCenter.LocalCarrier.TaskRouter.Assignment;

/// <summary>What the answer to an assignment callback means.</summary>
internal abstract record AssignmentReply
{
    private AssignmentReply()
    {
    }

    /// <summary>An instruction.</summary>
    internal sealed record Do(Instruction Instruction) : AssignmentReply;

    /// <summary>The application decides by REST.</summary>
    internal sealed record Later : AssignmentReply;

    /// <summary>An answer that cannot be followed: an alert, and the reservation waits.</summary>
    internal sealed record Invalid(InstructionFault Fault) : AssignmentReply;

    /// <summary>No answer in the sense of the contract: the fallback address is asked.</summary>
    internal sealed record Failed(InstructionFault Fault) : AssignmentReply;

    /// <summary>
    /// Judges an answer: "If Your application doesn't respond within 5 seconds with a 200 OK HTTP response code and Content-Type
    /// header of application/json, TaskRouter will … initiate a new webhook to FallbackAssignmentCallbackUrl". Pure.
    /// </summary>
    public static AssignmentReply Judge(WebhookReply reply, string taskSid)
    {
        if (reply.Error is { } error)
        {
            return new Failed(new InstructionFault(error, reply.Message));
        }

        if (reply.Status != 200)
        {
            return new Failed(new InstructionFault(AlertCodes.HttpRetrievalFailure, $"The application answered {reply.Status}, not 200."));
        }

        if (string.IsNullOrWhiteSpace(reply.Body))
        {
            return new Later();
        }

        return reply.ContentType == "application/json"
            ? Read(reply.Body, taskSid)
            : new Failed(new InstructionFault(AlertCodes.InvalidContentType, $"Content type '{reply.ContentType}' is not application/json."));
    }

    private static AssignmentReply Read(string body, string taskSid)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            var json = document.RootElement;
            if (json.ValueKind != JsonValueKind.Object)
            {
                return NotJson("The answer is no JSON object. Ensure it is not escaped.");
            }

            if (!json.EnumerateObject().Any())
            {
                return new Later();
            }

            string? Field(string name) => json.TryGetProperty(name, out var value) && value.ToString() is { Length: > 0 } text ? text : null;
            if (Field("instruction") is not { } name)
            {
                return new Invalid(new InstructionFault(AlertCodes.NoInstruction, "The answer does not contain an instruction."));
            }

            var (instruction, fault) = new InstructionReader(Field).Read(name, taskSid);
            return instruction is null ? new Invalid(fault!) : new Do(instruction);
        }
        catch (JsonException e)
        {
            return NotJson("The answer is not valid JSON: " + e.Message);
        }
    }

    private static Invalid NotJson(string message) => new(new InstructionFault(AlertCodes.InstructionNotJson, message));
}
