using CallCenter.LocalCarrier.TaskRouter.Expressions;

namespace CallCenter.LocalCarrier.TaskRouter.Workflows;

/// <summary>A workflow's configuration, read (https://www.twilio.com/docs/taskrouter/workflow-configuration).</summary>
/// <param name="Filters">In order; the first whose condition holds for the task has it.</param>
/// <param name="Default">Where a task goes that no filter has, or that all filters gave up; null for nowhere.</param>
internal sealed record WorkflowPlan(IReadOnlyList<WorkflowFilter> Filters, WorkflowTarget? Default)
{
    /// <summary>All steps of all filters, the default last.</summary>
    public IEnumerable<WorkflowTarget> Targets => Filters.SelectMany(filter => filter.Targets).Concat(Default is null ? [] : [Default]);
}

/// <summary>Tasks of one kind, and the routing steps they go through.</summary>
/// <param name="Condition">Over the task's attributes; null holds for every task.</param>
/// <param name="Targets">The steps in order; at least one.</param>
internal sealed record WorkflowFilter(Expression? Condition, IReadOnlyList<WorkflowTarget> Targets);

/// <summary>One routing step: in which queue, for how long, for which workers.</summary>
/// <param name="QueueSid">The queue.</param>
internal sealed record WorkflowTarget(string QueueSid)
{
    /// <summary>Over <c>task.</c> and <c>worker.</c>; null holds for every worker of the queue.</summary>
    public Expression? Condition { get; init; }

    /// <summary>The one worker who may have it, by sid or by name; null for any.</summary>
    public KnownWorker? Known { get; init; }

    /// <summary>"A Workflow target's priority overrides" the task's; null leaves it.</summary>
    public int? Priority { get; init; }

    /// <summary>Carrier time after which the next step begins; null waits here.</summary>
    public TimeSpan? Timeout { get; init; }

    /// <summary>Whose turn it is, first key first; empty is the longest idle.</summary>
    public IReadOnlyList<WorkerOrder> OrderBy { get; init; } = [];

    /// <summary>Over <c>workers.</c>: whether to go on at once when nobody can be reserved.</summary>
    public Expression? SkipIf { get; init; }
}

/// <summary>A worker named by the task.</summary>
/// <param name="Who">What the worker's sid or name must be.</param>
/// <param name="ByName">Whether it is the name.</param>
internal sealed record KnownWorker(Operand Who, bool ByName);

/// <summary>One key of an order: a number among the worker's attributes.</summary>
internal sealed record WorkerOrder(IReadOnlyList<string> Path, bool Descending);
