using System.Collections.Immutable;
using CallCenter.Core.Customers;

namespace CallCenter.Flows.Running;

/// <summary>
/// What the flow wants of the world before it can go on. The answer is a <see cref="FlowEvent.Answered"/> with one of the
/// outcomes named here; <c>unavailable</c> is an answer to every one, and the only one when the time budget is spent.
/// </summary>
public abstract record FlowQuestion
{
    private FlowQuestion()
    {
    }

    /// <summary>Whether the directory knows a code: <c>found</c> with <c>customer.*</c>, <c>none</c>.</summary>
    /// <param name="Code">The code.</param>
    public sealed record Customer(CustomerCode Code) : FlowQuestion;

    /// <summary>Something about a customer: <c>found</c> with values, <c>none</c>.</summary>
    /// <param name="What">What: <c>outage</c>, <c>planned-works</c> or <c>balance</c>.</param>
    /// <param name="Code">Whose.</param>
    public sealed record Lookup(string What, CustomerCode Code) : FlowQuestion;

    /// <summary>Whether the caller knows something that only the customer does: <c>verified</c>, <c>failed</c>, <c>locked</c>.</summary>
    /// <param name="Factor">What is asked for: <c>meter-last-four</c>.</param>
    /// <param name="Code">The customer.</param>
    /// <param name="Input">What the caller keyed. Secret: kept nowhere.</param>
    public sealed record Verify(string Factor, CustomerCode Code, string Input) : FlowQuestion
    {
        /// <summary>The question without the secret.</summary>
        public override string ToString() => $"Verify {{ Factor = {Factor} }}";
    }

    /// <summary>What operations staff have switched on for every caller: <c>found</c> with <c>announcement.sq</c> and so on, <c>none</c>.</summary>
    /// <param name="District">The caller's district where it is known, to hear what is for that one.</param>
    public sealed record Announcements(string? District) : FlowQuestion;

    /// <summary>Whether a calendar was closed by hand: <c>closed</c> with <c>closure.reason</c>, <c>none</c>.</summary>
    /// <param name="Calendar">The calendar.</param>
    public sealed record Closure(string Calendar) : FlowQuestion;

    /// <summary>How a queue stands: <c>known</c> with <c>queue.waiting</c> and <c>queue.agents</c> (signed in for it).</summary>
    /// <param name="Queue">The queue.</param>
    public sealed record QueueState(string Queue) : FlowQuestion;

    /// <summary>Another system over HTTP: <c>ok</c>, <c>refused</c> (it said no), <c>failed</c> (it broke), with the values asked for.</summary>
    /// <param name="Request">The request.</param>
    public sealed record Http(FlowHttpRequest Request) : FlowQuestion;

    /// <summary>A text message to the caller: <c>done</c>, <c>refused</c> (the number takes none).</summary>
    /// <param name="Number">The number, or null for the caller's own.</param>
    /// <param name="Text">The words.</param>
    public sealed record TextMessage(string? Number, string Text) : FlowQuestion;

    /// <summary>Tell the caller when something is over: <c>done</c>, <c>refused</c>.</summary>
    /// <param name="When">What: <c>outage-over</c>.</param>
    /// <param name="By">How, in order of preference: <c>sms</c>, <c>call</c>.</param>
    /// <param name="Number">The number, or null for the caller's own.</param>
    /// <param name="Code">Whose outage.</param>
    public sealed record Notify(string When, ImmutableArray<string> By, string? Number, CustomerCode Code) : FlowQuestion;

    /// <summary>Book a call back: <c>booked</c>, <c>refused</c> (the number is not one we may call).</summary>
    /// <param name="Queue">The queue whose agents call back.</param>
    /// <param name="Number">The number, or null for the caller's own.</param>
    /// <param name="KeepPlace">Whether the caller keeps the place they have in the queue.</param>
    public sealed record Callback(string Queue, string? Number, bool KeepPlace) : FlowQuestion;
}

/// <summary>One request to another system.</summary>
/// <param name="Method"><c>GET</c> or <c>POST</c>.</param>
/// <param name="Url">The address, values filled in and escaped.</param>
/// <param name="Body">By name, what a POST carries as JSON; empty for a GET.</param>
/// <param name="Into">Which value is filled from where in the answer: value name to JSON path such as <c>$.ticket.number</c>.</param>
/// <param name="Timeout">For each try. 100 ms to 2 s.</param>
/// <param name="Retries">How often it may be tried again, 0 to 2.</param>
public sealed record FlowHttpRequest(
    string Method,
    string Url,
    ImmutableDictionary<string, string> Body,
    ImmutableDictionary<string, string> Into,
    TimeSpan Timeout,
    int Retries);
