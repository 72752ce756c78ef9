namespace CallCenter.Local.Starting;

/// <summary>A part did not start; the message is one sentence with what to do.</summary>
/// <param name="sentence">The sentence.</param>
internal sealed class LocalStartException(string sentence) : Exception(sentence);
