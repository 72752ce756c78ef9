namespace CallCenter.Contracts.Offers;

/// <summary>An offer with all that is known of the caller.</summary>
/// <param name="Id">The offer.</param>
/// <param name="Call">The caller's call.</param>
/// <param name="State"><c>ringing</c> or <c>accepted</c>.</param>
/// <param name="Queue">The queue the call waits in.</param>
/// <param name="Language">The caller's language, ISO 639-1.</param>
/// <param name="Caller">The caller's number as the carrier gave it; may be empty.</param>
/// <param name="Code">The customer code as people read it, or null for an unidentified caller.</param>
/// <param name="District">The district's three letters, or null.</param>
/// <param name="Identified">Whether the directory knew the code when the caller keyed it.</param>
/// <param name="Customer">The customer, or null.</param>
/// <param name="CustomerAbsent">Why there is no customer: <c>noCode</c>, <c>unknownCode</c>, <c>unavailable</c>; else null.</param>
/// <param name="Journey">The way through the menu so far.</param>
/// <param name="WaitedSeconds">How long the call has waited.</param>
/// <param name="Deadline">Until when it may be accepted.</param>
/// <param name="Now">The server's time, to count from.</param>
public sealed record OfferContract(
    string Id,
    string Call,
    string State,
    string Queue,
    string Language,
    string Caller,
    string? Code,
    string? District,
    bool Identified,
    CustomerView? Customer,
    string? CustomerAbsent,
    IReadOnlyList<JourneyStepView> Journey,
    double WaitedSeconds,
    DateTimeOffset Deadline,
    DateTimeOffset Now);

/// <summary>A step of a call's way through the menu.</summary>
/// <param name="At">When.</param>
/// <param name="Node">The flow's node.</param>
/// <param name="What">What happened there.</param>
public sealed record JourneyStepView(DateTimeOffset At, string Node, string What);

/// <summary>A customer.</summary>
/// <param name="Code">The customer code as people read it.</param>
/// <param name="Name">The customer's name.</param>
/// <param name="Language">The language they prefer, or null.</param>
/// <param name="Phones">Registered numbers.</param>
/// <param name="Locality">Town, village or neighbourhood.</param>
/// <param name="Feeder">The feeder, or null.</param>
/// <param name="MeterNumber">The meter's serial number.</param>
/// <param name="Tariff">Tariff group.</param>
/// <param name="Vulnerable">Whether they depend on supply.</param>
/// <param name="Balance">What is owed, or null where unknown.</param>
public sealed record CustomerView(
    string Code,
    string Name,
    string? Language,
    IReadOnlyList<string> Phones,
    string Locality,
    string? Feeder,
    string MeterNumber,
    string Tariff,
    bool Vulnerable,
    BalanceView? Balance);

/// <summary>What a customer owes.</summary>
/// <param name="DebtCents">Everything owed in euro cents; negative is a credit.</param>
/// <param name="LastBillCents">The last bill alone in euro cents.</param>
/// <param name="DueOn">When it is due, or null.</param>
/// <param name="AsOf">When these figures were true.</param>
public sealed record BalanceView(long DebtCents, long LastBillCents, DateOnly? DueOn, DateTimeOffset AsOf);
