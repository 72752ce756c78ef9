using CallCenter.Engine.CallLog;
using CallCenter.Engine.Calls;
using CallCenter.Engine.Customers;
using CallCenter.Flows.Running;

namespace CallCenter.Engine.Tests.Calls;

/// <summary>Whatever breaks, the caller reaches a person.</summary>
internal sealed class CallRescueTests
{
    [Test]
    public async Task StepAsync_LookupNeverReturns_DistrictQueueAfterTwoSeconds()
    {
        var desk = new CallDesk();
        await desk.KeyCodeAsync();
        desk.Directory.Answer = _ => new TaskCompletionSource<CustomerLookup>().Task;
        var step = desk.PressAsync(3, "1");
        await desk.Directory.FirstAsked.Task;

        desk.Time.Advance(TimeSpan.FromMilliseconds(1_999));
        var early = step.IsCompleted;
        desk.Time.Advance(TimeSpan.FromMilliseconds(1));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(CallDesk.Body(await step.WaitAsync(TimeSpan.FromSeconds(10))), Is.EqualTo("4 Spoken queue prizren"));
            Assert.That((early, desk.State.Flow.Identified), Is.EqualTo((false, false)));
            Assert.That(desk.AnswersLog.Lines.Single(), Does.StartWith("AnswerTimedOut").And.Contains("Customer").And.Not.Contains("712"));
        }
    }

    [Test]
    public async Task StepAsync_DirectoryUnavailable_DistrictQueueUnconfirmed()
    {
        var desk = new CallDesk();
        await desk.KeyCodeAsync();
        desk.Directory.Answer = _ => Task.FromResult<CustomerLookup>(new CustomerLookup.Unavailable());

        Assert.That(CallDesk.Body(await desk.PressAsync(3, "1")), Is.EqualTo("4 Spoken queue prizren"));
        Assert.That(desk.State.Flow.Identified, Is.False);
    }

    [Test]
    public async Task StepAsync_DirectoryMissesTheCode_AsksAgain()
    {
        var desk = new CallDesk();
        await desk.KeyCodeAsync();
        desk.Directory.Answer = _ => Task.FromResult<CustomerLookup>(new CustomerLookup.Missing());

        Assert.That(CallDesk.Body(await desk.PressAsync(3, "1")), Is.EqualTo("4 Spoken keys"));
    }

    [Test]
    public async Task StepAsync_LookupThrows_WordlessWayToAPerson()
    {
        var desk = new CallDesk();
        await desk.KeyCodeAsync();
        desk.Directory.Answer = _ => throw new InvalidOperationException("a bug");

        var answer = await desk.PressAsync(3, "1");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(CallDesk.Body(answer), Is.EqualTo("4 Wordless queue general"));
            Assert.That(desk.State.Flow.Journey.Select(step => step.What), Does.Contain("fault: an error of ours"));
            Assert.That(desk.HandlerLog.Lines, Has.Exactly(1).StartsWith("StepFailed"));
        }
    }

    [Test]
    public async Task BeginAsync_NoVoice_WordlessWayToAPerson()
    {
        var desk = new CallDesk();
        desk.Writer.Voiceless = true;

        var answer = await desk.BeginAsync();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(CallDesk.Body(answer), Is.EqualTo("1 Wordless queue general"));
            Assert.That(desk.State.Waiting!.Queue, Is.EqualTo("general"));
            Assert.That(desk.HandlerLog.Lines, Has.Exactly(1).StartsWith("VoiceFailed"));
        }
    }

    [Test]
    public async Task StepAsync_NoVoiceOnTheWayIntoTheQueue_SameQueueWithoutWords()
    {
        var desk = new CallDesk();
        await desk.KeyCodeAsync();
        desk.Writer.Voiceless = true;

        Assert.That(CallDesk.Body(await desk.PressAsync(3, "1")), Is.EqualTo("4 Wordless queue prizren"));
    }

    [Test]
    public async Task StepAsync_NoVoiceForTheGoodbye_EndsInsteadOfQueueingAServedCallerAgain()
    {
        var desk = new CallDesk();
        await desk.KeyCodeAsync();
        await desk.PressAsync(3, "1");
        desk.Writer.Voiceless = true;

        var answer = await desk.Handler.StepAsync(
            CallDesk.Call, 4, new FlowEvent.QueueLeft(QueueEnd.Served), CancellationToken.None);

        Assert.That(CallDesk.Body(answer), Is.EqualTo("5 Wordless hang up"));
    }

    [Test]
    public async Task StepAsync_WriterThrows_WordlessWayToAPerson()
    {
        var desk = new CallDesk();
        await desk.KeyCodeAsync();
        desk.Writer.Broken = true;

        Assert.That(CallDesk.Body(await desk.PressAsync(3, "1")), Is.EqualTo("4 Wordless queue general"));
        Assert.That(desk.HandlerLog.Lines, Has.None.Contains("4712"));
    }

    [Test]
    public async Task TakeOverAsync_AnswerWasOnlyLost_RepeatsIt()
    {
        var desk = new CallDesk();
        var first = (CallAnswer.Reply)await desk.BeginAsync();

        var again = (CallAnswer.Reply)await desk.Handler.TakeOverAsync(CallDesk.Call, CallDesk.Caller, 0, CancellationToken.None);

        Assert.That((again.Document, desk.Store.Saves), Is.EqualTo((first.Document, 1)));
    }

    [TestCase(null)]
    [TestCase(7)]
    public async Task TakeOverAsync_AnswerWasUnusable_LeadsToAPerson(int? lostStep)
    {
        var desk = new CallDesk();
        await desk.KeyCodeAsync();

        var answer = await desk.Handler.TakeOverAsync(CallDesk.Call, CallDesk.Caller, lostStep, CancellationToken.None);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(CallDesk.Body(answer), Is.EqualTo("4 Wordless queue general"));
            Assert.That((desk.State.Step, desk.State.Waiting!.Queue), Is.EqualTo((4, "general")));
            Assert.That(desk.Store.Log[^2].What, Is.EqualTo("fault: the carrier could not use an answer"));
        }
    }

    [Test]
    public async Task TakeOverAsync_UnknownCall_BeginsWithAPerson()
    {
        var desk = new CallDesk();

        var answer = await desk.Handler.TakeOverAsync(CallDesk.Call, CallDesk.Caller, 0, CancellationToken.None);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(CallDesk.Body(answer), Is.EqualTo("1 Wordless queue general"));
            Assert.That((desk.State.Version, desk.State.Caller), Is.EqualTo((1L, CallDesk.Caller)));
            Assert.That(desk.Store.Log[0].Kind, Is.EqualTo(CallLogKind.Started));
        }
    }

    [TestCase(true, 0)]
    [TestCase(false, 4)]
    public async Task TakeOverAsync_StoreDownOrContended_Unavailable(bool down, int conflicts)
    {
        var desk = new CallDesk();
        await desk.BeginAsync();
        (desk.Store.Down, desk.Store.Conflicts) = (down, conflicts);

        var answer = await desk.Handler.TakeOverAsync(CallDesk.Call, CallDesk.Caller, null, CancellationToken.None);

        Assert.That(answer, Is.EqualTo(new CallAnswer.Unavailable()));
    }

    [Test]
    public async Task TakeOverAsync_AgainAndAgain_StillLeadsToAPerson()
    {
        var desk = new CallDesk();
        await desk.BeginAsync();

        for (var i = 0; i < 10; i++)
        {
            var answer = await desk.Handler.TakeOverAsync(CallDesk.Call, CallDesk.Caller, null, CancellationToken.None);
            Assert.That(CallDesk.Body(answer), Does.EndWith("Wordless queue general"));
        }
    }
}
