using CallCenter.Contracts;
using CallCenter.Contracts.Offers;
using CallCenter.Local.Demo;
using CallCenter.Local.Starting;
using CallCenter.LocalCarrier.Client;

namespace CallCenter.Local.Agents;

/// <summary>
/// A made-up agent at work: signs in, picks up when the telephone rings, takes the call with the 1 key, answers what the
/// caller says, and finishes the wrap-up. Everything goes through the same doors a person's desk uses.
/// </summary>
internal sealed class AutomaticDesk(LocalSystem system, LocalAgent agent, DeskManner manner, Transcript? transcript)
{
    private const int OfferWaitSeconds = 20;
    private readonly CallCenterClient _desk = system.Desk();

    /// <summary>Signs in and begins to take calls.</summary>
    /// <param name="cancellationToken">Ends the start.</param>
    public async Task SignInAsync(CancellationToken cancellationToken)
    {
        await system.Handset(agent.Contact).RegisterAsync(cancellationToken: cancellationToken);
        await _desk.SignInAsync(agent.Id, LocalAgent.Password, cancellationToken);
        await _desk.GoAvailableAsync(cancellationToken);
    }

    /// <summary>Works until told to stop.</summary>
    /// <param name="cancellationToken">Stops it.</param>
    public Task WorkAsync(CancellationToken cancellationToken) =>
        Task.WhenAll(WatchOffersAsync(cancellationToken), AnswerAsync(cancellationToken));

    private async Task WatchOffersAsync(CancellationToken cancellationToken)
    {
        if (transcript is null)
        {
            return;
        }

        string? shown = null;
        while (!cancellationToken.IsCancellationRequested)
        {
            var offer = await _desk.NextOfferAsync(OfferWaitSeconds, cancellationToken);
            if (offer is not null && offer.Id != shown)
            {
                shown = offer.Id;
                Show(transcript, offer);
            }
            else if (offer is not null)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(200), cancellationToken);
            }
        }
    }

    private async Task AnswerAsync(CancellationToken cancellationToken)
    {
        var handset = system.Handset(agent.Contact);
        var taken = false;
        await foreach (var heard in handset.ListenAsync(cancellationToken))
        {
            transcript?.Agent(agent.Name, heard);
            switch (heard.Kind)
            {
                case HandsetEventKinds.Ringing:
                    taken = false;
                    await TryAsync(() => handset.AnswerAsync(cancellationToken));
                    break;
                case HandsetEventKinds.Play or HandsetEventKinds.Say when heard.BargeIn == true && !taken:
                    taken = true;
                    await TryAsync(() => handset.PressAsync("1", cancellationToken));
                    break;
                case HandsetEventKinds.Heard:
                    await TryAsync(() => handset.SpeakAsync(manner.Reply, cancellationToken: cancellationToken));
                    if (manner.HangsUpAfterReply)
                    {
                        await TryAsync(() => handset.HangUpAsync(cancellationToken));
                    }

                    break;
                case HandsetEventKinds.Ended:
                    await FinishWrapUpAsync(cancellationToken);
                    break;
            }
        }
    }

    // The status callback that ends the call for the host may still be on its way.
    private async Task FinishWrapUpAsync(CancellationToken cancellationToken)
    {
        for (var tries = 0; tries < 50; tries++)
        {
            var me = await _desk.MeAsync(cancellationToken);
            switch (me.State)
            {
                case "wrapUp":
                    await _desk.FinishWrapUpAsync(cancellationToken);
                    transcript?.Desk(agent.Name, "wrap-up finished, available again");
                    return;
                case "missed" or "notReady":
                    await _desk.GoAvailableAsync(cancellationToken);
                    return;
                case "available":
                    return;
            }

            await Task.Delay(TimeSpan.FromMilliseconds(100), cancellationToken);
        }
    }

    private void Show(Transcript screen, OfferContract offer)
    {
        var who = offer.Customer is { } customer
            ? $"{customer.Code}  {customer.Name}, {customer.Locality}, meter {customer.MeterNumber}, tariff {customer.Tariff}"
                + (customer.Vulnerable ? "  (vulnerable)" : "")
            : offer.Code is { } code ? $"{code}  (no profile: {offer.CustomerAbsent})" : "unidentified caller";
        screen.Desk(agent.Name, $"OFFER  queue {offer.Queue}, language {offer.Language}, caller {offer.Caller}, waits {offer.WaitedSeconds:0.0} s");
        screen.Desk(agent.Name, $"       {who}");
        if (offer.Customer?.Balance is { } balance)
        {
            screen.Desk(agent.Name, FormattableString.Invariant(
                $"       owes {balance.DebtCents / 100m:0.00} EUR, last bill {balance.LastBillCents / 100m:0.00} EUR, as of {balance.AsOf:yyyy-MM-dd HH:mm} UTC"));
        }

        screen.Desk(agent.Name, $"       journey: {string.Join(" · ", offer.Journey.Select(step => $"{step.Node}: {step.What}"))}");
    }

    /// <returns>Whether the call was still there: it may end while the agent reaches for the telephone.</returns>
    private static async Task<bool> TryAsync(Func<Task> act)
    {
        try
        {
            await act();
            return true;
        }
        catch (CarrierRefusedException)
        {
            return false;
        }
    }
}

/// <summary>How a made-up agent speaks.</summary>
/// <param name="Reply">What they answer to whatever the caller says.</param>
/// <param name="HangsUpAfterReply">Whether they end the call then.</param>
internal sealed record DeskManner(string Reply, bool HangsUpAfterReply);
