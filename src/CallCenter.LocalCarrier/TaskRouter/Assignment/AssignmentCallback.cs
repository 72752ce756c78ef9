using System.Globalization;
using System.Net;
using CallCenter.LocalCarrier.TaskRouter.Reservations;
using CallCenter.LocalCarrier.TaskRouter.Routing;
using CallCenter.LocalCarrier.TaskRouter.Tasks;
using CallCenter.LocalCarrier.TaskRouter.Workflows;
using CallCenter.LocalCarrier.TaskRouter.Workspaces;
using CallCenter.LocalCarrier.Time;
using CallCenter.LocalCarrier.Webhooks;

namespace CallCenter.LocalCarrier.TaskRouter.Assignment;

/// <summary>Asks the application what to do with a reservation, and has it done.</summary>
internal sealed class AssignmentCallback(Carrier carrier, Workspace workspace)
{
    // "Your application has 5 seconds": real time, because the application is not sped up.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>Asks the callback address, then the fallback; when both fail the reservation is canceled. Never throws.</summary>
    public async Task AskAsync(Workflow workflow, Reservation reservation, WorkspaceState state)
    {
        var task = state.Tasks.Find(reservation.TaskSid)!;
        var form = Form(state, task, reservation);
        foreach (var url in new[] { workflow.CallbackUrl, workflow.FallbackUrl }.OfType<string>())
        {
            var reply = AssignmentReply.Judge(await SendAsync(url, task, reservation, form), task.Sid);
            if (carrier.Stopping.IsCancellationRequested)
            {
                return;
            }

            if (Follow(reservation, reply) is { } fault)
            {
                carrier.Alerts.Add(task.CallSid, fault.Code, fault.Message, url);
            }

            if (reply is not AssignmentReply.Failed)
            {
                return;
            }
        }

        workspace.Apply(new RouterEvent.ReservationAsked(reservation.Sid, ReservationStatus.Canceled, null));
    }

    private InstructionFault? Follow(Reservation reservation, AssignmentReply reply) => reply switch
    {
        AssignmentReply.Do answer => workspace.Calls.Follow(reservation.Sid, answer.Instruction),
        AssignmentReply.Invalid invalid => invalid.Fault,
        AssignmentReply.Failed failed => failed.Fault,
        _ => null,
    };

    private async Task<WebhookReply> SendAsync(
        string url, RoutedTask task, Reservation reservation, IReadOnlyList<KeyValuePair<string, string>> form)
    {
        using var patience = new CancellationTokenSource(Patience, carrier.Clock.Provider);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, carrier.Stopping);
        var request = new WebhookRequest(task.CallSid ?? reservation.Sid, url, "POST", form, new CookieContainer());
        return await carrier.Webhooks.SendAsync(request with { Token = carrier.Webhooks.Signing.NewToken(reservation.Sid) }, either.Token);
    }

    private List<KeyValuePair<string, string>> Form(WorkspaceState state, RoutedTask task, Reservation reservation) =>
    [
        new("Timestamp", CarrierClock.Rfc2822(carrier.Clock.Now)),
        new("AccountSid", carrier.Options.AccountSid),
        new("WorkspaceSid", state.Settings.Sid),
        new("WorkflowSid", task.WorkflowSid),
        new("TaskQueueSid", reservation.Match.QueueSid),
        new("WorkerSid", reservation.WorkerSid),
        new("WorkerAttributes", state.Workers.Find(reservation.WorkerSid)!.Attributes.Text),
        new("TaskSid", task.Sid),
        new("TaskAttributes", task.Attributes.Text),
        new("TaskAge", carrier.Clock.SecondsSince(task.CreatedAt).ToString(CultureInfo.InvariantCulture)),
        new("TaskPriority", task.Priority.ToString(CultureInfo.InvariantCulture)),
        new("ReservationSid", reservation.Sid),
    ];
}
