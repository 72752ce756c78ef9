using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using CallCenter.Core.CodeEntry;

namespace CallCenter.Cli.Codes;

/// <summary>What an entry came to, as one line of JSON in UTF-8. Scripts rely on its shape.</summary>
internal static class ReadingJson
{
    // The output is a file or a pipe, never a web page, so nothing but quotes and control characters needs escaping.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes <c>{"input":…,"outcome":…,"candidates":[…]}</c> and a line feed.</summary>
    /// <param name="input">The entry as it was read.</param>
    /// <param name="reading">What it came to.</param>
    public static ReadOnlyMemory<byte> Line(string input, CodeReading reading)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            json.WriteString("input", input);
            json.WriteString("outcome", Word(reading.Outcome));
            json.WriteStartArray("candidates");
            foreach (var candidate in reading.Candidates)
            {
                json.WriteStringValue(candidate.ToString());
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        buffer.Write("\n"u8);
        return buffer.WrittenMemory;
    }

    private static string Word(CodeOutcome outcome) => outcome switch
    {
        CodeOutcome.Match => "match",
        CodeOutcome.Ambiguous => "ambiguous",
        CodeOutcome.NoMatch => "nomatch",
    };
}
