using CallCenter.LocalCarrier.Faults;

namespace CallCenter.LocalCarrier.Tests.Faults;

internal sealed class FaultTests
{
    [TestCase("slow-webhook", FaultKind.SlowWebhook, 0.1, 16)]
    [TestCase("slow-webhook=0.25", FaultKind.SlowWebhook, 0.25, 16)]
    [TestCase("callback-late=1,2.5", FaultKind.CallbackLate, 1, 2.5)]
    [TestCase("rest-429=0", FaultKind.RestTooManyRequests, 0, 0)]
    public void TryParse_GoodText_GivesKindShareAndDuration(string text, FaultKind kind, double share, double seconds)
    {
        Assert.That(Fault.TryParse(text, out var fault), Is.Null);

        Assert.That((fault!.Kind, fault.Share, fault.Duration.TotalSeconds), Is.EqualTo((kind, share, seconds)));
    }

    [TestCase("slow", "There are: slow-webhook, connection-refused")]
    [TestCase("", "There are: ")]
    [TestCase("rest-429=x", "rest-429=0.2")]
    [TestCase("rest-429=", "rest-429=0.2")]
    [TestCase("rest-429=0.1,1,1", "NAME=SHARE,SECONDS")]
    [TestCase("rest-429=1.1", "share is a number from 0 to 1")]
    [TestCase("rest-429=-1", "NAME=SHARE")]
    [TestCase("slow-webhook=1,4000", "seconds from 0 to 3600")]
    public void TryParse_BadText_SaysWhatToWrite(string text, string sentence)
    {
        Assert.That(Fault.TryParse(text, out var fault), Does.Contain(sentence));
        Assert.That(fault, Is.Null);
    }

    [Test]
    public void Names_OfAllKinds_AreDifferentAndFound() =>
        Assert.That(Enum.GetValues<FaultKind>().Select(kind => FaultNames.Find(kind.Name())), Is.EqualTo(Enum.GetValues<FaultKind>()));

    [Test]
    public void Draw_ManyThings_HappensToTheShareOfThem()
    {
        var board = new FaultBoard(3, [new Fault(FaultKind.CallbackLate, 0.2, TimeSpan.Zero)]);

        var happened = Enumerable.Range(0, 10_000).Count(number => board.Draw(FaultKind.CallbackLate, $"k{number}") is not null);

        Assert.That(happened, Is.InRange(1_800, 2_200));
        Assert.That((board.CountOf(FaultKind.CallbackLate), board.Draw(FaultKind.SlowWebhook, "k")), Is.EqualTo((happened, (Fault?)null)));
    }
}
