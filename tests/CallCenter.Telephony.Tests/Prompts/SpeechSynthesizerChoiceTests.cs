using CallCenter.Core.Customers;
using CallCenter.Telephony.Prompts;
using CallCenter.Telephony.Prompts.Synthesis;

namespace CallCenter.Telephony.Tests.Prompts;

internal sealed class SpeechSynthesizerChoiceTests
{
    [TestCase(SynthesizerKind.Auto, true, true, true, SynthesizerKind.Machine)]
    [TestCase(SynthesizerKind.Auto, false, true, true, SynthesizerKind.Node)]
    [TestCase(SynthesizerKind.Auto, false, false, true, SynthesizerKind.None)]
    [TestCase(SynthesizerKind.Auto, false, true, false, SynthesizerKind.None)]
    [TestCase(SynthesizerKind.Machine, true, true, true, SynthesizerKind.Machine)]
    [TestCase(SynthesizerKind.Machine, false, true, true, SynthesizerKind.None)]
    [TestCase(SynthesizerKind.Node, true, true, true, SynthesizerKind.Node)]
    [TestCase(SynthesizerKind.Node, true, false, true, SynthesizerKind.None)]
    [TestCase(SynthesizerKind.Node, true, true, false, SynthesizerKind.None)]
    [TestCase(SynthesizerKind.None, true, true, true, SynthesizerKind.None)]
    public void Choose_WantedAndFound_IsTheBestThatIsThere(SynthesizerKind wanted, bool espeak, bool node, bool package, SynthesizerKind chosen)
    {
        var tools = new SpeechTools(espeak ? "espeak" : null, node ? "node" : null, package ? "script" : null);

        var choice = SpeechSynthesizerChoice.Choose(wanted, tools);

        Assert.That(choice.Kind, Is.EqualTo(chosen));
        Assert.That(choice.Reason, chosen == SynthesizerKind.None ? Does.EndWith(".") : Is.Empty);
    }

    [TestCase(true, true, SynthesizerKind.Machine)]
    [TestCase(false, true, SynthesizerKind.Node)]
    [TestCase(false, false, SynthesizerKind.None)]
    public void Choose_Neural_FallsBackOnWhatTheMachineHas(bool espeak, bool node, SynthesizerKind fallback)
    {
        var choice = SpeechSynthesizerChoice.Choose(SynthesizerKind.Neural, new SpeechTools(espeak ? "espeak" : null, node ? "node" : null, "script"));

        Assert.That(choice.Kind, Is.EqualTo(SynthesizerKind.Neural));
        Assert.That(choice.Fallback?.Kind, Is.EqualTo(fallback));
    }

    [Test]
    public async Task Create_None_FailsWithTheReason()
    {
        var tools = new SpeechTools(null, null, null);
        var choice = SpeechSynthesizerChoice.Choose(SynthesizerKind.Auto, tools);

        var outcome = await new NoSynthesizer(choice.Reason, 150).SynthesizeAsync(Language.Albanian, "një", CancellationToken.None);

        Assert.That(outcome, Is.EqualTo(new SynthesisOutcome.Failed(choice.Reason)));
        Assert.That(choice.Reason, Does.Contain("no espeak-ng is on the PATH").And.Contain("no node is on the PATH"));
    }

    [Test]
    public void Find_EitherFolderOfThePackage_FindsItsScript()
    {
        var inside = Path.Combine(EspeakPackage.Folder, "node_modules", "espeak-ng");

        Assert.That(SpeechTools.Find(new PromptOptions { EspeakPackagePath = EspeakPackage.Folder }).PackageScript, Is.EqualTo(EspeakPackage.Script));
        Assert.That(SpeechTools.Find(new PromptOptions { EspeakPackagePath = inside }).PackageScript, Is.EqualTo(EspeakPackage.Script));
        Assert.That(SpeechTools.Find(new PromptOptions { EspeakPackagePath = Path.GetTempPath() }).PackageScript, Is.Null);
        Assert.That(SpeechTools.Find(new PromptOptions()).PackageScript, Is.Null);
    }
}
