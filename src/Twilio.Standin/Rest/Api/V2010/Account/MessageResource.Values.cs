using Twilio.Types;

namespace Twilio.Rest.Api.V2010.Account;

public partial class MessageResource
{
    /// <summary>States; any other text converts implicitly.</summary>
    public sealed class StatusEnum : StringEnum
    {
        /// <summary>Makes an empty value, to be set by <c>FromString</c>.</summary>
        public StatusEnum() { }

        private StatusEnum(string value) : base(value) { }

        /// <summary><c>accepted</c>.</summary>
        public static readonly StatusEnum Accepted = new("accepted");

        /// <summary><c>queued</c>.</summary>
        public static readonly StatusEnum Queued = new("queued");

        /// <summary><c>sending</c>.</summary>
        public static readonly StatusEnum Sending = new("sending");

        /// <summary><c>sent</c>.</summary>
        public static readonly StatusEnum Sent = new("sent");

        /// <summary><c>delivered</c>.</summary>
        public static readonly StatusEnum Delivered = new("delivered");

        /// <summary><c>undelivered</c>.</summary>
        public static readonly StatusEnum Undelivered = new("undelivered");

        /// <summary><c>failed</c>.</summary>
        public static readonly StatusEnum Failed = new("failed");

        /// <summary>Takes any text as a value.</summary>
        /// <param name="value">Text as the carrier writes it.</param>
        public static implicit operator StatusEnum(string value) => new(value);
    }
}
