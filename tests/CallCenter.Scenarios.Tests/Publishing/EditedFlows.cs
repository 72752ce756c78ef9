using CallCenter.Testing;

namespace CallCenter.Scenarios.Tests.Publishing;

/// <summary>A folder of flows that a test edits as ops staff do: the plain flow, whose greeting and farewell name the edit.</summary>
internal sealed class EditedFlows : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private string _edit = "";

    public EditedFlows()
    {
        _folder.LetEverybodyIn();
        RepositoryFolder.CopyPlainFlows(Path);
    }

    public string Path => _folder.Path;

    /// <summary>Writes new words for greeting and farewell.</summary>
    public void Say(string edit)
    {
        Replace("prompts/en.yaml", $"welcome: {_edit}Welcome", $"welcome: {edit} Welcome");
        Replace("prompts/en.yaml", $"goodbye: {_edit}Thank", $"goodbye: {edit} Thank");
        _edit = $"{edit} ";
    }

    public void Replace(string file, string from, string to)
    {
        var path = System.IO.Path.Combine(Path, file);
        var text = File.ReadAllText(path);
        Assert.That(text, Does.Contain(from));
        File.WriteAllText(path, text.Replace(from, to, StringComparison.Ordinal));
    }

    public void Dispose() => _folder.Dispose();
}
