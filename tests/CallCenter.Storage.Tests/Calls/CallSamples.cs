using System.Collections.Immutable;
using CallCenter.Core.Calls;
using CallCenter.Core.Customers;
using CallCenter.Engine.CallLog;
using CallCenter.Engine.Calls;
using CallCenter.Flows.Running;
using CallCenter.Flows.Values;

namespace CallCenter.Storage.Tests.Calls;

/// <summary>Calls and log entries to store.</summary>
internal static class CallSamples
{
    public static readonly DateTimeOffset Start = new(2026, 11, 22, 9, 0, 0, 125, TimeSpan.Zero);

    /// <summary>Characters that have gone wrong in stores, one way or another.</summary>
    public const string Unusual = "Gjakovë Đakovica ДПР 😀 \"quoted\" \\ {\"json\":1} <tag> a\tb\nc \u0001 \u2028 ' ; --";

    private static int _count;

    public static CallId NewId() => new($"CA{Guid.NewGuid():N}{Interlocked.Increment(ref _count)}");

    public static CallState New(CallId call) => new(
        call, new PhoneNumber("+38344123456"), Start, new FlowState { Node = "welcome" }, Step: 1, null, null, Version: 1);

    /// <summary>A state with something in every field.</summary>
    public static CallState Full(CallId call) => New(call) with
    {
        Caller = new PhoneNumber("client:Ana Đ"),
        Flow = new FlowState
        {
            Node = "who",
            Cursor = new NodeCursor("which", 2, 1, [new CustomerCode("DGL", 778), new CustomerCode("DGJ", 9_999_999_999)]),
            Language = Language.Serbian,
            Code = new CustomerCode("DGJ", 9904),
            Identified = true,
            Verified = true,
            Flow = "report-fault",
            Frames = [new FlowFrame(null, "report")],
            Values = ImmutableDictionary<string, FlowValue>.Empty.SetItem("customer.vulnerable", FlowValue.Of(true)).SetItem("reason", FlowValue.Of(Unusual)),
            Loops = ImmutableDictionary<string, int>.Empty.SetItem("again", 2),
            Seed = ulong.MaxValue,
            Journey = [new JourneyStep(Start, "welcome", Unusual), new JourneyStep(Start.AddTicks(1), "who", "keyed DGJ ***904")],
            Faults = 2,
        },
        Step = 7,
        Waiting = new WaitingFor("gjakova", 2, Start.AddSeconds(3)) { Until = Start.AddSeconds(63) },
        HeldPlace = new WaitingFor("general", 0, Start.AddSeconds(1)),
        FlowHash = "abc",
        EndedAt = Start.AddMinutes(5),
    };

    public static CallLogEntry Entry(
        CallId call, long version, int number, CallLogKind kind, string? what = null, string? queue = null, string caller = "+38344123456") => new(
        $"{call}/{version}/{number}",
        call,
        Start.AddSeconds(version),
        kind,
        kind is CallLogKind.Step ? "who" : null,
        what,
        new CallFacts(new PhoneNumber(caller), version > 1 ? Language.Albanian : null, version > 2 ? new CustomerCode("DGJ", 9904) : null, version > 2, queue));

    public static ImmutableArray<CallLogEntry> WholeCall(CallId call) =>
    [
        Entry(call, 1, 0, CallLogKind.Started),
        Entry(call, 1, 1, CallLogKind.Step, "first"),
        Entry(call, 2, 0, CallLogKind.Step, Unusual),
        Entry(call, 3, 0, CallLogKind.Step, "queued for gjakova", "gjakova"),
        Entry(call, 4, 0, CallLogKind.Ended),
    ];
}
