using CallCenter.Core.Calls;
using CallCenter.Engine.Calls;
using CallCenter.Engine.Routing;
using CallCenter.Telephony.Documents;
using Twilio.TwiML;

namespace CallCenter.Telephony.Queues;

/// <summary>Puts a caller through to the agent who took the call. Made by the container.</summary>
public sealed class CallerBridge
{
    private readonly CallHandler _calls;
    private readonly Router _router;
    private readonly VoiceDocuments _documents;

    internal CallerBridge(CallHandler calls, Router router, VoiceDocuments documents)
    {
        _calls = calls;
        _router = router;
        _documents = documents;
    }

    /// <summary>The document that brings the caller into the conversation.</summary>
    /// <param name="call">The call.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>Afterwards the flow goes on, where it is known; else the call ends.</returns>
    internal async Task<VoiceResponse> ForAsync(CallId call, CancellationToken cancellationToken)
    {
        await _router.ConnectedAsync(call, cancellationToken);
        var after = await _calls.LookAsync(call, cancellationToken) is CallLoad.Found { State: { Waiting: not null } state }
            ? _documents.Addresses.Served(call, state.Step)
            : null;
        return ConversationDocument.For(call, "caller", after);
    }
}
