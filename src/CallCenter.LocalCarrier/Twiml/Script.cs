using CallCenter.LocalCarrier.Calls;
using CallCenter.LocalCarrier.Verbs;
using CallCenter.LocalCarrier.Verbs.Dial;
using CallCenter.LocalCarrier.Verbs.Pause;
using CallCenter.LocalCarrier.Verbs.Redirect;
using CallCenter.LocalCarrier.Verbs.Reject;

namespace CallCenter.LocalCarrier.Twiml;

/// <summary>Runs documents for a call, from one to the next, until they end it.</summary>
internal sealed class Script(Carrier carrier, CallLeg leg, ScriptKind kind)
{
    private const string ApplicationError = "We are sorry, an application error has occurred. Goodbye.";
    private readonly DocumentLoader loader = new(carrier, leg);

    /// <summary>Runs from a document on.</summary>
    /// <returns>
    /// <see cref="Flow.Next"/> when the last document came to its end; a hang-up; in a wait document also leaving the queue;
    /// outside the main script also <see cref="Flow.Broken"/>. Never a <see cref="Flow.Goto"/>.
    /// </returns>
    public async Task<Flow> RunAsync(DocumentSource source, CancellationToken cancellationToken)
    {
        var inFallback = false;
        while (true)
        {
            var loaded = await loader.LoadAsync(source, cancellationToken);
            if (loaded.Failure is { } failure)
            {
                if (kind != ScriptKind.Main)
                {
                    return new Flow.Broken(failure.Code);
                }

                if (inFallback || leg.FallbackUrl is not { } fallback)
                {
                    return await GiveUpAsync(cancellationToken);
                }

                inFallback = true;
                source = new DocumentSource.Address(fallback, "POST", FallbackForm(failure));
                continue;
            }

            var flow = await VerbsAsync(loaded, cancellationToken);
            if (flow is not Flow.Goto { Document: var next })
            {
                return flow;
            }

            inFallback = false;
            source = next;
        }
    }

    private async Task<Flow> VerbsAsync(LoadedDocument document, CancellationToken cancellationToken)
    {
        var context = new VerbContext(carrier, leg, document.Url);
        foreach (var verb in document.Verbs)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (!kind.Allows(verb.Kind.Name))
            {
                leg.Fail(carrier.Alerts, Alerts.AlertCodes.SchemaWarning, $"{verb.Kind.Name} is not allowed in a {kind} document.", document.Url);
                if (kind == ScriptKind.Wait)
                {
                    return new Flow.Broken(Alerts.AlertCodes.SchemaWarning);
                }

                continue;
            }

            // Only a redirect takes no time of its own; any other verb says itself when it was to end, if it knows.
            leg.DueAt = verb.Verb is RedirectVerb ? leg.DueAt : null;
            if (Answers(verb.Verb))
            {
                leg.Answer();
            }

            leg.Vanishing?.OnVerb(leg, carrier.Clock);
            var flow = await verb.ExecuteAsync(context, cancellationToken);
            if (flow is not Flow.Continue && !(flow is Flow.LeaveQueue && kind != ScriptKind.Wait))
            {
                return flow;
            }
        }

        // Bare audio for somebody who waits is played again, as any other wait document is.
        return document.HangUpAfter && kind is not (ScriptKind.Wait or ScriptKind.ConferenceWait)
            ? new Flow.HangUp(CallStatus.Completed)
            : Flow.Next;
    }

    private async Task<Flow> GiveUpAsync(CancellationToken cancellationToken)
    {
        leg.Answer();
        await leg.SayAsync(ApplicationError, "en-US", bargeIn: false, cancellationToken);
        return new Flow.HangUp(CallStatus.Completed);
    }

    private static bool Answers(IVerb verb) =>
        verb is not (PauseVerb or RejectVerb or RedirectVerb or DialVerb { AnswerOnBridge: true });

    private static List<KeyValuePair<string, string>> FallbackForm(DocumentFailure failure) =>
    [
        new("ErrorCode", failure.Code.ToString(System.Globalization.CultureInfo.InvariantCulture)),
        new("ErrorUrl", failure.Url),
    ];
}
