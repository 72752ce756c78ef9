using System.Collections.Immutable;
using CallCenter.Core.Calls;
using CallCenter.Core.Customers;
using CallCenter.Engine.Calls;
using CallCenter.Flows.Running;

namespace CallCenter.Engine.Notices;

/// <summary>Takes note of who wants to hear when an outage is over.</summary>
public interface IOutageNotices
{
    /// <summary>Notes a wish, within 1.5 s. The same wish twice is one.</summary>
    /// <param name="wish">The wish.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>A broken or slow source is an answer, never an exception.</returns>
    Task<NoticeBooking> BookAsync(NoticeWish wish, CancellationToken cancellationToken);
}

/// <summary>What somebody wants to hear of.</summary>
/// <param name="When">What: <c>outage-over</c>.</param>
/// <param name="By">How, in order of preference: <c>sms</c>, <c>call</c>.</param>
/// <param name="Number">The number, in E.164.</param>
/// <param name="Code">Whose outage.</param>
/// <param name="Language">The caller's language, or null where none was chosen.</param>
public sealed record NoticeWish(string When, ImmutableArray<string> By, PhoneNumber Number, CustomerCode Code, Language? Language);

/// <summary>What noting a wish came to.</summary>
public enum NoticeBooking
{
    /// <summary>Noted, now or earlier.</summary>
    Booked,

    /// <summary>Nothing can be sent to that number.</summary>
    Refused,

    /// <summary>It could not be noted.</summary>
    Unavailable,
}

/// <summary>Stands in until notices can be sent: promises nothing.</summary>
internal sealed class NoOutageNotices : IOutageNotices
{
    public Task<NoticeBooking> BookAsync(NoticeWish wish, CancellationToken cancellationToken) =>
        Task.FromResult(NoticeBooking.Unavailable);
}

/// <summary>Answers wishes to be told.</summary>
internal sealed class NotifyAnswers(IOutageNotices notices) : Answerer<FlowQuestion.Notify>(TimeSpan.FromSeconds(1.5))
{
    protected override async Task<FlowEvent.Answered> AnswerAsync(
        FlowQuestion.Notify question, Asker asker, CancellationToken cancellationToken)
    {
        if (asker.Number(question.Number) is not { } number)
        {
            return new("refused");
        }

        var wish = new NoticeWish(question.When, question.By, number, question.Code, asker.Flow.Language);
        return await notices.BookAsync(wish, cancellationToken) switch
        {
            NoticeBooking.Booked => new("done"),
            NoticeBooking.Refused => new("refused"),
            _ => FlowEvent.Answered.Unavailable,
        };
    }
}
