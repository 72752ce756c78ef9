using CallCenter.LocalCarrier.Calls;

namespace CallCenter.LocalCarrier.Verbs.Redirect;

internal static class RedirectStep
{
    public static Task<Flow> RunAsync(RedirectVerb verb, VerbContext context, CancellationToken cancellationToken) =>
        Task.FromResult(context.GoTo(verb.Url, verb.Method));
}
