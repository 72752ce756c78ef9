using System.Globalization;
using System.Text;
using CallCenter.LocalCarrier.Scenarios.Playing;

namespace CallCenter.LocalCarrier.Scenarios.Running;

/// <summary>A played scenario as people read it. Pure.</summary>
internal static class Conversation
{
    /// <summary>The verdict, then who did or noticed what at which carrier second, then why it failed.</summary>
    public static string Of(ScenarioResult result)
    {
        var text = new StringBuilder(Verdict(result)).Append('\n');
        foreach (var line in Lines(result))
        {
            text.Append("  ").Append(line).Append('\n');
        }

        foreach (var reason in result.Reasons)
        {
            text.Append("  FAILED ").Append(reason).Append('\n');
        }

        return text.ToString();
    }

    /// <summary>One line: passed or not, the title, where it stands, how long it took.</summary>
    public static string Verdict(ScenarioResult result)
    {
        var (verdict, scenario) = (result.Passed ? "passed" : "FAILED", result.Scenario);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{verdict}  {scenario.Title} ({scenario.File}, copy {result.Copy}, {result.Length.TotalSeconds:0.0} s)");
    }

    /// <summary>A line for every event: carrier seconds, phone, what happened.</summary>
    public static IEnumerable<string> Lines(ScenarioResult result)
    {
        var width = result.Scenario.Phones.Max(phone => phone.Name.Length);
        foreach (var (phone, happened) in result.Facts.Events)
        {
            var at = (happened.At - result.Facts.Begun) * result.Speed;
            yield return string.Create(
                CultureInfo.InvariantCulture,
                $"{at.TotalSeconds,7:0.0}  {phone.PadRight(width)}  {NoticeRules.Describe(happened)}");
        }
    }
}
