using CallCenter.Core.Customers;
using CallCenter.Engine.Calls;
using CallCenter.Flows.Running;

namespace CallCenter.Engine.Customers;

/// <summary>Checks that a caller knows what only the customer does. Guessing is counted there, for no call alone can notice it.</summary>
public interface ICallerVerification
{
    /// <summary>Checks within 1.5 s.</summary>
    /// <param name="factor">What is asked for: <c>meter-last-four</c>.</param>
    /// <param name="code">The customer.</param>
    /// <param name="input">What the caller keyed. Secret: kept nowhere, logged nowhere.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>A broken or slow source is an answer, never an exception.</returns>
    Task<Verification> VerifyAsync(string factor, CustomerCode code, string input, CancellationToken cancellationToken);
}

/// <summary>What checking a caller came to.</summary>
public enum Verification
{
    /// <summary>The caller knows it.</summary>
    Verified,

    /// <summary>The caller does not.</summary>
    Failed,

    /// <summary>It was tried too often; nothing was checked.</summary>
    Locked,

    /// <summary>It could not be checked.</summary>
    Unavailable,
}

/// <summary>Stands in until callers can be verified: verifies nobody.</summary>
internal sealed class NoCallerVerification : ICallerVerification
{
    public Task<Verification> VerifyAsync(string factor, CustomerCode code, string input, CancellationToken cancellationToken) =>
        Task.FromResult(Verification.Unavailable);
}

/// <summary>Answers whether a caller is who they say.</summary>
internal sealed class VerifyAnswers(ICallerVerification verification) : Answerer<FlowQuestion.Verify>(TimeSpan.FromSeconds(1.5))
{
    protected override async Task<FlowEvent.Answered> AnswerAsync(
        FlowQuestion.Verify question, Asker asker, CancellationToken cancellationToken) =>
        await verification.VerifyAsync(question.Factor, question.Code, question.Input, cancellationToken) switch
        {
            Verification.Verified => new("verified"),
            Verification.Failed => new("failed"),
            Verification.Locked => new("locked"),
            _ => FlowEvent.Answered.Unavailable,
        };
}
