using CallCenter.LocalCarrier.Calls;
using CallCenter.LocalCarrier.Conferences;
using CallCenter.LocalCarrier.Tests.Conformance;

namespace CallCenter.LocalCarrier.Tests.Calls;

[Checklist(ChecklistPoint.Conferences, "https://www.twilio.com/docs/voice/twiml/conference")]
internal sealed class ConferenceBoardTests
{
    // A call that is sent elsewhere in the moment of joining once made and ended conferences without end.
    [Test]
    [CancelAfter(10_000)]
    public async Task Join_OfACallThatIsCalledAway_LeavesNoConferenceBehind(CancellationToken cancellationToken)
    {
        using var carrier = new Carrier(new CarrierOptions());
        var leg = carrier.Place.Leg("client:arta", "+38338500500", CallDirection.OutboundApi, null, ProgressSubscription.None);
        leg.Interrupt(new Flow.HangUp(CallStatus.Completed));

        var (conference, participant) = await Task.Run(
            () => carrier.Conferences.Join(leg, new ConferenceRequest("room"), null), cancellationToken).WaitAsync(cancellationToken);

        Assert.That(participant, Is.Null);
        Assert.That((conference.Status, carrier.Conferences.Find("room")), Is.EqualTo((Conference.Completed, (Conference?)null)));
    }

    // A name is free again once its conference has ended; the new one has a sid of its own.
    [Test]
    public void Join_AfterTheConferenceEnded_MakesANewOne()
    {
        using var carrier = new Carrier(new CarrierOptions());
        var leg = carrier.Place.Leg("client:arta", "+38338500500", CallDirection.OutboundApi, null, ProgressSubscription.None);
        var (first, _) = carrier.Conferences.Join(leg, new ConferenceRequest("room"), null);
        leg.LeaveRoom();

        var (second, participant) = carrier.Conferences.Join(leg, new ConferenceRequest("room"), null);

        Assert.That(participant, Is.Not.Null);
        Assert.That(second.Sid, Is.Not.EqualTo(first.Sid));
    }
}
