using CallCenter.Engine.Calls;
using CallCenter.Flows.Running;

namespace CallCenter.Engine.Tests.Calls;

internal sealed class WaitingPlacesTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 22, 9, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Earlier = Now.AddMinutes(-3);
    private static readonly CallerTurn ToPrizren = new CallerTurn.Enqueue("prizren", 0, TimeSpan.FromMinutes(2));
    private static readonly WaitingFor InPrizren = new("prizren", 0, Earlier) { Until = Now };

    [Test]
    public void After_FirstTimeInAQueue_WaitsFromNowAsLongAsThePatience()
    {
        var (waiting, held) = WaitingPlaces.After(Call(null, null), new FlowEvent.Keys("1"), ToPrizren, Now);

        Assert.That((waiting, held), Is.EqualTo((new WaitingFor("prizren", 0, Now) { Until = Now.AddMinutes(2) }, (WaitingFor?)null)));
    }

    [Test]
    public void After_WaitedLongAndThenBackToTheSameQueue_KeepsThePlaceAndWaitsAnew()
    {
        var asked = WaitingPlaces.After(Call(InPrizren, null), new FlowEvent.QueueLeft(QueueEnd.WaitedLong), CallerTurn.Collect.OneKey, Now);
        var back = WaitingPlaces.After(Call(asked.Waiting, asked.Held), new FlowEvent.Keys("3"), ToPrizren, Now.AddSeconds(10));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(asked, Is.EqualTo(((WaitingFor?)null, InPrizren)));
            Assert.That(back.Waiting, Is.EqualTo(new WaitingFor("prizren", 0, Earlier) { Until = Now.AddSeconds(130) }));
            Assert.That(back.Held, Is.Null);
        }
    }

    [TestCase(QueueEnd.Served)]
    [TestCase(QueueEnd.Full)]
    public void After_ServedOrNeverLetIn_NoPlaceIsKept(QueueEnd how) =>
        Assert.That(
            WaitingPlaces.After(Call(InPrizren, null), new FlowEvent.QueueLeft(how), ToPrizren, Now).Waiting!.Since,
            Is.EqualTo(Now));

    [Test]
    public void After_ToAnotherQueue_WaitsFromNowAndTheOldPlaceStays()
    {
        var (waiting, held) = WaitingPlaces.After(
            Call(null, InPrizren), new FlowEvent.Keys("1"), new CallerTurn.Enqueue("general", 0), Now);

        Assert.That((waiting, held), Is.EqualTo((new WaitingFor("general", 0, Now), (WaitingFor?)InPrizren)));
    }

    private static CallState Call(WaitingFor? waiting, WaitingFor? held) =>
        new(CallDesk.Call, CallDesk.Caller, Earlier, new FlowState { Node = "n" }, 4, waiting, null, 4) { HeldPlace = held };
}
