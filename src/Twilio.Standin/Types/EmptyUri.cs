namespace Twilio.Types;

/// <summary>An address that is written as nothing, as in <c>waitUrl=""</c>.</summary>
public class EmptyUri() : Uri("https://empty.invalid");
