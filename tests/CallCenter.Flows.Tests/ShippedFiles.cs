using CallCenter.Core.CodeEntry;
using CallCenter.Core.Customers;
using CallCenter.Flows.Definition;
using CallCenter.Flows.Districts;
using CallCenter.Flows.Prompts;
using CallCenter.Flows.Running;
using CallCenter.Testing;

namespace CallCenter.Flows.Tests;

/// <summary>The flow, prompts and districts that the product ships with.</summary>
internal static class ShippedFiles
{
    public static ReadResult<DistrictCatalogue> Districts { get; } = DistrictReader.Read("districts.yaml", Text("districts.yaml"));

    public static ReadResult<PromptBook> Prompts { get; } = PromptBookReader.Read(
        Language.All.ToDictionary(language => language, language => ($"{language}.yaml", Text($"prompts/{language}.yaml"))));

    public static ReadResult<Flow> CustomerCare { get; } = FlowReader.Read("customer-care.yaml", Text("customer-care.yaml"), Prompts.Value!);

    public static Flow Flow => CustomerCare.Value!;

    public static FlowWorld World { get; } = new(
        Prompts.Value!, Districts.Value!, new KeypadReader(Districts.Value!, CodeShape.Widest), LastResortQueue: "general");

    private static string Text(string name) => File.ReadAllText(Path.Combine(RepositoryFolder.Root, "ivr-flows", name));
}
