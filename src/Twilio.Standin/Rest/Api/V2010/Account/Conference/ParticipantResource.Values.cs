using Twilio.Types;

namespace Twilio.Rest.Api.V2010.Account.Conference;

public partial class ParticipantResource
{
    /// <summary>States; any other text converts implicitly.</summary>
    public sealed class StatusEnum : StringEnum
    {
        /// <summary>Makes an empty value, to be set by <c>FromString</c>.</summary>
        public StatusEnum() { }

        private StatusEnum(string value) : base(value) { }

        /// <summary><c>queued</c>.</summary>
        public static readonly StatusEnum Queued = new("queued");

        /// <summary><c>connecting</c>.</summary>
        public static readonly StatusEnum Connecting = new("connecting");

        /// <summary><c>ringing</c>.</summary>
        public static readonly StatusEnum Ringing = new("ringing");

        /// <summary><c>connected</c>.</summary>
        public static readonly StatusEnum Connected = new("connected");

        /// <summary><c>complete</c>.</summary>
        public static readonly StatusEnum Complete = new("complete");

        /// <summary><c>failed</c>.</summary>
        public static readonly StatusEnum Failed = new("failed");

        /// <summary>Takes any text as a value.</summary>
        /// <param name="value">Text as the carrier writes it.</param>
        public static implicit operator StatusEnum(string value) => new(value);
    }
}
