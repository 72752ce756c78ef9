using System.Collections.Immutable;
using CallCenter.Core.Customers;
using CallCenter.Engine.Calls;
using CallCenter.Flows.Running;
using CallCenter.Flows.Values;

namespace CallCenter.Engine.Notices;

/// <summary>What operations staff have switched on for every caller to hear.</summary>
public interface IAnnouncements
{
    /// <summary>What is on now, within 0.5 s.</summary>
    /// <param name="district">The caller's district where it is known, by its letters; null otherwise.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The words in each language; empty where nothing is on, null where that cannot be found out.</returns>
    Task<ImmutableDictionary<Language, string>?> CurrentAsync(string? district, CancellationToken cancellationToken);
}

/// <summary>Stands in until announcements can be switched on: there are none.</summary>
internal sealed class NoAnnouncements : IAnnouncements
{
    public Task<ImmutableDictionary<Language, string>?> CurrentAsync(string? district, CancellationToken cancellationToken) =>
        Task.FromResult<ImmutableDictionary<Language, string>?>(ImmutableDictionary<Language, string>.Empty);
}

/// <summary>Answers what is announced.</summary>
internal sealed class AnnouncementAnswers(IAnnouncements announcements) : Answerer<FlowQuestion.Announcements>(TimeSpan.FromSeconds(0.5))
{
    protected override async Task<FlowEvent.Answered> AnswerAsync(
        FlowQuestion.Announcements question, Asker asker, CancellationToken cancellationToken) =>
        await announcements.CurrentAsync(question.District, cancellationToken) switch
        {
            null => FlowEvent.Answered.Unavailable,
            { IsEmpty: true } => new("none"),
            var words => new("found", words.ToImmutableDictionary(word => $"announcement.{word.Key.Code}", word => FlowValue.Of(word.Value))),
        };
}
