using CallCenter.LocalCarrier.Client;
using CallCenter.LocalCarrier.Tests.Stage;

namespace CallCenter.LocalCarrier.Tests.Handsets;

internal sealed class HandsetTests : CarrierStage
{
    [Test]
    public async Task Actions_ThatAreImpossible_AreRefusedWithASentence()
    {
        var phone = await PhoneAsync(Ana);

        using (Assert.EnterMultipleScope())
        {
            await RefusedAsync(409, "is in no answered call", () => phone.PressAsync("1"));
            await RefusedAsync(409, "nobody can hear it", () => phone.SpeakAsync("hello"));
            await RefusedAsync(409, "is not ringing", () => phone.AnswerAsync());
            await RefusedAsync(409, "is not ringing", () => phone.RejectAsync());
            await RefusedAsync(409, "is in no call", () => phone.HangUpAsync());
            await RefusedAsync(409, "is no number of this carrier", () => phone.DialAsync(Hotline));
            await RefusedAsync(400, "0-9, * and #", () => phone.PressAsync("1a"));
            await RefusedAsync(404, "register it with PUT", () => new HandsetClient(Http, Carrier.BaseAddress, "+38344777888").HangUpAsync());
            await RefusedAsync(400, "neither an E.164 number", () => new HandsetClient(Http, Carrier.BaseAddress, "Ana").RegisterAsync());
        }
    }

    [Test]
    public async Task Dial_WhileInACall_IsRefused()
    {
        var phone = await CallAsync("<Gather timeout=\"600\"/>");

        await RefusedAsync(409, "is in a call already", () => phone.DialAsync(Hotline));
    }

    [Test]
    public async Task Get_OfAHandset_TellsItsState()
    {
        var phone = await CallAsync("<Gather timeout=\"600\"/>");
        await UntilAsync(phone, HandsetEventKinds.Gather);

        var view = await phone.GetAsync();

        Assert.That((view.Address, view.State, view.Gathering), Is.EqualTo((Ana, "in-call", true)));
        await phone.HangUpAsync();
        await UntilAsync(phone, HandsetEventKinds.Ended);
        Assert.That((await phone.GetAsync()).State, Is.EqualTo("idle"));
    }

    [Test]
    public async Task WaitFor_WhatNeverComes_TellsWhatWasHeard()
    {
        var phone = await CallAsync("<Say>Hello</Say>");

        var failure = await Assert.ThrowsAsync<TimeoutException>(() =>
            phone.WaitForAsync(e => e.Text == "Goodbye", TimeSpan.FromMilliseconds(700)));

        Assert.That(failure!.Message, Does.Contain("say Hello").And.Contain("ended completed"));
    }

    // Events are numbered without gaps, and a reader that comes late misses none.
    [Test]
    public async Task Events_ReadLate_AreCompleteAndInOrder()
    {
        var phone = await CallAsync("<Say>One</Say><Pause/><Say>Two</Say>");
        await UntilAsync(phone, HandsetEventKinds.Ended);

        var late = await new HandsetClient(Http, Carrier.BaseAddress, Ana).WaitForAsync(e => e.Kind == HandsetEventKinds.Ended, Patience);

        Assert.That(late.Select(e => e.Seq), Is.EqualTo(new long[] { 1, 2, 3, 4, 5, 6 }));
        Assert.That(late.Select(e => e.Kind), Is.EqualTo(new[] { "dialling", "answered", "say", "silence", "say", "ended" }));
    }

    [TestCase("{bad")]
    [TestCase("[1]")]
    [TestCase("")]
    public async Task Body_ThatIsNoJsonObject_IsRefusedWithASentence(string body)
    {
        using var content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");

        using var response = await Http.PostAsync("/carrier/handsets/client:arta/dial", content);

        Assert.That((int)response.StatusCode, Is.EqualTo(400));
        Assert.That(await response.Content.ReadAsStringAsync(), Does.Contain("a JSON object is expected"));
    }

    private static async Task RefusedAsync(int status, string words, Func<Task> action)
    {
        try
        {
            await action();
            Assert.Fail("Not refused: " + words);
        }
        catch (CarrierRefusedException e)
        {
            Assert.That((e.Status, e.Message), Is.EqualTo((status, e.Message)));
            Assert.That(e.Message, Does.Contain(words));
        }
    }
}
