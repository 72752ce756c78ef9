using System.Text.Json;
using CallCenter.Core.Customers;
using CallCenter.Flows.Importing.Studio;
using CallCenter.Testing;

namespace CallCenter.Flows.Tests.Importing;

/// <summary>The flows below studio/ are made up, in the shape of Studio's published schema.</summary>
internal sealed class StudioImporterTests
{
    private static readonly string[] Flows = ["bakery", "library", "odd", "tongues"];

    [TestCase("bakery", "")]
    [TestCase("library", "")]
    [TestCase("tongues", "")]
    [TestCase("odd", "FLOW035 FLOW036")]
    public void Import_MadeUpFlow_IsReadWithoutErrorButTheListed(string flow, string errors)
    {
        var import = Import(flow);

        Assert.That(
            import.Findings.Where(finding => finding.IsError).Select(finding => finding.Code).Distinct().Order(),
            Is.EqualTo(errors.Split(' ', StringSplitOptions.RemoveEmptyEntries)),
            string.Join('\n', import.Findings) + '\n' + import.Files.Texts[$"{flow}.yaml"]);
    }

    [Test]
    public void Import_AllMadeUpFlows_HoldEveryTypeOfWidget()
    {
        var types = Flows.SelectMany(flow => JsonDocument.Parse(Text(flow)).RootElement.GetProperty("states").EnumerateArray())
            .Select(state => state.GetProperty("type").GetString());

        Assert.That(StudioWidgets.Types.Except(types), Is.Empty);
    }

    [Test]
    public void Import_GatherAndSplit_BecomeOneMenu()
    {
        var written = Import("bakery").Files.Texts["bakery.yaml"];

        using (Assert.EnterMultipleScope())
        {
            Assert.That(written, Does.Contain("menu: main-menu"));
            Assert.That(written, Does.Contain("choices: { 1: { next: orders }, 2: { next: hours }, 3: { next: hours } }"));
            Assert.That(written, Does.Contain("noinput: { attempts: 2, next: main-menu }"));
            Assert.That(written, Does.Not.Contain("branch"));
        }
    }

    [TestCase("bakery", "main_menu", "speech")]
    [TestCase("bakery", "hours", "recording")]
    [TestCase("bakery", "orders", "order-desk")]
    [TestCase("library", "remember", "trigger.call.From")]
    [TestCase("library", "by_status", "greater_than")]
    [TestCase("library", "tell", "upcase")]
    [TestCase("library", "count", "1bad")]
    [TestCase("odd", "forgotten", "no way of a call")]
    [TestCase("odd", "other_split", "trigger.call.From")]
    [TestCase("odd", "sip", "'sip'")]
    [TestCase("odd", "w_10", "not known here")]
    [TestCase("tongues", "de_hello", "de-DE")]
    public void Import_WhatCannotBeCarriedOver_IsListed(string flow, string widget, string reason) =>
        Assert.That(Import(flow).Remarks.Where(remark => remark.Widget == widget).Select(remark => remark.Reason), Has.Some.Contains(reason));

    [TestCase("", "not JSON")]
    [TestCase("{", "not JSON")]
    [TestCase("[]", "no Studio flow")]
    [TestCase("{\"states\": 3}", "no Studio flow")]
    [TestCase("{\"states\": []}", "no widgets")]
    public void Import_NoDefinition_SaysWhy(string json, string why)
    {
        var import = StudioImporter.Import(json, "flow", Language.English);

        Assert.That(import.Fault, Does.Contain(why));
        Assert.That(import.Files.Texts, Is.Empty);
    }

    [TestCase("{\"states\": [{\"name\": \"a\"}]}")]
    [TestCase("{\"states\": [{\"name\": \"a\", \"type\": \"say-play\", \"properties\": 3, \"transitions\": {}}]}")]
    [TestCase("{\"states\": [{\"name\": \"a\", \"type\": \"split-based-on\", \"transitions\": [{\"event\": \"match\"}]}]}")]
    [TestCase("{\"states\": [{\"name\": \"repeat\", \"type\": \"say-play\", \"properties\": {\"say\": \"x\"}}]}")]
    [TestCase("{\"states\": [{\"name\": \"t\", \"type\": \"trigger\", \"transitions\": [{\"event\": \"incomingCall\", \"next\": \"gone\"}]}]}")]
    public void Import_ThingsMissing_GivesAFlowWithoutError(string json)
    {
        var import = StudioImporter.Import(json, "flow", Language.English);

        Assert.That(import.Findings.Where(finding => finding.IsError), Is.Empty, import.Files.Texts.GetValueOrDefault("flow.yaml"));
    }

    [Test]
    public void Import_NamesTooLongOrAlike_StayApart()
    {
        var (one, other) = (new string('x', 300) + "1", new string('x', 300) + "2");
        var states = new[] { (one, other), (other, "") }.Select(pair => new
        {
            name = pair.Item1,
            type = "say-play",
            properties = new { say = "Hello." },
            transitions = new[] { new { @event = "audioComplete", next = pair.Item2 } },
        });

        var import = StudioImporter.Import(JsonSerializer.Serialize(new { initial_state = one, states }), "flow", Language.English);

        Assert.That(import.Findings.Where(finding => finding.IsError), Is.Empty);
        Assert.That(import.Files.Texts["flow.yaml"], Does.Contain($"{new string('x', 58)}-2"));
    }

    private static StudioImport Import(string flow) => StudioImporter.Import(Text(flow), flow, Language.English);

    private static string Text(string flow) =>
        File.ReadAllText(Path.Combine(RepositoryFolder.Root, "tests/CallCenter.Flows.Tests/Importing/studio", $"{flow}.json"));
}
