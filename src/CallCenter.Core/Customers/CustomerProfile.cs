using System.Collections.Immutable;

namespace CallCenter.Core.Customers;

/// <summary>What the supplier knows of one customer (one metering point): what an agent sees.</summary>
/// <param name="Code">The customer code; its letters name the district.</param>
/// <param name="Name">The customer's name. Never read out to a caller.</param>
/// <param name="Language">The language the customer prefers, or null where unknown.</param>
/// <param name="Phones">Registered phone numbers in E.164, none to many. A hint, never a proof.</param>
/// <param name="Locality">Town, village or neighbourhood of the metering point.</param>
/// <param name="Feeder">The feeder ("dalje") that supplies it, or null where unknown.</param>
/// <param name="MeterNumber">The meter's serial number, digits.</param>
/// <param name="Tariff">Tariff group as printed, such as <c>4/02</c>.</param>
/// <param name="Vulnerable">Whether the customer depends on supply (for example on a medical device).</param>
/// <param name="Balance">What is owed, or null where unknown.</param>
public sealed record CustomerProfile(
    CustomerCode Code,
    string Name,
    Language? Language,
    ImmutableArray<string> Phones,
    string Locality,
    string? Feeder,
    string MeterNumber,
    string Tariff,
    bool Vulnerable,
    CustomerBalance? Balance);

/// <summary>
/// What a customer owes. The last bill (one month) and the debt (everything) are different numbers, so
/// whoever reads one out must say which.
/// </summary>
/// <param name="DebtCents">Everything owed now in euro cents; negative is a credit.</param>
/// <param name="LastBillCents">The last bill alone in euro cents; may be negative.</param>
/// <param name="DueOn">When the last bill is due, or null.</param>
/// <param name="AsOf">When these figures were true.</param>
public sealed record CustomerBalance(long DebtCents, long LastBillCents, DateOnly? DueOn, DateTimeOffset AsOf);
