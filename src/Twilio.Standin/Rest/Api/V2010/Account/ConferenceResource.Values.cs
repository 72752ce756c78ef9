using Twilio.Types;

namespace Twilio.Rest.Api.V2010.Account;

public partial class ConferenceResource
{
    /// <summary>States; any other text converts implicitly.</summary>
    public sealed class StatusEnum : StringEnum
    {
        /// <summary>Makes an empty value, to be set by <c>FromString</c>.</summary>
        public StatusEnum() { }

        private StatusEnum(string value) : base(value) { }

        /// <summary><c>init</c>.</summary>
        public static readonly StatusEnum Init = new("init");

        /// <summary><c>in-progress</c>.</summary>
        public static readonly StatusEnum InProgress = new("in-progress");

        /// <summary><c>completed</c>.</summary>
        public static readonly StatusEnum Completed = new("completed");

        /// <summary>Takes any text as a value.</summary>
        /// <param name="value">Text as the carrier writes it.</param>
        public static implicit operator StatusEnum(string value) => new(value);
    }

    /// <summary>States that can be asked for; any other text converts implicitly.</summary>
    public sealed class UpdateStatusEnum : StringEnum
    {
        /// <summary>Makes an empty value, to be set by <c>FromString</c>.</summary>
        public UpdateStatusEnum() { }

        private UpdateStatusEnum(string value) : base(value) { }

        /// <summary><c>completed</c>.</summary>
        public static readonly UpdateStatusEnum Completed = new("completed");

        /// <summary>Takes any text as a value.</summary>
        /// <param name="value">Text as the carrier writes it.</param>
        public static implicit operator UpdateStatusEnum(string value) => new(value);
    }
}
