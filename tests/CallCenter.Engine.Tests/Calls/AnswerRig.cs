using System.Collections.Immutable;
using CallCenter.Core.Customers;
using CallCenter.Engine.Callbacks;
using CallCenter.Engine.Calls;
using CallCenter.Engine.Carrier;
using CallCenter.Engine.Customers;
using CallCenter.Engine.Hours;
using CallCenter.Engine.Notices;
using CallCenter.Engine.Routing;
using CallCenter.Engine.Tests.Routing;
using CallCenter.Flows.Running;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace CallCenter.Engine.Tests.Calls;

/// <summary>Every answerer with its port in a test's hands.</summary>
internal sealed class AnswerRig :
    ICustomerLookups, ICallerVerification, IAnnouncements, IOutageNotices, IClosures, ICallbackBook
{
    public static readonly CustomerCode Code = new("DPZ", 4712);

    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 11, 22, 9, 0, 0, TimeSpan.Zero));

    public RecordingCarrier Carrier { get; } = new();

    public MemoryBoard Board { get; } = new();

    public RecordingLogger<FlowAnswers> Log { get; } = new();

    /// <summary>What the ports of this rig answer; a task that never ends is a port that is silent.</summary>
    public Task<object?> Next { get; set; } = Task.FromResult<object?>(null);

    public CallbackOptions Callbacks { get; } = new();

    public List<object> Asked { get; } = [];

    public CallState Call { get; set; } = new(
        CallDesk.Call, CallDesk.Caller, DateTimeOffset.UnixEpoch, new FlowState { Node = "n", Language = Language.English, Code = Code }, 4, null, null, 4);

    public Task<FlowEvent.Answered> AskAsync(FlowQuestion question)
    {
        IAnswerer[] all =
        [
            new LookupAnswers(this), new VerifyAnswers(this), new AnnouncementAnswers(this), new NotifyAnswers(this),
            new ClosureAnswers(this), new QueueAnswers(Board), new TextAnswers(Carrier),
            new CallbackAnswers(this, Time, Options.Create(Callbacks)),
        ];
        return new FlowAnswers(all, Time, Log).AnswerAsync(question, new Asker(Call, Call.Flow, 0), CancellationToken.None);
    }

    public async Task<FactLookup> FindAsync(string what, CustomerCode code, CancellationToken cancellationToken) => (FactLookup)(await Next)!;

    public async Task<Verification> VerifyAsync(string factor, CustomerCode code, string input, CancellationToken cancellationToken) =>
        (Verification)(await Next)!;

    public async Task<ImmutableDictionary<Language, string>?> CurrentAsync(string? district, CancellationToken cancellationToken) =>
        (ImmutableDictionary<Language, string>?)await Next;

    public async Task<NoticeBooking> BookAsync(NoticeWish wish, CancellationToken cancellationToken)
    {
        Asked.Add(wish);
        return (NoticeBooking)(await Next)!;
    }

    public async ValueTask<ClosureLook> FindAsync(string calendar, CancellationToken cancellationToken) => (ClosureLook)(await Next)!;

    public async Task<bool> BookAsync(CallbackRequest request, CancellationToken cancellationToken)
    {
        Asked.Add(request);
        return (bool)(await Next)!;
    }

    public Task<IReadOnlyList<Callback>> OpenAsync(int most, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<bool> FinishAsync(long id, DateTimeOffset at, CancellationToken cancellationToken) => throw new NotSupportedException();
}
