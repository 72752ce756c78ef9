using System.Text.Json;
using System.Text.Json.Serialization;
using CallCenter.Core.Agents;
using CallCenter.Core.Calls;
using CallCenter.Core.Customers;
using CallCenter.Core.Routing;
using CallCenter.Engine.Routing;

namespace CallCenter.Storage.Routing;

/// <summary>How routing's rows and effects lie in Redis.</summary>
internal static class RoutingJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        IgnoreReadOnlyProperties = true,
        Converters =
        {
            new TextConverter<AgentId>(text => new AgentId(text), id => id.Value),
            new TextConverter<CallId>(text => new CallId(text), id => id.Value),
            new TextConverter<OfferId>(text => new OfferId(text), id => id.Value),
            new TextConverter<PhoneNumber>(text => new PhoneNumber(text), number => number.Value ?? ""),
            new TextConverter<Language>(text => new Language(text), language => language.Code ?? ""),
            new TextConverter<CustomerCode>(
                text => CustomerCode.TryParse(text, out var code) ? code : throw new JsonException("not a customer code"),
                code => code.ToString()),
            new JsonStringEnumConverter(),
        },
    };

    public static string Write<T>(T row) => JsonSerializer.Serialize(row, Options);

    public static T Read<T>(string text) => JsonSerializer.Deserialize<T>(text, Options)
        ?? throw new JsonException($"An empty {typeof(T).Name} lies in the store.");

    public static string Write(RoutingEffect effect, int attempts) => Write(effect switch
    {
        RoutingEffect.RingAgent e => new StoredEffect(EffectKind.RingAgent, e.Offer, null, null, attempts),
        RoutingEffect.BridgeCaller e => new StoredEffect(EffectKind.BridgeCaller, e.Offer, e.Call, null, attempts),
        RoutingEffect.BridgeAgent e => new StoredEffect(EffectKind.BridgeAgent, e.Offer, null, e.LegId, attempts),
        RoutingEffect.HangUpLeg e => new StoredEffect(EffectKind.HangUpLeg, null, null, e.LegId, attempts),
        _ => throw new JsonException($"No stored form of {effect.GetType().Name}."),
    });

    public static OutboxEffect ReadEffect(string text)
    {
        var stored = Read<StoredEffect>(text);
        RoutingEffect effect = stored.Kind switch
        {
            EffectKind.RingAgent => new RoutingEffect.RingAgent(stored.Offer!.Value),
            EffectKind.BridgeCaller => new RoutingEffect.BridgeCaller(stored.Offer!.Value, stored.Call!.Value),
            EffectKind.BridgeAgent => new RoutingEffect.BridgeAgent(stored.Offer!.Value, stored.Leg!),
            EffectKind.HangUpLeg => new RoutingEffect.HangUpLeg(stored.Leg!),
        };
        return new OutboxEffect(effect, stored.Attempts, text);
    }

    private enum EffectKind
    {
        RingAgent,
        BridgeCaller,
        BridgeAgent,
        HangUpLeg,
    }

    /// <summary>One shape for every effect: the same effect twice is the same text, and so stands in the outbox once.</summary>
    private sealed record StoredEffect(EffectKind Kind, OfferId? Offer, CallId? Call, string? Leg, int Attempts);
}
