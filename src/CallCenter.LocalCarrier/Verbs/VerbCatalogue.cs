using System.Collections.Frozen;
using CallCenter.LocalCarrier.Verbs.Dial;
using CallCenter.LocalCarrier.Verbs.Enqueue;
using CallCenter.LocalCarrier.Verbs.Gather;
using CallCenter.LocalCarrier.Verbs.Hangup;
using CallCenter.LocalCarrier.Verbs.Leave;
using CallCenter.LocalCarrier.Verbs.Pause;
using CallCenter.LocalCarrier.Verbs.Play;
using CallCenter.LocalCarrier.Verbs.Record;
using CallCenter.LocalCarrier.Verbs.Redirect;
using CallCenter.LocalCarrier.Verbs.Reject;
using CallCenter.LocalCarrier.Verbs.Say;

namespace CallCenter.LocalCarrier.Verbs;

/// <summary>All verbs by name, case-sensitive; a new verb is one folder and one line here.</summary>
internal sealed class VerbCatalogue
{
    private readonly FrozenDictionary<string, IVerbKind> kinds = new IVerbKind[]
    {
        new VerbKind<SayVerb>("Say", SayVerb.Read, SayStep.RunAsync),
        new VerbKind<PlayVerb>("Play", PlayVerb.Read, PlayStep.RunAsync),
        new VerbKind<PauseVerb>("Pause", PauseVerb.Read, PauseStep.RunAsync),
        new VerbKind<GatherVerb>("Gather", GatherVerb.Read, GatherStep.RunAsync),
        new VerbKind<RecordVerb>("Record", RecordVerb.Read, RecordStep.RunAsync),
        new VerbKind<RedirectVerb>("Redirect", RedirectVerb.Read, RedirectStep.RunAsync),
        new VerbKind<HangupVerb>("Hangup", HangupVerb.Read, HangupStep.RunAsync),
        new VerbKind<RejectVerb>("Reject", RejectVerb.Read, RejectStep.RunAsync),
        new VerbKind<EnqueueVerb>("Enqueue", EnqueueVerb.Read, EnqueueStep.RunAsync),
        new VerbKind<LeaveVerb>("Leave", LeaveVerb.Read, LeaveStep.RunAsync),
        new VerbKind<DialVerb>("Dial", DialVerb.Read, DialStep.RunAsync),
    }.ToFrozenDictionary(kind => kind.Name, StringComparer.Ordinal);

    public IVerbKind? Find(string name) => kinds.GetValueOrDefault(name);
}
