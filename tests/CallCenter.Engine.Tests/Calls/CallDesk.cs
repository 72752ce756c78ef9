using CallCenter.Core.Calls;
using CallCenter.Engine.Calls;
using CallCenter.Engine.Customers;
using CallCenter.Engine.Flows;
using CallCenter.Flows.Running;
using CallCenter.Testing;
using Microsoft.Extensions.Time.Testing;

namespace CallCenter.Engine.Tests.Calls;

/// <summary>A call handler on the plain flow with everything outside it in a test's hands.</summary>
internal sealed class CallDesk
{
    public static readonly CallId Call = new("CA00000000000000000000000000000001");
    public static readonly PhoneNumber Caller = new("+38344123456");
    public static readonly PhoneNumber Dialled = new("+38338000000");

    private static readonly FlowSet Plain = FlowFiles.Read(new FlowOptions { Path = RepositoryFolder.PlainFlows }).Value!;

    public CallDesk()
    {
        var turns = new CallTurns(new FlowAnswers([new CustomerAnswers(Directory)], Time, AnswersLog), Time);
        Handler = new CallHandler(Store, new FolderVersions(Plain), turns, Writer, Time, HandlerLog);
    }

    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 11, 22, 9, 0, 0, TimeSpan.Zero));

    public MemoryCallStore Store { get; } = new();

    public ScriptedDirectory Directory { get; } = new();

    public RecordingReplyWriter Writer { get; } = new();

    public RecordingLogger<FlowAnswers> AnswersLog { get; } = new();

    public RecordingLogger<CallHandler> HandlerLog { get; } = new();

    public CallHandler Handler { get; }

    public CallState State => Store[Call]!;

    public Task<CallAnswer> BeginAsync() => Handler.BeginAsync(Call, Caller, Dialled, CancellationToken.None);

    public Task<CallAnswer> PressAsync(int step, string keys) =>
        Handler.StepAsync(Call, step, new FlowEvent.Keys(keys), CancellationToken.None);

    /// <summary>Brings a new call to the read-back of DPZ 4712; the next step is 3, and 1 confirms it.</summary>
    public async Task KeyCodeAsync()
    {
        await BeginAsync();
        await PressAsync(1, "3");
        await PressAsync(2, "3794712");
    }

    public static string? Body(CallAnswer answer) => (answer as CallAnswer.Reply)?.Document.Body;
}
