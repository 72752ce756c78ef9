using System.CommandLine;
using System.Globalization;
using CallCenter.Cli.Terminal;
using CallCenter.Engine.Flows;
using CallCenter.Engine.Flows.Publishing;
using CallCenter.Flows.Definition;
using CallCenter.Flows.Files;

namespace CallCenter.Cli.Flows;

/// <summary><c>callcenter flow draft</c>: what is worked on and not published yet.</summary>
internal static class DraftCommands
{
    /// <summary>Builds the group.</summary>
    public static Command Create() => new("draft", "Saves what you work on where colleagues and test numbers reach it, before it is published.")
    {
        CreateSave(),
        CreateStatus(),
        CreateShow(),
        CreateDiscard(),
    };

    private static ExampleCommand CreateSave()
    {
        var desk = new FlowDesk();
        var held = new Option<int>("--lock")
        {
            HelpName = "N",
            Description = "The lock of the draft you changed, as 'draft status' shows it; without it, there must be no draft yet.",
            DefaultValueFactory = _ => 0,
        };
        var command = new ExampleCommand(
            "save",
            "Saves the folder as the draft. Faults are shown and do not stop it. Where somebody saved in between, nothing is saved and the exit code is 1.",
            "callcenter flow draft save --flows ivr-flows",
            "callcenter flow draft save --lock 4")
        {
            held, desk.Stores.Postgres,
        };
        desk.Source.AddTo(command);
        desk.AddReason(command);
        command.SetAction((parsed, token) => desk.RunAsync(parsed, async (_, drafts, recordings) =>
        {
            var findings = new List<Finding>();
            if (desk.Source.Folder(parsed) is not { } folder)
            {
                return ExitCode.Usage;
            }

            var files = FlowSource.Files(folder, findings);
            findings.ForEach(finding => Console.Error.WriteLine(finding));
            if (findings.Count > 0)
            {
                return ExitCode.Usage;
            }

            var kept = await new KeepRecordings(recordings).RunAsync(files, recording => RecordingFiles.Find(folder, recording), token);
            return kept is not FlowResult<int>.Done ? FlowDesk.Tell(kept, _ => ExitCode.Done) : FlowDesk.Tell(
                await new SaveDraft(drafts).RunAsync(files, desk.Source.Reading(parsed), parsed.GetValue(held), desk.By(parsed, "saved"), token),
                saved => Say(saved.Draft, saved.Findings));
        }));
        return command;
    }

    private static Command CreateStatus()
    {
        var desk = new FlowDesk();
        var json = FlowDesk.JsonOption();
        var command = new ExampleCommand(
            "status",
            "Shows who saved the draft last, its lock, and what is wrong in it.",
            "callcenter flow draft status",
            "callcenter flow draft status --json")
        {
            json,
        };
        command.SetAction((parsed, token) => desk.RunAsync(parsed, async (store, drafts) =>
        {
            var flow = desk.Source.Main(parsed);
            var draft = await drafts.FindAsync(flow, token);
            var files = await FlowReference.DraftAsync(store, drafts, flow, token);
            return FlowDesk.Tell(draft, found => FlowDesk.Tell(files, texts =>
            {
                var findings = FlowSetReader.Read(texts, desk.Source.Reading(parsed)).Findings;
                return parsed.GetValue(json)
                    ? FlowDesk.Json(new { draft = found, findings = findings.Select(finding => finding.ToString()) })
                    : Say(found, findings);
            }));
        }));
        return desk.AskedBy(command);
    }

    private static Command CreateShow()
    {
        var desk = new FlowDesk();
        var to = new Option<string>("--to") { HelpName = "DIR", Required = true, Description = "An empty folder, or one that is made." };
        var command = new ExampleCommand("show", "Writes the draft's files into a folder.", "callcenter flow draft show --to draft-now") { to };
        command.SetAction((parsed, token) => desk.RunAsync(parsed, async (store, drafts, recordings) => await ExportCommand.WriteAsync(
            await FlowReference.DraftAsync(store, drafts, desk.Source.Main(parsed), token), recordings, parsed.GetValue(to)!, token)));
        return desk.AskedBy(command);
    }

    private static Command CreateDiscard()
    {
        var desk = new FlowDesk();
        var held = new Option<int?>("--lock") { HelpName = "N", Description = "Only the draft with this lock; without it, whichever there is." };
        var command = new ExampleCommand("discard", "Removes the draft.", "callcenter flow draft discard --lock 4 --reason \"Published another way\"") { held };
        command.SetAction((parsed, token) => desk.RunAsync(parsed, async (_, drafts) => FlowDesk.Tell(
            await drafts.DiscardAsync(desk.Source.Main(parsed), parsed.GetValue(held), desk.By(parsed, "discarded"), token),
            draft => FlowDesk.Say(string.Create(CultureInfo.InvariantCulture, $"The draft with lock {draft.Lock} ({FlowDesk.Short(draft.Hash)}) is removed.")))));
        return desk.ChangedBy(command);
    }

    private static int Say(FlowDraft draft, IReadOnlyList<Finding> findings)
    {
        foreach (var finding in findings)
        {
            Console.Out.WriteLine(finding);
        }

        var based = draft.BasedOn is { } number ? string.Create(CultureInfo.InvariantCulture, $", begun from version {number}") : "";
        return FlowDesk.Say(string.Create(
            CultureInfo.InvariantCulture,
            $"Draft of '{draft.Flow}': lock {draft.Lock}, saved by {draft.EditedBy} at {FlowDesk.Time(draft.EditedAt)} ({FlowDesk.Short(draft.Hash)}){based}; {findings.Count(finding => finding.IsError)} faults."));
    }
}
