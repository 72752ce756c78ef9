using System.Collections.Immutable;

namespace CallCenter.Storage.Customers.Importing;

/// <summary>The columns of a customers file: the same names and order as the table, so that <c>\copy</c> takes it too.</summary>
public static class CustomerColumns
{
    internal const string Code = "code";
    internal const string District = "district";
    internal const string Number = "number";
    internal const string Name = "name";
    internal const string Language = "language";
    internal const string Phones = "phones";
    internal const string Locality = "locality";
    internal const string Feeder = "feeder";
    internal const string MeterNumber = "meter_number";
    internal const string Tariff = "tariff";
    internal const string Vulnerable = "vulnerable";
    internal const string DebtCents = "debt_cents";
    internal const string LastBillCents = "last_bill_cents";
    internal const string DueOn = "due_on";
    internal const string BalanceAsOf = "balance_as_of";

    /// <summary>Every column this product writes, in order.</summary>
    public static ImmutableArray<string> Written { get; } =
    [
        District, Number, Name, Language, Phones, Locality, Feeder, MeterNumber, Tariff, Vulnerable, DebtCents,
        LastBillCents, DueOn, BalanceAsOf,
    ];

    /// <summary>What a file must have beside its code; the code is <c>code</c>, or <c>district</c> and <c>number</c>.</summary>
    internal static ImmutableArray<string> Required { get; } = [Name, Locality, MeterNumber, Tariff];
}
