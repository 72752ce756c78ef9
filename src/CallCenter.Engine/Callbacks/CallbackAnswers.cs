using CallCenter.Engine.Calls;
using CallCenter.Flows.Running;
using Microsoft.Extensions.Options;

namespace CallCenter.Engine.Callbacks;

/// <summary>Books callbacks.</summary>
internal sealed class CallbackAnswers(ICallbackBook book, TimeProvider time, IOptions<CallbackOptions> options)
    : Answerer<FlowQuestion.Callback>(TimeSpan.FromSeconds(1.5))
{
    protected override async Task<FlowEvent.Answered> AnswerAsync(
        FlowQuestion.Callback question, Asker asker, CancellationToken cancellationToken)
    {
        if (asker.Number(question.Number) is not { } number || !options.Value.Allow(number.Value))
        {
            return new("refused");
        }

        var now = time.GetUtcNow();
        var place = asker.Call.Waiting ?? asker.Call.HeldPlace;
        var since = question.KeepPlace && place?.Queue == question.Queue ? place!.Since : now;
        var request = new CallbackRequest(asker.Call.Call, question.Queue, number, since, now)
        {
            Language = asker.Flow.Language,
            Code = asker.Flow.Code,
        };
        return await book.BookAsync(request, cancellationToken) ? new("booked") : FlowEvent.Answered.Unavailable;
    }
}
