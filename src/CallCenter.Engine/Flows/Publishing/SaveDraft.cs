using CallCenter.Flows.Definition;
using CallCenter.Flows.Files;

namespace CallCenter.Engine.Flows.Publishing;

/// <summary>A saved draft and what is still wrong in it.</summary>
/// <param name="Draft">The draft.</param>
/// <param name="Findings">Everything found in its files; with an error among them it cannot be tried or published.</param>
public sealed record SavedDraft(FlowDraft Draft, IReadOnlyList<Finding> Findings);

/// <summary>Saves what somebody works on. Faults do not stop it: unfinished work must not be lost.</summary>
/// <param name="drafts">Where drafts are kept.</param>
public sealed class SaveDraft(IFlowDrafts drafts)
{
    /// <summary>Saves the draft, unless somebody else saved in between.</summary>
    /// <param name="files">The files.</param>
    /// <param name="reading">What to read them with.</param>
    /// <param name="lock">The lock of the draft that was changed; 0 where there was none.</param>
    /// <param name="by">Who saves.</param>
    /// <param name="cancellationToken">Ends the work; nothing is changed then.</param>
    public async Task<FlowResult<SavedDraft>> RunAsync(
        FlowFileSet files, FlowReading reading, int @lock, ChangedBy by, CancellationToken cancellationToken)
    {
        if (FlowFileLimits.Fault(files) is { } fault)
        {
            return new FlowResult<SavedDraft>.Refused(fault);
        }

        var saved = await drafts.SaveAsync(reading.Main, files, @lock, by, cancellationToken);
        return saved.Map(draft => new SavedDraft(draft, FlowSetReader.Read(files, reading).Findings));
    }
}

/// <summary>What the database takes.</summary>
internal static class FlowFileLimits
{
    // Far more than any call centre writes, and little enough to be read by every host within a second.
    private const int LargestSet = 8_000_000;

    /// <summary>Why a set cannot be stored, as a sentence; null where it can.</summary>
    public static string? Fault(FlowFileSet files) =>
        files.Texts.IsEmpty ? "There are no flow files; name the folder that holds them with --flows."
        : files.Texts.Values.Sum(text => (long)text.Length) > LargestSet ? $"The flow files hold more than {LargestSet} characters; take out what belongs elsewhere."
        : files.Texts.FirstOrDefault(file => file.Value.Contains('\0', StringComparison.Ordinal)) is { Key: { } name }
            ? $"{name} holds a zero character, which is no text; save it as UTF-8."
        : null;
}
