namespace CallCenter.LocalCarrier.Twiml;

/// <summary>Something wrong in a document: a warning that only leaves an alert, or the reason it cannot run.</summary>
internal sealed record TwimlFault(int Code, string Message);
