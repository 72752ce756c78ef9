using System.Collections.Immutable;
using CallCenter.Core.Customers;
using CallCenter.Flows.Prompts;
using CallCenter.Flows.Values;
using CsCheck;

namespace CallCenter.Flows.Tests.Prompts;

internal sealed class TextTemplateTests
{
    private static readonly PromptValues Values = new(
        new CustomerCode("DGJ", 9904),
        new District("DGJ", "gjakova", new Dictionary<Language, string> { [Language.Albanian] = "Gjakovë" }),
        Key: "2",
        ImmutableDictionary<string, FlowValue>.Empty.SetItem("customer.vulnerable", FlowValue.Of(true)));

    [TestCase("plain words", "plain words")]
    [TestCase("{{ code | code }}", "dë, gjë, nëntë nëntë, zero katër")]
    [TestCase("{{ code }}", "DGJ9904")]
    [TestCase("{{ district.name }}/{{ district.queue }}/{{ district.prefix }}", "Gjakovë/gjakova/DGJ")]
    [TestCase("{{ key }} {{language}}", "2 sq")]
    [TestCase("{% if customer.vulnerable %}2{% else %}0{% endif %}", "2")]
    public void Render_Values_AsWritten(string text, string words) =>
        Assert.That(TextTemplate.TryParse(text, out _)!.Render(Values, Language.Albanian), Is.EqualTo(words));

    [TestCase("{{ code | code }}", "")]
    [TestCase("a {{ district.name }} b", "a  b")]
    [TestCase("{% if customer.vulnerable %}2{% else %}0{% endif %}", "0")]
    [TestCase("{{ key }}", "")]
    public void Render_NoValues_LeavesThemOut(string text, string words) =>
        Assert.That(TextTemplate.TryParse(text, out _)!.Render(PromptValues.None, Language.English), Is.EqualTo(words));

    [Test]
    public void Render_ManyAtOnce_EachGetsItsOwnValues()
    {
        var template = TextTemplate.TryParse("{{ key }} {{ code | code }} {{ district.name }}", out _)!;

        var words = Enumerable.Range(0, 2_000).AsParallel().WithDegreeOfParallelism(8).Select(i => template.Render(
            new PromptValues(new CustomerCode("DPZ", i + 1), Key: $"{i}"), Language.English).Split(' ')[0] == $"{i}");

        Assert.That(words, Has.All.True);
    }

    [Test]
    public void TryParse_AnyText_IsATemplateOrAFaultInOneLine() =>
        Gen.OneOf(
            Gen.String,
            Gen.OneOf("{{", "}}", "{%", "%}", " ", "if", "endif", "for i in (1..3)", "endfor", "code", "|", "district.queue", "'", "\"", ":", "-", "assign x = 1", "raw", "comment")
                .Array[0, 12].Select(parts => string.Join(' ', parts))).Sample(
            text => TextTemplate.TryParse(text, out var fault) is { } template
                ? template.Render(Values, Language.Serbian) is not null && fault.Length == 0
                : fault.Length > 0 && !fault.Contains('\n', StringComparison.Ordinal),
            iter: 2_000);
}
