namespace CallCenter.Flows.Graphs;

/// <summary>How wide words are when drawn. Nobody here can measure a font, so every width is a safe guess.</summary>
internal static class GraphText
{
    public const double LabelHeight = 15;
    private const double NameLetter = 8.3;
    private const double SmallLetter = 6.3;

    public static double NodeWidth(GraphNode node) => node.Role is GraphRole.Beginning
        ? 64
        : Math.Max(92, Math.Ceiling(Math.Max(node.Name.Length * NameLetter, Small(node).Length * SmallLetter) + 26));

    public static double LabelWidth(string label) => Math.Ceiling((label.Length * SmallLetter) + 8);

    /// <summary>The line below a node's name.</summary>
    public static string Small(GraphNode node) => node switch
    {
        { Kind: "" } => node.About,
        { About: "" } => node.Kind,
        _ => $"{node.Kind} · {node.About}",
    };
}
