using System.Collections.Frozen;
using CallCenter.Flows.Running;
using Microsoft.Extensions.Logging;

namespace CallCenter.Engine.Calls;

/// <summary>Answers what a flow asks of the world. What is late, broken or not there answers <c>unavailable</c>.</summary>
internal sealed class FlowAnswers(IEnumerable<IAnswerer> answerers, TimeProvider time, ILogger<FlowAnswers> logger)
{

    private readonly FrozenDictionary<Type, IAnswerer> _answerers = answerers.ToFrozenDictionary(answerer => answerer.Question);

    /// <summary>Answers one question.</summary>
    /// <param name="question">The question.</param>
    /// <param name="asker">Whose flow asks.</param>
    /// <param name="cancellationToken">Cancelled when the turn's time budget is spent.</param>
    public async Task<FlowEvent.Answered> AnswerAsync(FlowQuestion question, Asker asker, CancellationToken cancellationToken)
    {
        if (!_answerers.TryGetValue(question.GetType(), out var answerer))
        {
            return FlowEvent.Answered.Unavailable;
        }

        using var budget = new CancellationTokenSource(answerer.Budget, time);
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(budget.Token, cancellationToken);
        try
        {
            return await answerer.AnswerAsync(question, asker, linked.Token).WaitAsync(linked.Token);
        }
        catch (OperationCanceledException)
        {
            logger.AnswerTimedOut(question.GetType().Name);
            return FlowEvent.Answered.Unavailable;
        }
    }
}
