using System.Text;
using CallCenter.Core.Customers;
using CallCenter.Flows.Files;

namespace CallCenter.Flows.Importing.Studio;

/// <summary>The flow as it comes into being: nodes, prompts, and what could not be carried over.</summary>
internal sealed class ImportedFlow
{
    /// <summary>Where callers go whom the import could not lead anywhere.</summary>
    public const string Person = "studio-person";

    /// <summary>Where a call ends that Studio ends.</summary>
    public const string End = "studio-end";

    private const string Start = "studio-start";
    private const string Goodbye = "studio-goodbye";

    private readonly List<(string Name, YamlMap Keys, string? Comment)> _nodes = [];
    private readonly Dictionary<string, (Language Language, string Text)> _prompts = new(StringComparer.Ordinal);
    private readonly StudioNames _nodeNames = new("repeat", "help", Person, End, Start);
    private readonly StudioNames _promptNames = new(Goodbye);
    private readonly List<string> _open = [];
    private readonly HashSet<string> _asked = new(StringComparer.Ordinal);
    private readonly Dictionary<string, StudioWidget> _widgets;
    private readonly ILookup<string, string> _answers;
    private readonly List<StudioRemark> _remarks = [];

    public ImportedFlow(StudioDefinition definition, StudioText text, StudioLanguages languages)
    {
        (Text, Languages) = (text, languages);
        _widgets = definition.Widgets.ToDictionary(widget => widget.Name, StringComparer.Ordinal);
        _answers = StudioValues.Answers(definition).ToLookup(answer => answer.Widget.Name, answer => answer.Path, StringComparer.Ordinal);
    }

    /// <summary>Turns Studio's texts into ours.</summary>
    public StudioText Text { get; }

    /// <summary>Which language a widget speaks.</summary>
    public StudioLanguages Languages { get; }

    /// <summary>What could not be carried over.</summary>
    public IReadOnlyList<StudioRemark> Remarks => _remarks;

    /// <summary>The values that the flow sets somewhere, by our names.</summary>
    public HashSet<string> Made { get; } = new(StringComparer.Ordinal);

    /// <summary>Finds a widget.</summary>
    public StudioWidget? Find(string? name) => name is null ? null : _widgets.GetValueOrDefault(name);

    /// <summary>Which values of a request's answer the flow uses, by their paths.</summary>
    /// <param name="request">The widget that asks.</param>
    public IEnumerable<string> Answers(StudioWidget request) => _answers[request.Name];

    /// <summary>The widgets that ways lead to and that were not made yet, as they come up.</summary>
    public IEnumerable<StudioWidget> Open()
    {
        for (var next = 0; next < _open.Count; next++)
        {
            yield return _widgets[_open[next]];
        }
    }

    /// <summary>The widgets that no way leads to.</summary>
    public IEnumerable<StudioWidget> NeverAsked() => _widgets.Values.Where(widget => !_asked.Contains(widget.Name));

    /// <summary>Counts a widget as made although it got no node of its own.</summary>
    public void Merge(string widget) => _asked.Add(widget);

    /// <summary>Adds the way an event leads: to the widget's node, or to the end where it leads nowhere.</summary>
    /// <param name="keys">The lines it belongs to.</param>
    /// <param name="key">Its key, such as <c>next</c>.</param>
    /// <param name="widget">The widget it leads to, or null.</param>
    public void Way(YamlMap keys, string key, string? widget)
    {
        var target = NodeOf(widget);
        if (Find(widget) is not { } next || Languages.Chosen(next) is not { } language)
        {
            keys.Add(key, target);
        }
        else if (key == "next")
        {
            keys.Add("set", new YamlMap { { "language", language.Code } });
            keys.Add(key, target);
        }
        else
        {
            keys.Add(key, new YamlMap { { "set", new YamlMap { { "language", language.Code } } }, { "next", target } });
        }
    }

    /// <summary>Adds a node for a widget.</summary>
    public void Node(StudioWidget widget, YamlMap keys, string? comment = null) => _nodes.Add((_nodeNames.Of(widget.Name), keys, comment));

