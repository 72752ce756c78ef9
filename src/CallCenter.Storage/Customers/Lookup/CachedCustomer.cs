using System.Text.Json;
using System.Text.Json.Serialization;
using CallCenter.Core.Customers;
using ZiggyCreatures.Caching.Fusion.Serialization;

namespace CallCenter.Storage.Customers;

/// <summary>What a cache keeps for a code: the profile, or that there is none.</summary>
/// <param name="Profile">Null where no customer has the code.</param>
internal sealed record CachedCustomer(CustomerProfile? Profile);

/// <summary>Writes cache entries to Redis as JSON.</summary>
/// <remarks>FusionCache's own serializer packages cannot be restored everywhere; this is all of theirs that we need.</remarks>
internal sealed class CustomerCacheSerializer : IFusionCacheSerializer
{
    private static readonly JsonSerializerOptions Options = new()
    {
        Converters = { new CodeConverter(), new LanguageConverter() },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    public byte[] Serialize<T>(T? obj) => JsonSerializer.SerializeToUtf8Bytes(obj, Options);

    public T? Deserialize<T>(byte[] data) => JsonSerializer.Deserialize<T>(data, Options);

    public ValueTask<byte[]> SerializeAsync<T>(T? obj, CancellationToken token = default) => new(Serialize(obj));

    public ValueTask<T?> DeserializeAsync<T>(byte[] data, CancellationToken token = default) => new(Deserialize<T>(data));

    private sealed class CodeConverter : JsonConverter<CustomerCode>
    {
        public override CustomerCode Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            CustomerCode.TryParse(reader.GetString(), out var code)
                ? code
                : throw new JsonException("A cached customer has no readable code.");

        public override void Write(Utf8JsonWriter writer, CustomerCode value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.ToString());
    }

    private sealed class LanguageConverter : JsonConverter<Language>
    {
        public override Language Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            new(reader.GetString()!);

        public override void Write(Utf8JsonWriter writer, Language value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.Code);
    }
}
