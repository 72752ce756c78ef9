using System.Collections.Immutable;
using CallCenter.Core.Customers;

namespace CallCenter.Flows.Importing.Studio;

/// <summary>Which of our languages the widgets of a flow speak.</summary>
internal sealed class StudioLanguages
{
    private readonly Language _usual;

    /// <summary>Looks at every widget.</summary>
    /// <param name="definition">The flow.</param>
    /// <param name="usual">The language of whatever names none, or one that is not spoken here.</param>
    public StudioLanguages(StudioDefinition definition, Language usual)
    {
        _usual = usual;
        All = [usual, .. definition.Widgets.Where(Speaks).Select(Of).Distinct().Where(language => language != usual)];
    }

    /// <summary>Every language, the usual first.</summary>
    public ImmutableArray<Language> All { get; }

    /// <summary>The language of a widget's words.</summary>
    /// <param name="widget">The widget.</param>
    public Language Of(StudioWidget widget) => Language.Find(Named(widget).Split('-', '_')[0]) ?? _usual;

    /// <summary>A language that is named and not spoken here, or null.</summary>
    /// <param name="widget">The widget.</param>
    public static string? Strange(StudioWidget widget) =>
        Named(widget) is { Length: > 0 } named && named is not "default" && Language.Find(named.Split('-', '_')[0]) is null ? named : null;

    /// <summary>The language that must be chosen on the way to a widget; null where there is only one, or the widget says nothing.</summary>
    /// <param name="widget">The widget.</param>
    public Language? Chosen(StudioWidget widget) => All.Length > 1 && Speaks(widget) ? Of(widget) : null;

    private static string Named(StudioWidget widget) =>
        widget.Text("language") is { Length: > 0 } language && language != "default" ? language : widget.Text("gather_language");

    private static bool Speaks(StudioWidget widget) => widget.Type is "say-play" or "gather-input-on-call";
}
