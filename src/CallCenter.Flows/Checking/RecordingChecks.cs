using CallCenter.Flows.Definition;
using CallCenter.Flows.Prompts;

namespace CallCenter.Flows.Checking;

/// <summary>Whether every studio recording is heard by somebody. Its sound was checked where its bytes were read.</summary>
internal static class RecordingChecks
{
    public static IEnumerable<Finding> Find(CheckedSet set)
    {
        var prompts = set.Set.Prompts;
        foreach (var recording in prompts.Recordings)
        {
            var text = recording.Language is { } language ? prompts.Find(recording.Prompt, language) : null;
            if (text is null)
            {
                yield return new Finding(At(recording), FindingKinds.RecordingWithoutPrompt, Homeless(recording));
            }
            else if (!text.Template.IsConstant)
            {
                yield return new Finding(
                    At(recording), FindingKinds.RecordingOfValues, $"The prompt '{text.Name}' says something else in every call, so its recording is never played; remove the recording, or take out of the text what stands between braces.");
            }
        }
    }

    private static SourceMark At(Recording recording) => new(recording.Path, 1, 1);

    private static string Homeless(Recording recording) => recording.Language is { } language
        ? $"There is no prompt '{recording.Prompt}' in '{language}', so nobody hears this recording; rename it after a prompt, or remove it."
        : $"This name says neither a prompt nor a language; call the file '{Recording.Folder}/sq/welcome.wav' where it is the Albanian 'welcome', or remove it.";
}
