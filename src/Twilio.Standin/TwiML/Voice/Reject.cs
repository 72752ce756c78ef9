using System.Xml.Linq;
using Twilio.Types;

namespace Twilio.TwiML.Voice;

/// <summary>
/// Declines an incoming call without being billed; only as the first verb. Each constructor argument sets the property
/// of the same name.
/// </summary>
public class Reject(Reject.ReasonEnum? reason = null) : TwiML("Reject")
{
    /// <summary>What the caller hears; <c>rejected</c> when absent.</summary>
    public Reject.ReasonEnum? Reason { get; set; } = reason;

    /// <inheritdoc/>
    protected override List<XAttribute> GetElementAttributes() => new AttributeList()
        .With("reason", Reason);

    /// <summary>Adds a child.</summary>
    /// <param name="childElem">Element to nest inside this one.</param>
    /// <returns>This element, for chaining.</returns>
    public new Reject Append(TwiML childElem) => (Reject)base.Append(childElem);

    /// <summary>Sets an attribute that has no property.</summary>
    /// <param name="key">Attribute name; <c>xml:</c> before it names the XML namespace.</param>
    /// <param name="value">Attribute value, taken by its <c>ToString</c>.</param>
    /// <returns>This element, for chaining.</returns>
    public new Reject SetOption(string key, object value) => (Reject)base.SetOption(key, value);

    /// <summary>Values of Reason; any other text converts implicitly.</summary>
    public sealed class ReasonEnum : StringEnum
    {
        /// <summary>Makes an empty value, to be set by <c>FromString</c>.</summary>
        public ReasonEnum() { }

        private ReasonEnum(string value) : base(value) { }

        /// <summary><c>rejected</c>.</summary>
        public static readonly ReasonEnum Rejected = new("rejected");

        /// <summary><c>busy</c>.</summary>
        public static readonly ReasonEnum Busy = new("busy");

        /// <summary>Takes any text as a value.</summary>
        /// <param name="value">Text as the carrier writes it.</param>
        public static implicit operator ReasonEnum(string value) => new(value);
    }
}
