using CallCenter.LocalCarrier.Alerts;
using CallCenter.LocalCarrier.Calls;
using CallCenter.LocalCarrier.Queues;
using CallCenter.LocalCarrier.TaskRouter.Expressions;
using CallCenter.LocalCarrier.TaskRouter.Routing;
using CallCenter.LocalCarrier.TaskRouter.Tasks;
using CallCenter.LocalCarrier.TaskRouter.Workspaces;

namespace CallCenter.LocalCarrier.Verbs.Enqueue;

/// <summary>Enqueue with a workflow: a task stands for the call for as long as it waits.</summary>
internal static class EnqueueTask
{
    /// <summary>Makes the task, waits in the voice queue named by the workflow, and cancels the task when nobody took the call.</summary>
    public static async Task<Flow> RunAsync(EnqueueVerb verb, TaskNoun noun, VerbContext context, CancellationToken cancellationToken)
    {
        if (context.Carrier.Workspaces.OfWorkflow(noun.WorkflowSid) is not { } workspace)
        {
            return Fail(verb, context, AlertCodes.InvalidWorkflow, $"{noun.WorkflowSid} is no workflow.");
        }

        if (Attributes.Parse(noun.Json) is not { } attributes)
        {
            return Fail(verb, context, AlertCodes.InvalidTaskAttributes, "The body of Task is not a JSON object of at most 4096 characters.");
        }

        var task = Make(context, noun, attributes);
        QueueEntry? waiting = null;
        try
        {
            return await EnqueueStep.EnterAsync(verb, context, entry =>
            {
                waiting = entry;
                workspace.Apply(new RouterEvent.TaskCreated(task));
            }, cancellationToken);
        }
        finally
        {
            Withdraw(workspace, task, context.Leg, waiting);
        }
    }

    private static Flow Fail(EnqueueVerb verb, VerbContext context, int code, string message)
    {
        context.Leg.Fail(context.Carrier.Alerts, code, message, context.DocumentUrl);
        return context.ActionOrNext(verb.Action, verb.Method, [new("QueueResult", "error")]);
    }

    private static RoutedTask Make(VerbContext context, TaskNoun noun, Attributes attributes)
    {
        var carrier = context.Carrier;
        var standard = CallForm.Of(context.Leg).Select(field => KeyValuePair.Create(Snake(field.Key), field.Value));
        var task = new RoutedTask(carrier.Ids.Next("WT", context.Leg.Sid), noun.WorkflowSid, attributes.With(standard), carrier.Clock.Now)
        {
            IsCall = true,
            Priority = noun.Priority ?? 0,
        };
        return noun.Seconds is { } seconds ? task with { Timeout = TimeSpan.FromSeconds(seconds) } : task;
    }

    // "If the caller hangs up before being assigned to a worker, the Task is automatically canceled"; so it is when the call
    // leaves the queue otherwise. A task that a worker has by now is ended by the worker's call: the refusal says so.
    private static void Withdraw(Workspace workspace, RoutedTask task, CallLeg leg, QueueEntry? waiting)
    {
        if (waiting is null || waiting.Exit is { IsCompletedSuccessfully: true, Result: QueueExit.Bridged or QueueExit.Met })
        {
            return;
        }

        var reason = leg.Pending is Flow.Goto || waiting.Exit.IsCompleted ? "redirected" : leg.Pending is null ? "leave" : "hangup";
        workspace.Apply(new RouterEvent.TaskStatusAsked(task.Sid, AssignmentStatus.Canceled, reason));
    }

    // CallSid is call_sid, FromCity from_city.
    private static string Snake(string name) => System.Text.Json.JsonNamingPolicy.SnakeCaseLower.ConvertName(name);
}
