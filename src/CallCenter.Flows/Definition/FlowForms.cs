using System.Collections.Immutable;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CallCenter.Core.Customers;
using CallCenter.Flows.Checking;
using CallCenter.Flows.Prompts;
using CallCenter.Flows.Reading;
using CallCenter.Flows.Values;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace CallCenter.Flows.Definition;

/// <summary>How the things are written that every kind of node is made of.</summary>
public static partial class FlowForms
{
    /// <summary>A prompt by its name.</summary>
    public static readonly Form<PromptRef> Prompt = new(
        "welcome",
        definitions => Forms.Name.Schema(definitions),
        (YamlValue value, out PromptRef read) =>
        {
            var good = Forms.Name.TryRead(value, out var name);
            read = new PromptRef(name ?? "", value.At);
            return good;
        });

    /// <summary>One prompt, or several that are spoken in turn: first the long one, then shorter ones.</summary>
    public static readonly Form<ImmutableArray<PromptRef>> Prompts = Forms.ListOf(Prompt);

    /// <summary>A text with values.</summary>
    public static readonly Form<WrittenText> Template = Forms.Scalar(
        "\"{{ district.queue }}\"",
        _ => new JsonObject { ["type"] = new JsonArray("string", "number") },
        (YamlValue value, string text, out WrittenText read) =>
        {
            read = WrittenText.None;
            if (TextTemplate.TryParse(text, out var fault) is not { } template)
            {
                value.Report(FindingKinds.BadTemplate, $"'{value.Name}' has a fault between its braces: {fault}.");
                return false;
            }

            read = new WrittenText(value.Name, template, value.At);
            return true;
        });

    /// <summary>A node to go to, or a way there with words and values.</summary>
    public static readonly Form<NodeExit> Exit = new("node", DescribeExit, ReadExit);

    /// <summary>A node by its name.</summary>
    public static readonly Form<NodeExit> Target = new(
        "node",
        definitions => Forms.Name.Schema(definitions),
        (YamlValue value, out NodeExit read) =>
        {
            var good = Forms.Name.TryRead(value, out var name);
            read = NodeExit.To(good ? name : "", value.At);
            return good;
        });

    /// <summary>The name of a value that flows may set.</summary>
    public static readonly Form<string> ValueName = Forms.Scalar(
        "ticket.number",
        _ => new JsonObject { ["type"] = "string", ["pattern"] = ValueNamePattern },
        (YamlValue value, string text, out string read) =>
        {
            read = text;
            return IsValueName(text, value);
        });

    /// <summary>The keys of a way that is written as a mapping; <c>next</c> is where it leads.</summary>
    public static readonly Key<string?> Next = Keys.Maybe("next", Forms.Name, "The node to go to.");

    /// <summary>What to say on the way.</summary>
    public static readonly Key<PromptRef?> Say = new("say", "What to say on the way.", Wrap(Prompt), false, null);

    /// <summary>What to set on the way.</summary>
    public static readonly Key<ImmutableArray<MapEntry<SettingWord>>> Set = Keys.Optional(
        "set",
        MapForms.Of("{ language: sq }", ValueNamePattern, IsSettable, new Form<SettingWord>("sq", _ => new JsonObject { ["type"] = new JsonArray("string", "number", "boolean") }, ReadWord)),
        "Values to set on the way: 'language', or any name of your own.",
        []);

    private const string ValueNamePattern = "^[a-z][a-z0-9-]*(\\.[a-z][a-z0-9-]*)*$";

    private static readonly IReadOnlyList<Key> ExitKeys = [Say, Set, Next];

    /// <summary>Makes a way of what was read of a mapping that may hold other keys, too.</summary>
    /// <param name="section">The mapping; its shape declares <see cref="Say"/>, <see cref="Set"/> and <see cref="Next"/>.</param>
    /// <param name="mayAlsoSay">Whether the shape declares <see cref="Say"/>.</param>
    public static NodeExit ExitOf(YamlSection section, bool mayAlsoSay = true)
    {
        if (!section.Has(Next))
        {
            section.Report(FindingKinds.Missing, "'next' is missing here; write 'next: node'.");
        }

        var (language, settings) = SettingsOf(section.Read(Set));
        return new NodeExit(section.Read(Next) ?? "", section.AtValue(Next), mayAlsoSay ? section.Read(Say) : null, language, settings);
    }

