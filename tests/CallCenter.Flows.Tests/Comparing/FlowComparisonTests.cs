using CallCenter.Flows.Comparing;
using CallCenter.Flows.Files;
using CallCenter.Flows.Tests.Conversations;

namespace CallCenter.Flows.Tests.Comparing;

internal sealed class FlowComparisonTests
{
    [Test]
    public void Compare_SameVersion_NoDifference() =>
        Assert.That(DifferenceText.Write(FlowComparison.Compare(SampleFiles.Set, SampleFiles.Set)), Is.EqualTo("No difference that a caller could notice.\n"));

    [Test]
    public void Compare_OnlyTheLayoutOfTheFile_NoDifference() =>
        Assert.That(Lines(SampleFiles.With("welcome: { say: welcome, next: language }", "# another way to write it\n  welcome:\n    say: welcome\n    next: language")), Is.EqualTo(new[] { "No difference that a caller could notice." }));

    [TestCase("attempts: 3\n    identified", "attempts: 2\n    identified", "  ~ who", "      noinput attempts: 3 -> 2", "      nomatch attempts: 3 -> 2")]
    [TestCase("unidentified: anyone ", "unidentified: very-busy ", "  ~ who", "      unidentified: anyone -> very-busy")]
    [TestCase("1: { set: { language: sq }, next: who }", "1: { say: welcome, set: { language: sq, vip: true }, next: who }", "  ~ language", "      choice 1: who (language sq) -> who (says welcome, language sq, sets vip to true)")]
    [TestCase("      2: { set: { language: sr }, next: who }\n", "", "  ~ language", "      choice 2: who (language sr) (gone)")]
    [TestCase("on-error: anyone ", "on-error: district ", "  ~ on-error: anyone -> district")]
    [TestCase("say: connecting-district", "say: connecting-anyone", "  ~ district", "      says: connecting-district -> connecting-anyone")]
    [TestCase("menu: choose-language ", "timeout: 9s\n    menu: choose-language ", "  ~ language", "      timeout: 6s -> 9s")]
    [TestCase("full: very-busy", "full: very-busy\n    most: 20", "  ~ anyone", "      most: 20 (new)")]
    [TestCase("languages: [sq, sr, en]", "languages: [sr, sq, en]", "  ~ languages: sq, sr, en -> sr, sq, en")]
    public void Compare_OneChangeInTheFlow_ThatChangeInWords(string from, string to, params string[] expected) =>
        Assert.That(Lines(SampleFiles.With(from, to)), Is.EqualTo(expected.Prepend("flow customer-care")));

    [Test]
    public void Compare_NodeAddedAndLedTo_BothAreSaid() =>
        Assert.That(
            Lines(SampleFiles.With("welcome: { say: welcome, next: language }", "welcome: { say: welcome, next: hello }\n  hello: { say: welcome, next: language }")),
            Is.EqualTo(new[] { "flow customer-care", "  ~ welcome", "      next: language -> hello", "  + hello (say)" }));

    [Test]
    public void Compare_NodeRenamed_OneLine()
    {
        var text = SampleFiles.Files.Texts["customer-care.yaml"].Replace("very-busy: {", "all-taken: {").Replace("full: very-busy", "full: all-taken");

        Assert.That(Lines(SampleFiles.Files.With("customer-care.yaml", text)), Is.EqualTo(new[] { "flow customer-care", "  ~ all-taken", "      name: very-busy -> all-taken" }));
    }

    [Test]
    public void Compare_WordsDistrictsAndFlows_EachUnderItsHeading()
    {
        var files = SampleFiles.Files
            .With("prompts/en.yaml", SampleFiles.Files.Texts["prompts/en.yaml"].Replace("goodbye: Thank you for calling. Goodbye.", "goodbye: Bye.\n  fresh: New words."))
            .With("districts.yaml", SampleFiles.Files.Texts["districts.yaml"].Replace("queue: gjakova", "queue: gjakova-new"))
            .With("extra.yaml", "flow: extra\nlanguages: [en]\nstart: end\non-error: end\nnodes:\n  end: { queue: general, served: end, full: end }\n");

        Assert.That(Lines(files), Is.EqualTo(new[]
        {
            "flow extra", "  + the whole flow (1 nodes)", "", "prompts in en", "  ~ goodbye", "      - Thank you for calling. Goodbye.", "      + Bye.", "  + fresh: New words.", "",
            "districts", "  ~ DGJ", "      queue: gjakova -> gjakova-new",
        }));
    }

    [Test]
    public void Compare_TheOtherWayRound_GoneInsteadOfNew()
    {
        var longer = SampleFiles.Read(SampleFiles.With("welcome: { say: welcome, next: language }", "welcome: { say: welcome, next: hello }\n  hello: { say: welcome, next: language }"));

        Assert.That(DifferenceText.Write(FlowComparison.Compare(longer, SampleFiles.Set)), Is.EqualTo("flow customer-care\n  - hello (say)\n  ~ welcome\n      next: hello -> language\n"));
    }

    [Test]
    public void Compare_ShippedCalendar_ChangesOfHours()
    {
        var hours = ShippedFiles.Files.Texts["hours.yaml"];
        var read = FlowSetReader.Read(ShippedFiles.Files.With("hours.yaml", hours.Replace("08:00", "07:30")), ShippedFiles.Reading);

        var text = DifferenceText.Write(FlowComparison.Compare(ShippedFiles.Set, read.Value!));

        Assert.That(text, Does.StartWith("hours\n").And.Contain("08:00").And.Contain("07:30").And.Contain(" -> "));
    }

    private static string[] Lines(FlowFileSet files) =>
        DifferenceText.Write(FlowComparison.Compare(SampleFiles.Set, FlowSetReader.ReadPublished(files, ShippedFiles.Reading).Value!)).TrimEnd('\n').Split('\n');
}
