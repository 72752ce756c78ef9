using CallCenter.LocalCarrier.Twiml;

namespace CallCenter.LocalCarrier.Verbs.Redirect;

/// <summary><c>&lt;Redirect&gt;</c>: the address of the document that takes over.</summary>
internal sealed record RedirectVerb(string Url, string Method) : IVerb
{
    public static RedirectVerb Read(VerbReader reader) => new(reader.Value, reader.Method("method"));
}