    /// <summary>Parts what is set into the language and the values.</summary>
    /// <param name="written">What was read under <c>set</c>.</param>
    public static (Language? Language, ImmutableArray<Setting> Settings) SettingsOf(ImmutableArray<MapEntry<SettingWord>> written) =>
        (written.FirstOrDefault(entry => entry.Key == "language")?.Value.Language,
         [.. written.Where(entry => entry.Key != "language").Select(entry => new Setting(entry.Key, entry.Value.Literal, entry.Value.Text, entry.At))]);

    /// <summary>Makes a form for a value that may be null.</summary>
    /// <typeparam name="T">The value.</typeparam>
    /// <param name="form">How it is written.</param>
    internal static Form<T?> Wrap<T>(Form<T> form)
        where T : struct =>
        new(form.Example, form.Schema, (YamlValue value, out T? read) =>
        {
            var good = form.TryRead(value, out var some);
            read = good ? some : null;
            return good;
        });

    private static JsonObject DescribeExit(Schema.SchemaDefinitions definitions) => definitions.Refer("way", inner => new JsonObject
    {
        ["description"] = "A node to go to, or a way there: { say: prompt, set: { … }, next: node }.",
        ["anyOf"] = new JsonArray(Forms.Name.Schema(inner), Shape.Describe("A way to a node.", ExitKeys, inner)),
    });

    private static bool ReadExit(YamlValue value, out NodeExit read)
    {
        if (value.IsMapping)
        {
            read = Shape.Read(value, ExitKeys, section => ExitOf(section));
            return true;
        }

        return Target.TryRead(value, out read);
    }

    private static bool ReadWord(YamlValue value, out SettingWord read)
    {
        read = new SettingWord(null, null, null);
        if (value.Name == "language")
        {
            var spoken = Forms.SpokenLanguage.TryRead(value, out var language);
            read = new SettingWord(language, null, null);
            return spoken;
        }

        if (!Template.TryRead(value, out var text))
        {
            return false;
        }

        var isPlain = value.Node is YamlScalarNode { Style: ScalarStyle.Plain };
        read = !text.Template.IsConstant ? new SettingWord(null, null, text)
            : new SettingWord(null, isPlain ? FlowValue.Guess(text.Template.Text) : FlowValue.Of(text.Template.Text), null);
        return true;
    }

    private static bool IsSettable(string key, YamlValue value) => key == "language" || IsOwnValue(key, value);

    /// <summary>Whether a value that a node fills may be called so; notes what is wrong with its name.</summary>
    /// <param name="key">The name.</param>
    /// <param name="value">What stands there.</param>
    internal static bool IsOwnValue(string key, YamlValue value)
    {
        if (KnownValues.Find(key) is not null)
        {
            value.Report(FindingKinds.ReservedName, $"'{key}' is a value of the language itself; choose another name.");
            return false;
        }

        return IsValueName(key, value);
    }

    private static bool IsValueName(string text, YamlValue value)
    {
        if (text.Length <= 60 && ValueNameExpression().IsMatch(text))
        {
            return true;
        }

        value.Report(FindingKinds.BadName, $"'{text}' must be of small letters, digits, hyphens and points, beginning with a letter, like 'ticket.number'.");
        return false;
    }

    [GeneratedRegex(ValueNamePattern)]
    private static partial Regex ValueNameExpression();
}

/// <summary>What a value is set to, as it was read.</summary>
/// <param name="Language">The language, where that is set.</param>
/// <param name="Literal">A fixed value, or null.</param>
/// <param name="Text">A text that says it, or null.</param>
public sealed record SettingWord(Language? Language, FlowValue? Literal, WrittenText? Text);
