using System.Net.Http.Json;
using CallCenter.Local.Starting;

namespace CallCenter.Local.Load;

/// <summary>What the carrier noted of each request it made to the host.</summary>
/// <param name="Seq">Its number, from 1.</param>
/// <param name="Path">The address's path and query.</param>
/// <param name="Status">The HTTP status, or null where there was no answer.</param>
/// <param name="Milliseconds">How long the answer took.</param>
/// <param name="Error">The carrier's error code, or null.</param>
internal sealed record WebhookTime(long Seq, string Path, int? Status, double Milliseconds, int? Error);

/// <summary>Reads what the carrier noted.</summary>
internal static class WebhookTimes
{
    /// <summary>Every request after a number.</summary>
    /// <param name="system">The call centre.</param>
    /// <param name="after">The last number already seen.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async Task<IReadOnlyList<WebhookTime>> ReadAsync(LocalSystem system, long after, CancellationToken cancellationToken)
    {
        var all = new List<WebhookTime>();
        while (true)
        {
            var address = new Uri(system.Carrier.BaseAddress, FormattableString.Invariant($"/carrier/webhooks?after={after}"));
            var page = await system.Http.GetFromJsonAsync<WebhookPage>(address, cancellationToken);
            if (page is not { Webhooks: [_, ..] webhooks })
            {
                return all;
            }

            all.AddRange(webhooks);
            after = webhooks[^1].Seq;
        }
    }

    /// <summary>The number of the last request.</summary>
    /// <param name="webhooks">Requests in order.</param>
    public static long SeenSoFar(IReadOnlyList<WebhookTime> webhooks) => webhooks is [.., var last] ? last.Seq : 0;

    private sealed record WebhookPage(IReadOnlyList<WebhookTime> Webhooks);
}
