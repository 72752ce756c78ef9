using System.Net;
using CallCenter.Local.Starting;
using CallCenter.LocalCarrier.Client;

namespace CallCenter.Local.Call;

/// <summary>A carrier to call through and the number to dial.</summary>
/// <param name="Http">For every request.</param>
/// <param name="Carrier">The carrier's address.</param>
/// <param name="Number">The number people dial.</param>
internal sealed record PhoneLine(HttpClient Http, Uri Carrier, string Number)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    /// <summary>The line of a call centre that was started here.</summary>
    /// <param name="system">The call centre.</param>
    public static PhoneLine To(LocalSystem system) => new(system.Http, system.Carrier.BaseAddress, system.Options.ServiceNumber);

    /// <summary>The line of a call centre that another terminal runs on this machine.</summary>
    /// <param name="http">For every request.</param>
    /// <param name="port">The carrier's port there.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Null where none runs.</returns>
    public static async Task<PhoneLine?> FindRunningAsync(HttpClient http, int port, CancellationToken cancellationToken)
    {
        var carrier = LocalSettings.Loopback(port);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        try
        {
            using var answer = await http.GetAsync(new Uri(carrier, "/carrier/health"), patience.Token);
            return answer.StatusCode == HttpStatusCode.OK ? new PhoneLine(http, carrier, new LocalOptions { DataDirectory = "" }.ServiceNumber) : null;
        }
        catch (Exception e) when (e is HttpRequestException or OperationCanceledException && !cancellationToken.IsCancellationRequested)
        {
            return null;
        }
    }

    /// <summary>A handset on this line.</summary>
    /// <param name="address">Its number.</param>
    public HandsetClient Handset(string address) => new(Http, Carrier, address);
}
