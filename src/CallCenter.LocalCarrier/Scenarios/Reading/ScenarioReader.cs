using CallCenter.LocalCarrier.Handsets;

namespace CallCenter.LocalCarrier.Scenarios.Reading;

/// <summary>Reads scenario files. Strict: what it does not know is a fault, and all faults of a file are told at once.</summary>
internal static class ScenarioReader
{
    private const int MostSteps = 1_000;
    private const int MostPhones = 100;

    /// <summary>Reads a file from disk; null, with faults, when it is wrong or cannot be read.</summary>
    /// <param name="path">The file.</param>
    /// <param name="faults">What is wrong, added to.</param>
    public static Scenario? ReadFile(string path, List<FileFault> faults)
    {
        try
        {
            var (scenario, found) = Read(path, File.ReadAllText(path));
            faults.AddRange(found);
            return scenario;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            faults.Add(new FileFault(path, 1, $"The file cannot be read: {e.Message}"));
            return null;
        }
    }

    /// <summary>Reads a file's text; null when it has a fault.</summary>
    public static (Scenario? Scenario, IReadOnlyList<FileFault> Faults) Read(string file, string text)
    {
        var faults = new FileFaults(file);
        var scenario = YamlPart.Parse(text, faults) is { } root ? Whole(file, root) : null;
        return (faults.All.Count == 0 ? scenario : null, faults.All);
    }

    private static Scenario Whole(string file, YamlPart root)
    {
        root.OnlyKeys("scenario", "number", "application", "phones", "steps", "expect");
        var phones = root.Find("phones") is { IsMapping: true } written ? written.Entries().Select(Phone).ToList() : [];
        if (phones.Count is 0 or > MostPhones)
        {
            root.Fault($"Give 1 to {MostPhones} phones, such as 'phones: {{ caller: any }}'.");
        }

        const string Example = "A caller hears the outage";
        return new Scenario(file, root.Find("scenario")?.Words(Example) ?? Missing(root, "scenario", Example))
        {
            Number = root.Find("number") is { } number ? Number(number) : null,
            Application = root.Find("application") is { } application ? Application(application) : null,
            Phones = phones,
            Steps = Steps(root, [.. phones.Select(phone => phone.Name)]),
            Expect = root.Find("expect") is { } expect ? ExpectationReader.Read(expect) : new ScenarioExpectations(),
        };
    }

    private static List<ScenarioStep> Steps(YamlPart root, IReadOnlyCollection<string> phones)
    {
        if (root.Find("steps") is { IsList: true } steps && steps.Items() is { Count: > 0 and <= MostSteps } items)
        {
            return [.. items.Select(item => StepReader.Read(item, phones)).OfType<ScenarioStep>()];
        }

        root.Fault($"Give 1 to {MostSteps} steps, such as 'steps:' and below it '- caller: dials'.");
        return [];
    }

    private static ScenarioPhone Phone(YamlPart part)
    {
        // 'caller: any' is short for 'caller: { address: any }'
        if (!part.IsMapping)
        {
            return new ScenarioPhone(part.Name, Address(part), false, part.Line);
        }

        part.OnlyKeys("address", "auto-answer");
        var address = part.Find("address") is { } written ? Address(written) : Missing(part, "address", ScenarioPhone.Any);
        return new ScenarioPhone(part.Name, address, part.Find("auto-answer")?.Flag() ?? false, part.Line);
    }

    private static string Address(YamlPart part)
    {
        var address = part.Text ?? "";
        if (address != ScenarioPhone.Any && !HandsetBook.IsAddress(address.Replace(ScenarioPhone.Copy, "1", StringComparison.Ordinal)))
        {
            part.Fault($"'{part.Name}' takes any, a number in quotes such as \"+38344111222\", or client:name; "
                + "{n} in it stands for the number of the copy.");
        }

        return address;
    }

    private static NumberSetting? Number(YamlPart part)
    {
        if (part.Text is { } number && HandsetBook.IsNumber(number))
        {
            return new NumberSetting(number, part.Line);
        }

        part.Fault($"'{part.Name}' takes an E.164 number in quotes, such as \"+38338500500\".");
        return null;
    }

    private static ApplicationSetting? Application(YamlPart part)
    {
        if (!part.IsMapping)
        {
            return part.Url() is { } url ? new ApplicationSetting(url) : null;
        }

        part.OnlyKeys("voice", "fallback", "status");
        var voice = part.Find("voice") is { } written ? written.Url() : Missing(part, "voice", "http://127.0.0.1:5080/voice/incoming");
        return voice is null ? null : new ApplicationSetting(voice, part.Find("fallback")?.Url(), part.Find("status")?.Url());
    }

    private static string Missing(YamlPart part, string key, string example)
    {
        part.Fault($"'{key}' is missing: write '{key}: {example}'.");
        return "";
    }
}
