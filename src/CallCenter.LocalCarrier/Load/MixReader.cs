using CallCenter.LocalCarrier.Scenarios.Reading;

namespace CallCenter.LocalCarrier.Load;

/// <summary>Reads mix files: a title and weighted scenario files, whose paths are relative to the mix.</summary>
internal static class MixReader
{
    private const int MostBehaviours = 100;

    /// <summary>Reads a file from disk; null, with faults, when it or a scenario it names is wrong or cannot be read.</summary>
    public static LoadMix? ReadFile(string path, List<FileFault> faults)
    {
        string text;
        try
        {
            text = File.ReadAllText(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            faults.Add(new FileFault(path, 1, $"The file cannot be read: {e.Message}"));
            return null;
        }

        var own = new FileFaults(path);
        List<FileFault> others = [];
        var mix = YamlPart.Parse(text, own) is { } root ? Whole(root, Path.GetDirectoryName(path) ?? "", others) : null;
        faults.AddRange([.. own.All, .. others]);
        return own.All.Count + others.Count == 0 ? mix : null;
    }

    private static LoadMix Whole(YamlPart root, string folder, List<FileFault> others)
    {
        root.OnlyKeys("mix", "behaviours");
        var title = root.Find("mix")?.Words("A stormy evening");
        if (title is null)
        {
            root.Fault("'mix' is missing: write 'mix: A stormy evening'.");
        }

        if (root.Find("behaviours") is { IsList: true } list && list.Items() is { Count: > 0 and <= MostBehaviours } items)
        {
            return new LoadMix(title ?? "", [.. items.Select(item => One(item, folder, others)).OfType<Behaviour>()]);
        }

        root.Fault($"Give 1 to {MostBehaviours} behaviours, such as 'behaviours:' and below it '- {{ weight: 60, scenario: hears-outage.yaml }}'.");
        return new LoadMix("", []);
    }

    private static Behaviour? One(YamlPart item, string folder, List<FileFault> others)
    {
        item.OnlyKeys("weight", "scenario");
        var weight = item.Find("weight")?.Number(0.001, 1_000_000);
        if (item.Find("weight") is null || item.Find("scenario") is not { } written || written.Words("hears-outage.yaml") is not { } file)
        {
            item.Fault("A behaviour takes a weight and a scenario: '- { weight: 60, scenario: hears-outage.yaml }'.");
            return null;
        }

        if (ScenarioReader.ReadFile(Path.Combine(folder, file), others) is not { } scenario)
        {
            return null;
        }

        foreach (var shared in scenario.Phones.Where(phone => !phone.IsOwn))
        {
            item.Fault($"{file} gives {shared.Name} the address {shared.Address}, which one call at a time can have: write any, or {{n}} in it.");
        }

        return weight is { } number ? new Behaviour(number, scenario) : null;
    }
}
