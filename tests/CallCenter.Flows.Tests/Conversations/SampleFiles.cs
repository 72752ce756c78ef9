using System.Text.RegularExpressions;
using CallCenter.Flows.Conversations;
using CallCenter.Flows.Files;
using CallCenter.Flows.Running;
using CallCenter.Testing;

namespace CallCenter.Flows.Tests.Conversations;

/// <summary>A small customer line that stays as it is, so that tests of the tools do not change with the flow that ships.</summary>
internal static partial class SampleFiles
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Conversations", "sample");

    public static FlowFileSet Files { get; } = Directory.EnumerateFiles(Folder, "*.yaml", SearchOption.AllDirectories)
        .Aggregate(FlowFileSet.Empty, (files, path) => files.With(Path.GetRelativePath(Folder, path).Replace('\\', '/'), File.ReadAllText(path)));

    public static FlowSet Set { get; } = Read(Files);

    /// <summary>The example of the documentation.</summary>
    public static string Documented { get; } =
        YamlBlock().Match(File.ReadAllText(Path.Combine(RepositoryFolder.Root, "docs", "flow-tests.md"))).Groups[1].Value;

    public static FlowSet Read(FlowFileSet files)
    {
        var read = FlowSetReader.Read(files, ShippedFiles.Reading);
        Assert.That(read.Findings.Where(finding => finding.IsError), Is.Empty);
        return read.Value!;
    }

    /// <summary>The sample with its flow, or a part of it, written otherwise.</summary>
    public static FlowFileSet With(string from, string to)
    {
        var text = Files.Texts["customer-care.yaml"];
        Assert.That(text, Does.Contain(from));
        return Files.With("customer-care.yaml", text.Replace(from, to, StringComparison.Ordinal));
    }

    /// <summary>Runs the tests of one text against a set of files.</summary>
    public static ConversationReport Run(FlowFileSet files, string tests)
    {
        var set = Read(files);
        var suite = FlowTestSuite.Read(files.With("tests/sample.yaml", tests), set);
        Assert.That(suite.Findings.Where(finding => finding.IsError), Is.Empty);
        return ConversationRunner.RunAll(set, suite.Value!);
    }

    /// <summary>Runs one test, given the lines below its <c>talk</c>, or whole where it has one.</summary>
    public static ConversationResult RunOne(string test) => RunOne(Files, test);

    public static ConversationResult RunOne(FlowFileSet files, string test)
    {
        var body = string.Join('\n', test.Split('\n').Select(line => $"    {line}"));
        return Run(files, $"flow: customer-care\ntests:\n  one:\n{body}\n").Results.Single();
    }

    [GeneratedRegex("```yaml\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex YamlBlock();
}
