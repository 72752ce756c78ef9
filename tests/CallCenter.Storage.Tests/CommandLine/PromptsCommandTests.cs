using System.Text.Json;
using CallCenter.Local.Tools;
using CallCenter.Testing;

namespace CallCenter.Storage.Tests.CommandLine;

/// <summary><c>callcenter prompts render</c>, as an operator types it, with a real voice and a real Redis.</summary>
internal sealed class PromptsCommandTests
{
    private TemporaryFolder _folder = null!;
    private Dictionary<string, string> _settings = [];

    [SetUp]
    public async Task BeginAsync()
    {
        _folder = new TemporaryFolder();
        var espeak = await new NodePackages(RepositoryFolder.Tools).InstallAsync(NodePackage.EspeakNg, new Progress<string>(), CancellationToken.None);
        _settings = new Dictionary<string, string>
        {
            ["Prompts__Synthesizer"] = "Node",
            ["Prompts__EspeakPackagePath"] = ((NodePackageInstall.Installed)espeak).Folder,
            ["Prompts__CachePath"] = Path.Combine(_folder.Path, "audio"),
        };
    }

    [TearDown]
    public void End() => _folder.Dispose();

    [Test]
    public async Task Render_All_ATableOfPromptsByLanguagesAndTheAudioInRedis()
    {
        _settings["ConnectionStrings__Redis"] = await TestStores.RedisAsync();

        var result = await RunAsync("--all");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(result.ExitCode, Is.Zero, result.Error);
            Assert.That(result.Output, Does.Match(@"(?m)^prompt\s+sq\s+sr\s+en\s*$"));
            Assert.That(result.Output, Does.Match(@"(?m)^welcome\s+synthesised\s+carrier\s+carrier\s*$"));
            Assert.That(result.Output, Does.Match(@"(?m)^is-this-your-code\s+per call\s+carrier\s+carrier\s*$"));
            Assert.That(result.Output, Does.Match(@"(?m)^sq: \d+ synthesised, \d+ per call$"));
            Assert.That(result.Error, Does.Contain("100 % "));
            Assert.That(await InRedisAsync("Mirë se vini"), Is.True);
        }
    }

    [Test]
    public async Task Render_StudioRecording_IsRecorded()
    {
        var flows = Path.Combine(_folder.Path, "flows");
        RepositoryFolder.CopyPlainFlows(flows);

        Directory.CreateDirectory(Path.Combine(flows, "recordings", "sr"));
        await File.WriteAllBytesAsync(Path.Combine(flows, "recordings", "sr", "welcome.wav"), Wave.Silence(1));

        var result = await CallCenterCommand.RunAsync(_settings, "prompts", "render", "--flows", flows, "welcome");

        Assert.That(result.Output, Does.Match(@"(?m)^welcome\s+synthesised\s+recorded\s+carrier\s*$"), result.Error);
    }

    [Test]
    public async Task Render_NoVoice_SaysWhyAndExitsWith1()
    {
        _settings["Prompts__Synthesizer"] = "None";

        var result = await RunAsync("welcome", "--json");

        var lines = JsonDocument.Parse(result.Output).RootElement.EnumerateArray().ToList();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(result.ExitCode, Is.EqualTo(1));
            Assert.That(lines.Select(line => line.GetProperty("state").GetString()), Is.EqualTo(new[] { "failed", "carrier", "carrier" }));
            Assert.That(lines[0].GetProperty("reason").GetString(), Is.Not.Empty);
        }
    }

    [TestCase("Name the prompts to make, or every one with --all")]
    [TestCase("Name the prompts to make, or every one with --all", "welcome", "--all")]
    [TestCase("There is no prompt 'nothing'", "nothing")]
    public async Task Render_TypedWrongly_UsageAndASentence(string sentence, params string[] arguments)
    {
        var result = await RunAsync(arguments);

        Assert.That((result.ExitCode, result.Output), Is.EqualTo((2, "")));
        Assert.That(result.Error, Does.Contain(sentence));
    }

    [TestCase("Prompts__WordsPerMinute", "5", "WordsPerMinute")]
    [TestCase("Prompts__CarrierLanguages__sq__Language", "sq-AL", "no Albanian voice")]
    public async Task Render_WrongSetting_UsageAndASentence(string name, string value, string sentence)
    {
        _settings[name] = value;

        var result = await RunAsync("welcome");

        Assert.That(result.ExitCode, Is.EqualTo(2));
        Assert.That(result.Error, Does.Contain("The settings of prompts are wrong").And.Contain(sentence));
    }

    private async Task<bool> InRedisAsync(string words)
    {
        await using var redis = StoreConnections.Redis(_settings["ConnectionStrings__Redis"]);
        var server = redis.GetServers()[0];
        var database = redis.GetDatabase();
        foreach (var key in server.Keys(database.Database, "audio:*"))
        {
            if (((string?)await database.HashGetAsync(key, "text"))?.Contains(words, StringComparison.Ordinal) == true)
            {
                return true;
            }
        }

        return false;
    }

    private Task<CommandResult> RunAsync(params string[] arguments) =>
        CallCenterCommand.RunAsync(_settings, ["prompts", "render", "--flows", RepositoryFolder.PlainFlows, .. arguments]);
}
