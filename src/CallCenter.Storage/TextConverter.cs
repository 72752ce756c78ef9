using System.Text.Json;
using System.Text.Json.Serialization;

namespace CallCenter.Storage;

/// <summary>Writes a small value as text in JSON.</summary>
/// <typeparam name="T">The value's type.</typeparam>
internal sealed class TextConverter<T>(Func<string, T> read, Func<T, string> write) : JsonConverter<T>
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        read(reader.GetString() ?? "");

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(write(value));
}
