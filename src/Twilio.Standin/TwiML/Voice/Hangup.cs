namespace Twilio.TwiML.Voice;

/// <summary>Ends the call. Each constructor argument sets the property of the same name.</summary>
public class Hangup() : TwiML("Hangup")
{
    /// <summary>Adds a child.</summary>
    /// <param name="childElem">Element to nest inside this one.</param>
    /// <returns>This element, for chaining.</returns>
    public new Hangup Append(TwiML childElem) => (Hangup)base.Append(childElem);

    /// <summary>Sets an attribute that has no property.</summary>
    /// <param name="key">Attribute name; <c>xml:</c> before it names the XML namespace.</param>
    /// <param name="value">Attribute value, taken by its <c>ToString</c>.</param>
    /// <returns>This element, for chaining.</returns>
    public new Hangup SetOption(string key, object value) => (Hangup)base.SetOption(key, value);
}
