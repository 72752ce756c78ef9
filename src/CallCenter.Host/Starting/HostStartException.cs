namespace CallCenter.Host.Starting;

/// <summary>The host cannot start; the message is a sentence for whoever started it.</summary>
internal sealed class HostStartException(string sentence) : Exception(sentence);
