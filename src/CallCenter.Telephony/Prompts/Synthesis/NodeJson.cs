using System.Text.Json.Serialization;

namespace CallCenter.Telephony.Prompts.Synthesis;

/// <summary>One line to the Node process.</summary>
/// <param name="Arguments">espeak-ng's options.</param>
/// <param name="Text">The text, which the program reads from its standard input.</param>
internal sealed record NodeRequest(IReadOnlyList<string> Arguments, string Text);

/// <summary>One line from the Node process: either of the two.</summary>
/// <param name="Wav">The WAV file.</param>
/// <param name="Error">Why there is none.</param>
internal sealed record NodeAnswer(byte[]? Wav, string? Error);

/// <summary>Writes and reads those lines.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(NodeRequest))]
[JsonSerializable(typeof(NodeAnswer))]
internal sealed partial class NodeJson : JsonSerializerContext;
