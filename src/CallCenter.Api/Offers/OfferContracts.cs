using CallCenter.Api.Agents;
using CallCenter.Contracts.Offers;
using CallCenter.Core.Customers;
using CallCenter.Engine.Customers;
using CallCenter.Engine.Routing;

namespace CallCenter.Api.Offers;

/// <summary>Offers as clients see them.</summary>
internal static class OfferContracts
{
    public static OfferContract Of(OfferContext context)
    {
        var (offer, entry) = (context.Offer, context.Entry);
        return new OfferContract(
            offer.Id.Value,
            entry.Call.Value,
            AgentViews.Word(offer.State),
            entry.Queue,
            entry.Language.Code,
            entry.Caller.Value ?? "",
            entry.Code?.Display,
            entry.Code?.Prefix,
            entry.Identified,
            context.Customer is CustomerLookup.Found found ? Of(found.Profile) : null,
            Absence(context.Customer),
            [.. entry.Journey.Select(s => new JourneyStepView(s.At, s.Node, s.What))],
            context.Waited.TotalSeconds,
            offer.Deadline,
            context.Now);
    }

    private static string? Absence(CustomerLookup? lookup) => lookup switch
    {
        null => "noCode",
        CustomerLookup.Found => null,
        CustomerLookup.Missing => "unknownCode",
        _ => "unavailable",
    };

    private static CustomerView Of(CustomerProfile profile) => new(
        profile.Code.Display,
        profile.Name,
        profile.Language?.Code,
        profile.Phones,
        profile.Locality,
        profile.Feeder,
        profile.MeterNumber,
        profile.Tariff,
        profile.Vulnerable,
        profile.Balance is { } b ? new BalanceView(b.DebtCents, b.LastBillCents, b.DueOn, b.AsOf) : null);
}
