using CallCenter.Cli.Flows;
using CallCenter.Core.Customers;
using CallCenter.Core.ReadOut;
using CallCenter.Engine.Flows;

namespace CallCenter.Cli.ReadOut;

/// <summary>Says a customer code with the name of its district, which stands in the flow files.</summary>
internal static class TypedCode
{
    /// <summary>Reads the code and says it.</summary>
    /// <param name="text">What was typed.</param>
    /// <param name="folder">The folder with <c>districts.yaml</c>; null for the nearest one.</param>
    /// <param name="language">The language.</param>
    public static Spoken Say(string text, string? folder, Language language)
    {
        if (!CustomerCode.TryParse(text, out var code))
        {
            return Spoken.Wrong($"--code takes three letters and 1 to 10 digits, such as DPR123456, not '{text}'.");
        }

        if ((folder ?? FlowsFolder.Nearest()) is not { } flows)
        {
            return Spoken.Wrong("There is no ivr-flows folder here or above: name the one with districts.yaml with --flows.");
        }

        var read = FlowFiles.ReadDistricts(flows);
        if (read.Value is not { } districts)
        {
            return Spoken.Wrong(string.Join(Environment.NewLine, read.Findings));
        }

        return districts.Find(code.Prefix) is { } district
            ? Spoken.As(SpokenCode.Words(code, language, district))
            : Spoken.Wrong($"No district has the letters '{code.Prefix}'; there are {string.Join(", ", districts.All.Select(known => known.Prefix))}.");
    }
}
