using System.Collections.Immutable;
using CallCenter.Core.Agents;
using CallCenter.Engine.Calls;
using CallCenter.Flows.Running;
using CallCenter.Flows.Values;

namespace CallCenter.Engine.Routing;

/// <summary>Answers how a queue stands.</summary>
internal sealed class QueueAnswers(IRoutingBoard board) : Answerer<FlowQuestion.QueueState>(TimeSpan.FromSeconds(1))
{
    protected override async Task<FlowEvent.Answered> AnswerAsync(
        FlowQuestion.QueueState question, Asker asker, CancellationToken cancellationToken)
    {
        try
        {
            var overview = await board.OverviewAsync(cancellationToken);
            var waiting = overview.Queues.FirstOrDefault(queue => queue.Queue == question.Queue)?.Waiting ?? 0;
            var agents = overview.Agents.Count(agent =>
                agent.State is not AgentState.Offline && agent.Profile.Queues.Contains(question.Queue));
            return new("known", ImmutableDictionary<string, FlowValue>.Empty
                .SetItem("queue.waiting", FlowValue.Of((decimal)waiting))
                .SetItem("queue.agents", FlowValue.Of((decimal)agents)));
        }
        catch (RoutingUnavailableException)
        {
            return FlowEvent.Answered.Unavailable;
        }
    }
}
