using CallCenter.Flows.Definition;
using CallCenter.Flows.Running;

namespace CallCenter.Flows.Nodes.Identify;

/// <summary><c>identify: customer-code</c> with its prompts, attempts and exits.</summary>
internal sealed class IdentifyKind : NodeKind<IdentifyNode>
{
    // Longer than a menu's wait: the caller reads a bill, perhaps in the dark.
    private static readonly TimeSpan UsualWait = TimeSpan.FromSeconds(8);

    public override string Keyword => "identify";

    protected override IdentifyNode Read(string name, YamlSection section)
    {
        if (section.Required("identify") != "customer-code")
        {
            section.Report("FLOW017", "'identify' takes 'customer-code'.", "identify");
        }

        return new IdentifyNode(
            name,
            section.At,
            ReadPrompts(section),
            section.Whole("attempts", 3, 1, 9),
            section.Seconds("timeout", UsualWait),
            new IdentifyExits(section.Required("identified"), section.Required("unidentified"), section.Required("unavailable")));
    }

    protected override NodeResult Step(IdentifyNode node, NodeTurn turn) => IdentifyStep.Run(node, turn);

    private static IdentifyPrompts ReadPrompts(YamlSection section)
    {
        if (section.RequiredSection("prompts", "'prompts: { ask: …, which: …, confirm: …, not-a-code: …, unknown: … }'") is not { } written)
        {
            return new IdentifyPrompts([], "", "", "", "");
        }

        var prompts = new IdentifyPrompts(
            [.. written.RequiredTexts("ask", "ask: [long, short]")],
            written.Required("which"),
            written.Required("confirm"),
            written.Required("not-a-code"),
            written.Required("unknown"));
        written.RejectUnknownKeys();
        return prompts;
    }
}
