using System.Xml.Linq;
using CallCenter.Flows.Graphs;
using CallCenter.Flows.Tests.Conversations;
using CallCenter.Testing;

namespace CallCenter.Flows.Tests.Graphs;

internal sealed class FlowGraphTests
{
    private static readonly FlowGraph Sample = FlowGraph.Of(SampleFiles.Set.Main);

    /// <summary>What is drawn is kept beside the tests; set CALLCENTER_WRITE_GOLDEN=1 to write it anew, and look at it.</summary>
    [TestCase("sample.mmd")]
    [TestCase("sample.svg")]
    public void Write_SampleFlow_AsKept(string file)
    {
        var drawn = file.EndsWith("svg", StringComparison.Ordinal) ? GraphSvg.Write(Sample) : GraphMermaid.Write(Sample);
        var path = Path.Combine(RepositoryFolder.Root, "tests", "CallCenter.Flows.Tests", "Graphs", "golden", file);
        if (Environment.GetEnvironmentVariable("CALLCENTER_WRITE_GOLDEN") == "1")
        {
            File.WriteAllText(path, drawn);
        }

        Assert.That(drawn, Is.EqualTo(File.ReadAllText(path)));
    }

    [Test]
    public void Of_Flow_BeginningThenNodesInFileOrderThenWhatWorksEverywhere() =>
        Assert.That(Sample.Nodes.Select(node => node.Name), Is.EqualTo(new[] { "start", "welcome", "language", "who", "district", "anyone", "very-busy", "goodbye", "on-error" }));

    [Test]
    public void Of_SeveralOutcomesToOneNode_OneEdgeThatNamesThemAll()
    {
        var edge = Sample.Edges.Single(edge => Sample.Nodes[edge.From].Name == "language");

        Assert.That((edge.Label, edge.Outcomes), Is.EqualTo(("1, 2, 3, noinput, nomatch", new[] { "choice 1", "choice 2", "choice 3", "noinput", "nomatch" })));
    }

    [Test]
    public void Write_ShippedFlows_EveryNodeAndEdgeIsDrawnAndTold()
    {
        foreach (var flow in ShippedFiles.Set.Flows.Values)
        {
            var graph = FlowGraph.Of(flow);
            var svg = XDocument.Parse(GraphSvg.Write(graph));
            var symbols = svg.Descendants().Where(element => element.Attribute("role")?.Value == "graphics-symbol").Select(element => element.Attribute("aria-label")!.Value).ToList();

            using (Assert.EnterMultipleScope())
            {
                Assert.That(svg.Descendants().Count(element => element.Attribute("class")?.Value.StartsWith("edge", StringComparison.Ordinal) == true), Is.EqualTo(graph.Edges.Length));
                Assert.That(symbols, Has.Count.EqualTo(graph.Nodes.Length));
                foreach (var way in flow.Nodes.Values.SelectMany(node => node.Edges.Select(edge => (node.Name, edge.Outcome, edge.Exit.Target))))
                {
                    Assert.That(symbols.Single(symbol => symbol.StartsWith($"{way.Name},", StringComparison.Ordinal)), Does.Contain(way.Outcome).And.Contain($"to {way.Target}"));
                }
            }
        }
    }

    [Test]
    public void Write_WayOfACall_IsBold()
    {
        var svg = GraphSvg.Write(Sample, new HashSet<(string, string)> { ("welcome", "next"), ("language", "choice 3") });
        var bold = XDocument.Parse(svg).Descendants().Where(element => element.Attribute("class")?.Value.EndsWith(" walked", StringComparison.Ordinal) == true);

        Assert.That(bold.Select(path => path.Attribute("data-to")!.Value), Is.EqualTo(new[] { "welcome", "language", "who" }));
    }

    [Test]
    public void Write_WordsWithMarkup_AreWords()
    {
        var graph = new FlowGraph("<b>", [new GraphNode("start", GraphRole.Beginning, "", "", 1), new GraphNode("a", GraphRole.Node, "queue", "{{ \"<x>\" }}", 2)], [new GraphEdge(0, 1, [""])]);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(XDocument.Parse(GraphSvg.Write(graph)).Descendants().Select(element => element.Name.LocalName), Has.None.EqualTo("x"));
            Assert.That(GraphMermaid.Write(graph), Does.Contain("n1[/\"a<br/>queue: #123;#123; #quot;<x>#quot; #125;#125;\"/]"));
        }
    }
}