    /// <summary>Adds a prompt.</summary>
    /// <param name="widget">The widget that speaks it.</param>
    /// <param name="words">The words, in Studio's Liquid.</param>
    /// <param name="instead">What to say where there are none.</param>
    /// <returns>The prompt's name.</returns>
    public string Prompt(StudioWidget widget, string words, string instead)
    {
        var name = _promptNames.Of(widget.Name);
        var text = Text.Ours(words, reason => Remark(widget, reason));
        if (string.IsNullOrWhiteSpace(text))
        {
            Remark(widget, $"it has no words; '{instead}' stands in their place in the prompt '{name}'");
            text = instead;
        }

        _prompts[name] = (Languages.Of(widget), text.Trim());
        return name;
    }

    /// <summary>Notes something that is different.</summary>
    public void Remark(StudioWidget widget, string reason, bool isReplaced = false)
    {
        var remark = new StudioRemark(widget.Name, widget.Type, isReplaced, reason);
        if (!_remarks.Contains(remark))
        {
            _remarks.Add(remark);
        }
    }

    /// <summary>Writes the flow and its prompts.</summary>
    /// <param name="name">The flow's name.</param>
    /// <param name="description">What it is for.</param>
    /// <param name="start">The widget a call begins at, or null.</param>
    public FlowFileSet Write(string name, string description, string? start)
    {
        var languages = Languages.All;
        var flow = new StringBuilder("# Imported from Twilio Studio. Read it through before you publish it: what could not be carried over says so.\n");
        flow.Append(Comment(description, ""));
        flow.Append(YamlText.Entry("flow", name)).Append($"languages: [{string.Join(", ", languages)}]\n").Append(YamlText.Entry("start", BeginAt(start)));
        flow.Append(YamlText.Entry("on-error", Person)).Append("anywhere: { \"0\": ").Append(Person).Append(" }\n\nnodes:\n");
        foreach (var (node, keys, comment) in _nodes)
        {
            flow.Append(Comment(comment, "  ")).Append(YamlText.Entry(node, keys, 2));
        }

        flow.Append("  # Whoever pressed 0, was not understood by the import, or for whom something broke: a person.\n");
        flow.Append(YamlText.Entry(Person, new YamlMap { { "queue", "general" }, { "served", End }, { "full", End } }, 2));
        flow.Append(YamlText.Entry(End, new YamlMap { { "hangup", Goodbye } }, 2));
        _prompts[Goodbye] = (languages[0], "Goodbye.");
        return languages.Aggregate(FlowFileSet.Empty.With($"{name}.yaml", flow.ToString()), (files, language) => files.With($"prompts/{language}.yaml", Prompts(language)));
    }

    // A first widget that speaks another language than calls begin in needs a node before it that chooses it.
    private string BeginAt(string? start)
    {
        if (Find(start) is not { } first || Languages.Chosen(first) is null)
        {
            return NodeOf(start);
        }

        var keys = new YamlMap();
        Way(keys, "next", start);
        _nodes.Insert(0, (Start, keys, null));
        return Start;
    }

    private string Prompts(Language language)
    {
        var lines = new StringBuilder("# Imported from Twilio Studio.\nprompts:\n");
        foreach (var (name, prompt) in _prompts)
        {
            lines.Append(prompt.Language == language ? "" : $"  # Not translated: Studio has it in '{prompt.Language}' only.\n");
            lines.Append(YamlText.Entry(name, prompt.Text, 2));
        }

        return lines.ToString();
    }

    /// <summary>The node of a widget, which is then made; the end where there is no such widget.</summary>
    /// <param name="widget">The widget's name, or null.</param>
    public string NodeOf(string? widget)
    {
        if (Find(widget) is not { } next)
        {
            return End;
        }

        if (_asked.Add(next.Name))
        {
            _open.Add(next.Name);
        }

        return _nodeNames.Of(next.Name);
    }

    private static string Comment(string? text, string indent)
    {
        var line = string.Join(' ', (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        var plain = new string([.. line.Where(c => !char.IsControl(c) && !char.IsSurrogate(c) && c is not ('\u2028' or '\u2029'))]);
        return plain.Length == 0 ? "" : $"{indent}# {(plain.Length > 200 ? plain[..200] + " …" : plain)}\n";
    }
}
