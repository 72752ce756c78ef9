using CallCenter.Core.Calls;
using CallCenter.Core.Customers;
using CallCenter.Engine.CallLog;
using CallCenter.Engine.Calls;
using CallCenter.Engine.Customers;
using CallCenter.Flows.Running;

namespace CallCenter.Engine.Tests.Calls;

internal sealed class CallHandlerTests
{
    [Test]
    public async Task BeginAsync_NewCall_StoresItAndAsksForTheLanguage()
    {
        var desk = new CallDesk();

        var answer = await desk.BeginAsync();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(CallDesk.Body(answer), Is.EqualTo("1 Spoken key"));
            Assert.That((desk.State.Step, desk.State.Version, desk.State.Caller), Is.EqualTo((1, 1L, CallDesk.Caller)));
            Assert.That(desk.State.StartedAt, Is.EqualTo(desk.Time.GetUtcNow()));
        }
    }

    [Test]
    public async Task StepAsync_CodeConfirmed_QueuesTheIdentifiedCaller()
    {
        var desk = new CallDesk();
        await desk.KeyCodeAsync();
        desk.Time.Advance(TimeSpan.FromSeconds(9));

        var answer = await desk.PressAsync(3, "1");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(CallDesk.Body(answer), Is.EqualTo("4 Spoken queue prizren"));
            Assert.That(desk.State.Waiting, Is.EqualTo(new WaitingFor("prizren", 0, desk.Time.GetUtcNow())));
            Assert.That((desk.State.Flow.Identified, desk.State.Flow.Code), Is.EqualTo((true, (CustomerCode?)new CustomerCode("DPZ", 4712))));
        }
    }

    [Test]
    public async Task StepAsync_VulnerableCustomer_GoesFirst()
    {
        var desk = new CallDesk();
        desk.Directory.Answer = code => Task.FromResult<CustomerLookup>(
            new CustomerLookup.Found(ScriptedDirectory.Profile(code, vulnerable: true)));
        await desk.KeyCodeAsync();

        await desk.PressAsync(3, "1");

        Assert.That(desk.State.Waiting!.Priority, Is.EqualTo(2));
    }

    [Test]
    public async Task StepAsync_Repeated_SameObjectAndNothingHappensTwice()
    {
        var desk = new CallDesk();
        await desk.KeyCodeAsync();
        var first = (CallAnswer.Reply)await desk.PressAsync(3, "1");
        var (saves, log) = (desk.Store.Saves, desk.Store.Log.Count);

        var again = (CallAnswer.Reply)await desk.PressAsync(3, "1");
        var other = (CallAnswer.Reply)await desk.PressAsync(3, "2");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(again.Document, Is.SameAs(first.Document));
            Assert.That(other.Document, Is.SameAs(first.Document));
            Assert.That((desk.Directory.Asked, desk.Store.Saves, desk.Store.Log.Count), Is.EqualTo((1, saves, log)));
        }
    }

    [Test]
    public async Task BeginAsync_Repeated_SameObject()
    {
        var desk = new CallDesk();
        var first = (CallAnswer.Reply)await desk.BeginAsync();

        Assert.That(((CallAnswer.Reply)await desk.BeginAsync()).Document, Is.SameAs(first.Document));
    }

    [TestCase(2)]
    [TestCase(-1)]
    [TestCase(int.MaxValue)]
    public async Task StepAsync_StepNeverAsked_UnknownStep(int step)
    {
        var desk = new CallDesk();
        await desk.BeginAsync();

        var answer = await desk.PressAsync(step, "1");

        Assert.That((answer, desk.Store.Saves), Is.EqualTo((new CallAnswer.UnknownStep(), 1)));
    }

    [Test]
    public async Task StepAsync_UnknownCall_SaysSoAndStoresNothing()
    {
        var desk = new CallDesk();

        var answer = await desk.PressAsync(0, "1");

        Assert.That((answer, desk.Store[CallDesk.Call]), Is.EqualTo((new CallAnswer.UnknownCall(), (CallState?)null)));
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task StepAsync_StoreDown_Unavailable(bool alsoForLoads)
    {
        var desk = new CallDesk();
        await desk.BeginAsync();
        (desk.Store.Down, desk.Store.DownForSaves) = (alsoForLoads, true);

        Assert.That(await desk.PressAsync(1, "1"), Is.EqualTo(new CallAnswer.Unavailable()));
    }

    [Test]
    public async Task StepAsync_OthersStoredFirst_TriesAgainAndSucceeds()
    {
        var desk = new CallDesk();
        await desk.BeginAsync();
        desk.Store.Conflicts = 3;

        Assert.That(CallDesk.Body(await desk.PressAsync(1, "3")), Is.EqualTo("2 Spoken keys"));
    }

    [Test]
    public async Task StepAsync_OthersStoreFirstEveryTime_UnavailableAndLogged()
    {
        var desk = new CallDesk();
        await desk.BeginAsync();
        desk.Store.Conflicts = int.MaxValue;

        var answer = await desk.PressAsync(1, "3");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(answer, Is.EqualTo(new CallAnswer.Unavailable()));
            Assert.That(desk.HandlerLog.Lines, Has.Exactly(1).StartsWith("CallContended"));
        }
    }

    [Test]
    public async Task StepAsync_SameStepTwiceAtOnce_StoredOnceAndBothGetItsAnswer()
    {
        var desk = new CallDesk();
        await desk.BeginAsync();
        desk.Store.HoldTwoLoads();

        var answers = await Task.WhenAll(Task.Run(() => desk.PressAsync(1, "3")), Task.Run(() => desk.PressAsync(1, "3")));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(desk.Store.Saves, Is.EqualTo(2), "the beginning and one of the two");
            Assert.That(((CallAnswer.Reply)answers[0]).Document, Is.SameAs(((CallAnswer.Reply)answers[1]).Document));
        }
    }

    [Test]
    public async Task StepAsync_CarrierGaveUpWaiting_NothingStored()
    {
        var desk = new CallDesk();
        await desk.KeyCodeAsync();
        desk.Directory.Answer = _ => new TaskCompletionSource<CustomerLookup>().Task;
        using var given = new CancellationTokenSource();
        var step = desk.Handler.StepAsync(CallDesk.Call, 3, new FlowEvent.Keys("1"), given.Token);
        await desk.Directory.FirstAsked.Task;

        await given.CancelAsync();

        Assert.That(async () => await step, Throws.InstanceOf<OperationCanceledException>());
        Assert.That(desk.State.Step, Is.EqualTo(3));
    }

    [Test]
    public async Task EndAsync_Twice_NotedOnce()
    {
        var desk = new CallDesk();
        await desk.BeginAsync();
        desk.Time.Advance(TimeSpan.FromSeconds(30));
        var ended = desk.Time.GetUtcNow();

        var first = await desk.Handler.EndAsync(CallDesk.Call, CancellationToken.None);
        desk.Time.Advance(TimeSpan.FromSeconds(1));
        var second = await desk.Handler.EndAsync(CallDesk.Call, CancellationToken.None);

        using (Assert.EnterMultipleScope())
        {
            Assert.That((first, second), Is.EqualTo((CallEnding.Noted, CallEnding.Noted)));
            Assert.That(desk.State.EndedAt, Is.EqualTo(ended));
            Assert.That(desk.Store.Log.Count(entry => entry.Kind is CallLogKind.Ended), Is.EqualTo(1));
        }
    }

    [TestCase(false, 3, CallEnding.Noted)]
    [TestCase(false, 4, CallEnding.Unavailable)]
    [TestCase(true, 0, CallEnding.Unavailable)]
    public async Task EndAsync_StoreContendedOrDown_NotedOrUnavailable(bool down, int conflicts, CallEnding ending)
    {
        var desk = new CallDesk();
        await desk.BeginAsync();
        (desk.Store.Down, desk.Store.Conflicts) = (down, conflicts);

        Assert.That(await desk.Handler.EndAsync(CallDesk.Call, CancellationToken.None), Is.EqualTo(ending));
    }

    [Test]
    public async Task EndAsync_UnknownCall_SaysSo() =>
        Assert.That(await new CallDesk().Handler.EndAsync(new CallId("CA9"), CancellationToken.None), Is.EqualTo(CallEnding.UnknownCall));
}
