using System.Text.Json;
using System.Text.Json.Serialization;
using CallCenter.Core.Calls;
using CallCenter.Core.Customers;
using CallCenter.Engine.CallLog;
using CallCenter.Engine.Calls;
using CallCenter.Flows.Values;

namespace CallCenter.Storage.Calls;

/// <summary>How live calls and log entries lie in Redis.</summary>
internal static class CallJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        Converters =
        {
            new TextConverter<CallId>(text => new CallId(text), id => id.Value),
            new TextConverter<PhoneNumber>(text => new PhoneNumber(text), number => number.Value ?? ""),
            new TextConverter<Language>(text => new Language(text), language => language.Code),
            new TextConverter<CustomerCode>(
                text => CustomerCode.TryParse(text, out var code) ? code : throw new JsonException("not a customer code"),
                code => code.ToString()),
            new TextConverter<FlowValue>(FlowValue.Unpack, value => value.Packed),
            new JsonStringEnumConverter(),
        },
    };

    public static string Write(CallState state) => JsonSerializer.Serialize(state, Options);

    public static CallState ReadState(string text) => Read<CallState>(text);

    public static string Write(StepReply reply) => JsonSerializer.Serialize(reply, Options);

    public static StepReply ReadReply(string text) => Read<StepReply>(text);

    public static string Write(CallLogEntry entry) => JsonSerializer.Serialize(entry, Options);

    public static CallLogEntry ReadEntry(string text) => Read<CallLogEntry>(text);

    private static T Read<T>(string text) => JsonSerializer.Deserialize<T>(text, Options)
        ?? throw new JsonException($"An empty {typeof(T).Name} lies in the store.");
}
