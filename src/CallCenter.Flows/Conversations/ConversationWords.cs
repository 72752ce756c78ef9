using CallCenter.Flows.Checking;
using CallCenter.Flows.Definition;

namespace CallCenter.Flows.Conversations;

/// <summary>Reads what somebody types in a conversation, in the words that flow tests are written in.</summary>
public static class ConversationWords
{
    private const string File = "typed";

    // Shorter to type than in a file, where they must be told from what is expected.
    private static readonly Dictionary<string, string> Short = new(StringComparer.Ordinal)
    {
        ["queue"] = "queue-ends",
        ["transfer"] = "transfer-ends",
        ["hangup"] = "hang-up",
        ["bye"] = "hang-up",
    };

    /// <summary>Reads one line: keys alone, nothing for silence, or a word and what belongs to it (<c>say my bill</c>, <c>queue served</c>).</summary>
    /// <param name="line">The line.</param>
    /// <param name="fault">What is wrong with it, in a sentence; empty where nothing is.</param>
    /// <returns>Null where it cannot be understood.</returns>
    public static TestStep? Read(string line, out string fault)
    {
        var text = line.Trim();
        if (text.Length == 0)
        {
            text = "silence 1";
        }
        else if (text.All(key => char.IsAsciiDigit(key) || key is '*' or '#'))
        {
            text = $"press {text}";
        }

        var (word, rest) = text.Split((char[]?)null, 2, StringSplitOptions.RemoveEmptyEntries) is [var first, .. var more]
            ? (Short.GetValueOrDefault(first, first), more.FirstOrDefault(""))
            : ("", "");
        var value = rest.Length > 0 ? rest : word == "silence" ? "1" : "true";
        var steps = Test($"talk: [ {{ {Yaml.Text(word)}: {Yaml.Text(value)} }} ]", out fault)?.Steps;
        return fault.Length == 0 && steps is [var step] ? step : null;
    }

    /// <summary>Reads something of the world: a word of <c>given</c> and what belongs to it (<c>customers { DPR12: {} }</c>).</summary>
    /// <param name="line">The line.</param>
    /// <param name="fault">What is wrong with it, in a sentence; empty where nothing is.</param>
    /// <returns>Null where it cannot be understood.</returns>
    public static World? ReadWorld(string line, out string fault)
    {
        var parts = line.Split((char[]?)null, 2, StringSplitOptions.RemoveEmptyEntries);
        fault = parts.Length == 2 ? "" : "Write a word of 'given' and its value, such as: /world customers { DPR12: {} }";
        return parts.Length == 2 ? Test($"given: {{ {Yaml.Text(parts[0])}: {parts[1]} }}", out fault)?.Given : null;
    }

    private static FlowTest? Test(string body, out string fault)
    {
        var findings = new List<Finding>();
        var file = FlowTestReader.Read(File, $"flow: typed\ntests:\n  one: {{ {body} }}\n", findings);
        // A word that nobody knows says more than that nothing happens.
        fault = findings.OrderByDescending(finding => finding.Kind == FindingKinds.UnknownKey).FirstOrDefault(finding => finding.IsError)?.Message ?? "";
        return fault.Length == 0 ? file?.Tests.FirstOrDefault() : null;
    }
}
