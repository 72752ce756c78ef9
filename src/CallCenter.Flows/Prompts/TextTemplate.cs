using System.Collections.Immutable;
using System.Text.RegularExpressions;
using CallCenter.Core.Customers;
using CallCenter.Flows.Values;
using DotLiquid;

namespace CallCenter.Flows.Prompts;

/// <summary>A Liquid text that was read and tried out, ready to be filled with values.</summary>
/// <threadsafety>May be filled by any number of calls at once.</threadsafety>
public sealed partial class TextTemplate
{
    /// <summary>A text without words.</summary>
    public static readonly TextTemplate Empty = new("", [], null);

    // Null where the text names nothing: then it is spoken as it stands, and nothing is parsed or filled.
    private readonly Template? _template;

    // The library applies filters given with the values only where it may write to the template, which no shared one allows.
    static TextTemplate()
    {
        Template.RegisterFilter(typeof(SpokenFilters));
        Template.RegisterFilter(typeof(WrittenFilters));
    }

    private TextTemplate(string text, ImmutableArray<NameUse> names, Template? template) =>
        (Text, Names, _template) = (text, names, template);

    /// <summary>The text as written.</summary>
    public string Text { get; }

    /// <summary>Every value the text names, in order, as often as it does.</summary>
    public ImmutableArray<NameUse> Names { get; }

    /// <summary>Whether the text is the same whatever the values.</summary>
    public bool IsConstant => _template is null;

    /// <summary>Reads a text and fills it once with made-up values.</summary>
    /// <param name="text">The text as written in a file.</param>
    /// <param name="fault">What is wrong with it, on one line; empty where nothing is.</param>
    /// <returns>Null where the text is at fault.</returns>
    public static TextTemplate? TryParse(string text, out string fault) => TryParse(text, written => written, out fault);

    /// <summary>Reads the text of an address: as <see cref="TryParse(string, out string)"/>, and every value is escaped.</summary>
    /// <param name="text">The text as written in a file.</param>
    /// <param name="fault">What is wrong with it, on one line; empty where nothing is.</param>
    /// <returns>Null where the text is at fault.</returns>
    internal static TextTemplate? TryParseAddress(string text, out string fault) =>
        TryParse(text, written => Output().Replace(written, $"{{{{$1 | {SpokenFilters.EscapeName} $2}}}}"), out fault);

    private static TextTemplate? TryParse(string text, Func<string, string> rewritten, out string fault)
    {
        if (!text.Contains("{{", StringComparison.Ordinal) && !text.Contains("{%", StringComparison.Ordinal))
        {
            fault = "";
            return new TextTemplate(text, [], null);
        }

        var names = TemplateNames.In(text, SpokenFilters.Names, out fault);
        return fault.Length > 0 ? null : TryOut(text, rewritten(text), names, out fault);
    }

    /// <summary>Fills the text. What it names and does not get is left out; a text that cannot be filled comes out empty.</summary>
    /// <param name="values">What the text may name.</param>
    /// <param name="language">The language that values are put into.</param>
    public string Render(PromptValues values, Language language)
    {
        if (_template is null)
        {
            return Text;
        }

        try
        {
            // An English time at the end of a sentence brings its own full stop: 'at nine a.m.'
            return TextFilling.Fill(_template, values.ToVariables(language), out _).Replace(".m..", ".m.", StringComparison.Ordinal);
        }
        catch (Exception)
        {
            // It was tried out when it was read, so this is a value nobody thought of: silence, never a dropped call.
            return "";
        }
    }

    private static TextTemplate? TryOut(string text, string filled, ImmutableArray<NameUse> names, out string fault)
    {
        fault = "";
        try
        {
            var template = Template.Parse(filled, SyntaxCompatibility.DotLiquid22a);
            template.MakeThreadSafe();
            TextFilling.Fill(template, Samples(names), out var broken);
            fault = OneLine(broken);
            return fault.Length > 0 ? null : new TextTemplate(text, names, template);
        }
        catch (Exception e)
        {
            // The library has no common type for what a text may do wrong; whatever it throws here, the text is to blame.
            fault = OneLine(e.Message);
            return null;
        }
    }

    // Whether a flow ever sets a value is the checker's business; here every name has one.
    private static Dictionary<string, object> Samples(ImmutableArray<NameUse> names) =>
        new PromptValues(Values: names
            .Select(use => use.Name)
            .Distinct()
            .OrderBy(name => name.Length)
            .ToImmutableDictionary(name => name, name => KnownValues.Find(name)?.Sample ?? FlowValue.Of("1")))
            .ToVariables(Language.English);

    private static string OneLine(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    [GeneratedRegex(@"\{\{(.*?)(-?)\}\}", RegexOptions.Singleline)]
    private static partial Regex Output();
}
