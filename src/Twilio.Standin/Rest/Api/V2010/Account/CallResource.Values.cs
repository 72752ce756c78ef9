using Twilio.Types;

namespace Twilio.Rest.Api.V2010.Account;

public partial class CallResource
{
    /// <summary>States; any other text converts implicitly.</summary>
    public sealed class StatusEnum : StringEnum
    {
        /// <summary>Makes an empty value, to be set by <c>FromString</c>.</summary>
        public StatusEnum() { }

        private StatusEnum(string value) : base(value) { }

        /// <summary><c>queued</c>.</summary>
        public static readonly StatusEnum Queued = new("queued");

        /// <summary><c>ringing</c>.</summary>
        public static readonly StatusEnum Ringing = new("ringing");

        /// <summary><c>in-progress</c>.</summary>
        public static readonly StatusEnum InProgress = new("in-progress");

        /// <summary><c>completed</c>.</summary>
        public static readonly StatusEnum Completed = new("completed");

        /// <summary><c>busy</c>.</summary>
        public static readonly StatusEnum Busy = new("busy");

        /// <summary><c>failed</c>.</summary>
        public static readonly StatusEnum Failed = new("failed");

        /// <summary><c>no-answer</c>.</summary>
        public static readonly StatusEnum NoAnswer = new("no-answer");

        /// <summary><c>canceled</c>.</summary>
        public static readonly StatusEnum Canceled = new("canceled");

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

        /// <summary><c>canceled</c>.</summary>
        public static readonly UpdateStatusEnum Canceled = new("canceled");

        /// <summary><c>completed</c>.</summary>
        public static readonly UpdateStatusEnum Completed = new("completed");

        /// <summary>Takes any text as a value.</summary>
        /// <param name="value">Text as the carrier writes it.</param>
        public static implicit operator UpdateStatusEnum(string value) => new(value);
    }
}
