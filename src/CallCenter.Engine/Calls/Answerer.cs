using CallCenter.Flows.Running;

namespace CallCenter.Engine.Calls;

/// <summary>Answers one kind of question; a new kind is one class and one line of registration.</summary>
internal interface IAnswerer
{
    /// <summary>The type of <see cref="FlowQuestion"/> it answers.</summary>
    Type Question { get; }

    /// <summary>How long it may take, within the 2 s that a whole turn has.</summary>
    TimeSpan Budget { get; }

    /// <summary>Answers. What is late or not there is an answer; only a mistake of ours is an exception.</summary>
    /// <param name="question">The question, of the type named.</param>
    /// <param name="asker">Whose flow asks.</param>
    /// <param name="cancellationToken">Cancelled when the budget is spent.</param>
    Task<FlowEvent.Answered> AnswerAsync(FlowQuestion question, Asker asker, CancellationToken cancellationToken);
}

/// <summary>An answerer that knows the type of its question.</summary>
/// <typeparam name="TQuestion">The question.</typeparam>
/// <param name="budget">How long it may take.</param>
internal abstract class Answerer<TQuestion>(TimeSpan budget) : IAnswerer
    where TQuestion : FlowQuestion
{
    public Type Question => typeof(TQuestion);

    public TimeSpan Budget => budget;

    public Task<FlowEvent.Answered> AnswerAsync(FlowQuestion question, Asker asker, CancellationToken cancellationToken) =>
        AnswerAsync((TQuestion)question, asker, cancellationToken);

    protected abstract Task<FlowEvent.Answered> AnswerAsync(TQuestion question, Asker asker, CancellationToken cancellationToken);
}
