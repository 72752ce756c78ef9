using CallCenter.LocalCarrier.TaskRouter.Expressions;
using CallCenter.LocalCarrier.TaskRouter.Workspaces;

namespace CallCenter.LocalCarrier.TaskRouter.Workflows;

/// <summary>Where in a plan a task is.</summary>
/// <param name="Filter">Index of the filter; the number of filters means the default filter.</param>
/// <param name="Target">Index of the step in the filter.</param>
internal sealed record WorkflowPlace(int Filter, int Target)
{
    /// <summary>The first step for a task; null when the workflow has none for it.</summary>
    public static WorkflowPlace? First(WorkflowPlan plan, Attributes task) => FromFilter(plan, task, 0);

    /// <summary>
    /// The step after this one: "if the Task is past the routing step timeout, the Task will flow to the next routing step or
    /// filter". Null when there is none left.
    /// </summary>
    public WorkflowPlace? Next(WorkflowPlan plan, Attributes task) =>
        Filter < plan.Filters.Count && Target + 1 < plan.Filters[Filter].Targets.Count
            ? this with { Target = Target + 1 }
            : FromFilter(plan, task, Filter + 1);

    /// <summary>The step itself; null when the workflow was changed under the task.</summary>
    public WorkflowTarget? In(WorkflowPlan plan) =>
        Filter < plan.Filters.Count ? plan.Filters[Filter].Targets.ElementAtOrDefault(Target) : plan.Default;

    private static WorkflowPlace? FromFilter(WorkflowPlan plan, Attributes task, int from)
    {
        for (var i = from; i < plan.Filters.Count; i++)
        {
            if (plan.Filters[i].Condition is not { } condition || condition.Holds(Scopes.Task(task)))
            {
                return new WorkflowPlace(i, 0);
            }
        }

        return plan.Default is not null && from <= plan.Filters.Count ? new WorkflowPlace(plan.Filters.Count, 0) : null;
    }
}
