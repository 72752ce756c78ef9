using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using CallCenter.Core.Customers;

namespace CallCenter.Cli.ReadOut;

/// <summary>A value and its words as one line of JSON. Scripts rely on its shape.</summary>
internal static class SpokenJson
{
    // The output is a file or a pipe, never a web page, so nothing but quotes and control characters needs escaping.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes <c>{"language":…,"kind":…,"value":…,"words":…}</c>.</summary>
    /// <param name="language">The language.</param>
    /// <param name="kind">The option's name, <c>window</c> for a window.</param>
    /// <param name="value">What was typed.</param>
    /// <param name="words">The words.</param>
    public static string Line(Language language, string kind, string value, string words)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            json.WriteString("language", language.Code);
            json.WriteString("kind", kind);
            json.WriteString("value", value);
            json.WriteString("words", words);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
