using System.Globalization;
using CallCenter.LocalCarrier.Handsets;

namespace CallCenter.LocalCarrier.Scenarios.Playing;

/// <summary>One copy of a scenario with its phones.</summary>
/// <param name="Scenario">What is played.</param>
/// <param name="Copy">Number of the copy, from 1.</param>
/// <param name="Phones">The handsets by the names of the scenario.</param>
internal sealed record Cast(Scenario Scenario, int Copy, IReadOnlyDictionary<string, Handset> Phones)
{
    /// <summary>Puts the phones of a copy into service.</summary>
    /// <param name="carrier">Where.</param>
    /// <param name="scenario">Whose phones.</param>
    /// <param name="copy">Number of the copy, from 1; stands for <c>{n}</c> in addresses.</param>
    public static Cast Take(Carrier carrier, Scenario scenario, int copy) =>
        new(scenario, copy, scenario.Phones.ToDictionary(phone => phone.Name, phone =>
        {
            var handset = carrier.Handsets.Register(AddressOf(carrier, phone, copy));
            handset.AutoAnswer = phone.AutoAnswer;
            return handset;
        }));

    /// <summary>Takes those phones out of service that were this copy's own, so that a long run does not gather them.</summary>
    public void Leave(Carrier carrier)
    {
        foreach (var phone in Scenario.Phones.Where(phone => phone.IsOwn))
        {
            carrier.Handsets.Remove(Phones[phone.Name]);
            carrier.Ids.Forget(Phones[phone.Name].Address);
        }
    }

    private static string AddressOf(Carrier carrier, ScenarioPhone phone, int copy) => phone.Address == ScenarioPhone.Any
        ? carrier.Handsets.FreshNumber()
        : phone.Address.Replace(ScenarioPhone.Copy, copy.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
}
