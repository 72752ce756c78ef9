using CallCenter.Flows.Asking;
using CallCenter.Flows.Definition;
using CallCenter.Flows.Values;

namespace CallCenter.Flows.Nodes.Callback;

/// <summary>Offers to call the caller back, on the number they call from or on another.</summary>
/// <param name="Name">The node's name.</param>
/// <param name="At">Where it is written.</param>
/// <param name="Booking">What is booked.</param>
/// <param name="Offer">The offer: 1 this number, 2 another, 3 no. Its limits count for the whole node.</param>
/// <param name="Number">The question for the other number.</param>
/// <param name="Confirm">Reads the other number back and asks for 1 (right) or 2 (again); names <c>callback.number</c>.</param>
/// <param name="Exits">Where it leads.</param>
public sealed record CallbackNode(
    string Name, SourceMark At, CallbackBooking Booking, Question Offer, Question Number, PromptRef Confirm, CallbackExits Exits)
    : FlowNode(Name, At), IAskingNode
{
    Question IAskingNode.Question => Offer;

    /// <summary>The value that holds the number while it is read back.</summary>
    internal const string NumberValue = "callback.number";

    /// <summary>How another number is listened to.</summary>
    /// <param name="offer">How the offer is.</param>
    internal static Listening ForNumber(Listening offer) => offer with
    {
        Least = PhoneNumbers.Fewest,
        Most = PhoneNumbers.Most,
        Terminator = '#',
        Clear = '*',
        Speech = false,
    };

    /// <inheritdoc/>
    public override IEnumerable<NodeEdge> Edges =>
        [new NodeEdge("booked", Exits.Booked), new NodeEdge("refused", Exits.Refused), new NodeEdge("unavailable", Exits.Unavailable)];

    /// <inheritdoc/>
    public override IEnumerable<PromptUse> Prompts =>
    [
        .. Offer.Prompts.Concat(Number.Ask).Select(PromptUse.FromPromptRef),
        new PromptUse(Confirm, [NumberValue]),
    ];

    /// <inheritdoc/>
    public override IEnumerable<WrittenText> Texts => [Booking.Queue];

    /// <inheritdoc/>
    public override bool WaitsForTheCaller => true;

    /// <inheritdoc/>
    public override bool Claims(string key) => key is "1" or "2" or "3";
}

/// <summary>What a callback node books.</summary>
/// <param name="Queue">The queue whose agents call back, with values.</param>
/// <param name="KeepPlace">Whether the caller keeps the place they have in the queue.</param>
public sealed record CallbackBooking(WrittenText Queue, bool KeepPlace);

/// <summary>Where a callback node leads.</summary>
/// <param name="Booked">The caller will be called back.</param>
/// <param name="Refused">The caller does not want it, or the number is not one we may call.</param>
/// <param name="Unavailable">It cannot be booked now.</param>
public sealed record CallbackExits(NodeExit Booked, NodeExit Refused, NodeExit Unavailable);
