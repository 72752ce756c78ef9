namespace Twilio.TwiML.Voice;

/// <summary>
/// Takes the call out of its queue; the verb after the Enqueue runs. Each constructor argument sets the property of the
/// same name.
/// </summary>
public class Leave() : TwiML("Leave")
{
    /// <summary>Adds a child.</summary>
    /// <param name="childElem">Element to nest inside this one.</param>
    /// <returns>This element, for chaining.</returns>
    public new Leave Append(TwiML childElem) => (Leave)base.Append(childElem);

    /// <summary>Sets an attribute that has no property.</summary>
    /// <param name="key">Attribute name; <c>xml:</c> before it names the XML namespace.</param>
    /// <param name="value">Attribute value, taken by its <c>ToString</c>.</param>
    /// <returns>This element, for chaining.</returns>
    public new Leave SetOption(string key, object value) => (Leave)base.SetOption(key, value);
}
