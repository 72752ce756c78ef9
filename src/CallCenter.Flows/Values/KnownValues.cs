using System.Collections.Frozen;

namespace CallCenter.Flows.Values;

/// <summary>Who may hear a value.</summary>
public enum Disclosure
{
    /// <summary>Anybody who calls.</summary>
    Anyone,

    /// <summary>Only a caller who proved who they are: money.</summary>
    Money,

    /// <summary>Only a caller who proved who they are: a person's name or address.</summary>
    Person,

    /// <summary>Nobody: what a caller keyed at a secret node.</summary>
    Nobody,
}

/// <summary>A value that the language itself knows.</summary>
/// <param name="Name">Its name in texts and conditions.</param>
/// <param name="Sample">A made-up value, to try texts out with.</param>
/// <param name="MayBeMissing">Whether it can be missing although what it belongs to is there.</param>
/// <param name="Disclosure">Who may hear it.</param>
/// <param name="About">What it is.</param>
public sealed record KnownValue(string Name, FlowValue Sample, bool MayBeMissing, Disclosure Disclosure, string About);

/// <summary>Every value that the language itself knows; flows add values of their own with <c>set</c> and <c>into</c>.</summary>
public static class KnownValues
{
    private static readonly KnownValue[] Values =
    [
        Open("language", FlowValue.Of("en"), "the language the call is in"),
        Open("key", FlowValue.Of("1"), "the key to press, in a prompt that offers one"),
        Open("code", FlowValue.Of("DGJ9904"), "the customer code; read it out with the filter 'code'"),
        Open("district.name", FlowValue.Of("Gjakova"), "the district's name in the caller's language"),
        Open("district.queue", FlowValue.Of("gjakova"), "the district's queue"),
        Open("district.prefix", FlowValue.Of("DGJ"), "the district's three letters"),
        Open("customer.vulnerable", FlowValue.Of(true), "whether the customer depends on supply"),
        Closed("customer.name", Disclosure.Person, FlowValue.Of("Agim Berisha"), "the customer's name"),
        Open("outage.since", Moment("2026-11-22T09:00:00+01:00"), "when the outage began"),
        Sometimes("outage.until", Moment("2026-11-22T13:30:00+01:00"), "when supply is expected back"),
        Sometimes("outage.cause", FlowValue.Of("storm"), "why supply is interrupted"),
        Sometimes("outage.area", FlowValue.Of("Matiçan"), "where"),
        Open("works.from", Moment("2026-11-23T10:00:00+01:00"), "when planned works begin"),
        Sometimes("works.until", Moment("2026-11-23T14:00:00+01:00"), "when planned works end; missing where they last all day"),
        Sometimes("works.area", FlowValue.Of("Sofali"), "where"),
        Sometimes("works.reason", FlowValue.Of("line revision"), "why"),
        Closed("balance.amount", Disclosure.Money, FlowValue.Of(47.35m), "what is owed, in euros; less than nothing is a credit"),
        Closed("balance.last-bill", Disclosure.Money, FlowValue.Of(31.20m), "the last bill, in euros"),
        Closed("balance.due", Disclosure.Money, Moment("2026-12-07T00:00:00+01:00"), "until when to pay", mayBeMissing: true),
        Open("balance.as-of", Moment("2026-11-21T00:00:00+01:00"), "when the balance was taken"),
        Sometimes("closure.reason", FlowValue.Of("storm"), "why the lines were closed by hand"),
        Open("callback.number", FlowValue.Of("0 4 4 1 2 3 4 5 6"), "the number to call back, digit by digit, while it is read back"),
        Sometimes("path.last-choice", FlowValue.Of("balance"), "what the caller chose last"),
    ];

    private static readonly FrozenDictionary<string, KnownValue> ByName =
        Values.ToFrozenDictionary(value => value.Name, StringComparer.Ordinal);

    /// <summary>Every value.</summary>
    public static IReadOnlyList<KnownValue> All => Values;

    /// <summary>Finds a value.</summary>
    /// <param name="name">Its name.</param>
    /// <returns>Null where the language knows none of that name.</returns>
    public static KnownValue? Find(string name) => ByName.GetValueOrDefault(name);

    private static KnownValue Open(string name, FlowValue sample, string about) => new(name, sample, false, Disclosure.Anyone, about);

    private static KnownValue Sometimes(string name, FlowValue sample, string about) => new(name, sample, true, Disclosure.Anyone, about);

    private static KnownValue Closed(string name, Disclosure disclosure, FlowValue sample, string about, bool mayBeMissing = false) =>
        new(name, sample, mayBeMissing, disclosure, about);

    private static FlowValue Moment(string text) => new(ValueKind.Moment, text);
}
