using CallCenter.Engine.Calls;
using CallCenter.Flows.Running;

namespace CallCenter.Engine.Carrier;

/// <summary>Sends texts. A late answer counts as none: the text may arrive all the same.</summary>
internal sealed class TextAnswers(ICarrier carrier) : Answerer<FlowQuestion.TextMessage>(TimeSpan.FromSeconds(1.5))
{
    protected override async Task<FlowEvent.Answered> AnswerAsync(
        FlowQuestion.TextMessage question, Asker asker, CancellationToken cancellationToken)
    {
        if (asker.Number(question.Number) is not { } number)
        {
            return new("refused");
        }

        return await carrier.SendTextAsync(number, question.Text, cancellationToken) switch
        {
            CarrierAnswer.Done => new("done"),
            CarrierAnswer.Refused => new("refused"),
            _ => FlowEvent.Answered.Unavailable,
        };
    }
}
