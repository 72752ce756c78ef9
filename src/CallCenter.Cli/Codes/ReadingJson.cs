using System.Buffers;
using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using CallCenter.Core.CodeEntry;
using CallCenter.Core.Customers;

namespace CallCenter.Cli.Codes;

/// <summary>What an entry came to, as one line of JSON in UTF-8. Scripts rely on its shape.</summary>
internal static class ReadingJson
{
    // The output is a file or a pipe, never a web page, so nothing but quotes and control characters needs escaping.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes <c>{"input":…,"outcome":…,"candidates":[…]}</c> and a line feed.</summary>
    /// <param name="input">The entry as it was read.</param>
    /// <param name="reading">What it came to.</param>
    public static ReadOnlyMemory<byte> Line(string input, CodeReading reading) => Line(input, reading, _ => { });

    /// <summary>Writes the same and <c>"reasons":[…]</c>, for each candidate what its reading rests on.</summary>
    /// <param name="input">The utterance as it was read.</param>
    /// <param name="reading">What it came to. Only the codes the caller has to choose from are written.</param>
    public static ReadOnlyMemory<byte> Line(string input, SpokenReading reading) => Line(input, reading.ToCodeReading(), json =>
    {
        json.WriteStartArray("reasons");
        foreach (var candidate in reading.Candidates.Take(reading.Choices))
        {
            json.WriteStringValue(Words(candidate.Reasons));
        }

        json.WriteEndArray();
    });

    private static ReadOnlyMemory<byte> Line(string input, CodeReading reading, Action<Utf8JsonWriter> writeMore)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            json.WriteString("input", input);
            json.WriteString("outcome", Word(reading.Outcome));
            WriteCodes(json, reading.Candidates);
            writeMore(json);
            json.WriteEndObject();
        }

        buffer.Write("\n"u8);
        return buffer.WrittenMemory;
    }

    private static void WriteCodes(Utf8JsonWriter json, ImmutableArray<CustomerCode> codes)
    {
        json.WriteStartArray("candidates");
        foreach (var code in codes)
        {
            json.WriteStringValue(code.ToString());
        }

        json.WriteEndArray();
    }

    // "PlaceName, Joined" as "place-name, joined".
    private static string Words(ReadingReasons reasons) =>
        string.Join(", ", reasons.ToString().Split(", ").Select(JsonNamingPolicy.KebabCaseLower.ConvertName));

    private static string Word(CodeOutcome outcome) => outcome switch
    {
        CodeOutcome.Match => "match",
        CodeOutcome.Ambiguous => "ambiguous",
        CodeOutcome.NoMatch => "nomatch",
    };
}
