using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using CallCenter.Flows.Checking;
using CallCenter.Flows.Definition;
using CallCenter.Flows.Reading;

namespace CallCenter.Flows.Conversations;

/// <summary>Reads one file of flow tests (<c>tests/customer-care.yaml</c>).</summary>
public static class FlowTestReader
{
    private static readonly Key<string> Flow = Keys.Needed("flow", Forms.Name, "The flow that the calls begin with.", "");

    private static readonly Key<string?> About = Keys.Maybe("about", Forms.Text, "A sentence for whoever reads the result.");

    private static readonly Key<TestBeginning?> After = Keys.Maybe(
        "after",
        Forms.Scalar("known-customer/4", _ => new JsonObject { ["type"] = "string", ["pattern"] = "^[a-z0-9][a-z0-9-]{0,59}(/[1-9][0-9]?)?$" }, (YamlValue value, string text, out TestBeginning read) => ReadBeginning(value, text, out read)),
        "Another test of this file that this one goes on from; with /4, from the end of its fourth step.");

    private static readonly Key<World> Given = Keys.Optional("given", WorldForms.World, "What the world is like. What is left out is a quiet day.", World.Usual);

    private static readonly Key<ImmutableArray<TestStep>> Talk = Keys.Optional(
        "talk", Forms.ListOf(StepForms.Step), "What happens, step by step, and what must be true then.", []);

    private static readonly Key<ImmutableArray<Check>> Expect = Keys.Optional(
        "expect", Shape.Of("expectation", "{ outcome: queued }", "What must be true at the end.", ExpectationForms.Keys, ExpectationForms.ChecksOf), "What must be true at the end.", []);

    private static readonly Key<ImmutableArray<MapEntry<FlowTest>>> Tests = Keys.Needed(
        "tests",
        MapForms.Of("{ known-customer: { talk: [ { press: 1 } ] } }", "^[a-z0-9][a-z0-9-]{0,59}$", MapForms.Names, Shape.Of("test", "{ talk: [ { press: 1 } ] }", "One conversation.", [About, After, Given, Talk, Expect], Build)),
        "The conversations by name.",
        []);

    /// <summary>The keys of the file.</summary>
    internal static IReadOnlyList<Key> FileKeys { get; } = [Flow, Tests];

    /// <summary>Reads one file as far as it goes.</summary>
    /// <param name="file">The name to use in findings.</param>
    /// <param name="text">The file's text.</param>
    /// <param name="findings">Where findings go.</param>
    /// <returns>The tests; null where the text is no YAML mapping.</returns>
    public static FlowTestFile? Read(string file, string text, List<Finding> findings) =>
        YamlValue.Parse(file, text, findings) is { } root
            ? Shape.Read(root, FileKeys, section => new FlowTestFile(
                file, section.Read(Flow), section.AtValue(Flow), [.. section.Read(Tests).Select(entry => entry.Value with { Name = entry.Key, At = entry.At })]))
            : null;

    private static FlowTest Build(YamlSection section)
    {
        var steps = section.Read(Talk);
        var expected = section.Read(Expect);
        if (!expected.IsEmpty)
        {
            steps = steps.Add(new TestStep(section.AtValue(Expect), TimeSpan.Zero, null, expected, MayFault: false));
        }

        return new FlowTest("", section.At, section.Read(About), section.Read(After), section.Read(Given), steps);
    }

    private static bool ReadBeginning(YamlValue value, string text, out TestBeginning read)
    {
        var parts = text.Split('/');
        int? steps = parts.Length > 1 && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
        read = new TestBeginning(parts[0], steps, value.At);
        if (parts.Length > 2 || (parts.Length == 2 && steps is null or 0))
        {
            value.Report(FindingKinds.UnknownBeginning, $"'{text}' names no test of this file; write its name, and behind a slash how many of its steps, like 'known-customer/4'.");
            return false;
        }

        return MapForms.Names(parts[0], value);
    }
}
