using CallCenter.Testing;

namespace CallCenter.Storage.Tests.CommandLine;

internal sealed class ReadCodesCommandTests
{
    private static readonly string Flows = Path.Combine(RepositoryFolder.Root, "ivr-flows");

    private static readonly Dictionary<string, string> NoSettings = [];

    [Test]
    public async Task CodeRead_KeysOneALine_OneJsonObjectALine()
    {
        var result = await RunAsync("345778\n3790012\n\n999\r\n314151 7", "--kind", "keys", "--language", "sq");

        using (Assert.EnterMultipleScope())
        {
            Assert.That((result.ExitCode, result.Error), Is.EqualTo((0, "")));
            Assert.That(result.Output, Is.EqualTo("""
                {"input":"345778","outcome":"ambiguous","candidates":["DGL778","DGJ778"]}
                {"input":"3790012","outcome":"match","candidates":["DPZ12"]}
                {"input":"","outcome":"nomatch","candidates":[]}
                {"input":"999","outcome":"nomatch","candidates":[]}
                {"input":"314151 7","outcome":"match","candidates":["DGJ7"]}

                """.ReplaceLineEndings("\n")));
        }
    }

    [Test]
    public async Task CodeRead_SpeechOneALine_OneJsonObjectALine()
    {
        var result = await RunAsync("dë gjë, nantë nantë zero katër\ndpr tri zero pesë\n123456\n", "--kind", "speech", "--language", "sq");

        using (Assert.EnterMultipleScope())
        {
            Assert.That((result.ExitCode, result.Error), Is.EqualTo((0, "")));
            Assert.That(result.Output, Is.EqualTo("""
                {"input":"dë gjë, nantë nantë zero katër","outcome":"match","candidates":["DGJ9904"],"reasons":["letters"]}
                {"input":"dpr tri zero pesë","outcome":"ambiguous","candidates":["DPR305","DPR5"],"reasons":["letters","letters, repeated"]}
                {"input":"123456","outcome":"nomatch","candidates":[],"reasons":[]}

                """.ReplaceLineEndings("\n")));
        }
    }

    [Test]
    public async Task CodeRead_AnyCharacters_AsTheyCame()
    {
        var result = await RunAsync("dë pë rë Đ \"q\" \\ \u0001\n");

        Assert.That(result.Output, Is.EqualTo("{\"input\":\"dë pë rë Đ \\\"q\\\" \\\\ \\u0001\",\"outcome\":\"nomatch\",\"candidates\":[]}\n"));
    }

    [Test]
    public async Task CodeRead_LineOfAMillionCharacters_NomatchWithItsBeginning()
    {
        var result = await RunAsync($"{new string('1', 1_000_000)}*37912\n37912\n");

        var lines = result.Output.Split('\n');
        using (Assert.EnterMultipleScope())
        {
            Assert.That(lines[0], Is.EqualTo($"{{\"input\":\"{new string('1', 1_000)}\",\"outcome\":\"nomatch\",\"candidates\":[]}}"));
            Assert.That(lines[1], Does.Contain("DPZ12"));
        }
    }

    [TestCase(1_000, "match")]
    [TestCase(1_001, "nomatch")]
    public async Task CodeRead_LineLength_AThousandCharactersAreRead(int length, string outcome)
    {
        var result = await RunAsync($"{new string('*', length - 5)}37912\r\n");

        Assert.That(result.Output, Does.Contain($"\"outcome\":\"{outcome}\""));
    }

    [Test]
    public async Task CodeRead_OneLineOfAPipeThatStaysOpen_IsAnsweredAtOnce()
    {
        using var process = CallCenterCommand.Start(NoSettings, "code", "read", "--flows", Flows);
        await process.StandardInput.WriteAsync("37912\n");
        await process.StandardInput.FlushAsync();

        var line = await process.StandardOutput.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(30));
        process.StandardInput.Close();
        await process.WaitForExitAsync();

        Assert.That(line, Does.Contain("DPZ12"));
    }

    [Test]
    public async Task CodeRead_LengthBounds_AreKept()
    {
        var result = await RunAsync("379123\n3791234\n", "--min-digits", "4", "--max-digits", "4");

        Assert.That(result.Output.Split('\n')[..2].Select(line => line.Contains("\"match\"", StringComparison.Ordinal)), Is.EqualTo(new[] { false, true }));
    }

    [TestCase("--kind", "smoke", "smoke")]
    [TestCase("--language", "de", "de")]
    [TestCase("--min-digits", "0", "1 to 10")]
    [TestCase("--max-digits", "11", "1 to 10")]
    [TestCase("--max-digits", "many", "many")]
    [TestCase("--flows", "/no/such/folder", "districts.yaml:1:1: error FLOW000")]
    public async Task CodeRead_WrongOption_OneSentenceAndExitTwo(string option, string value, string named)
    {
        var result = await RunAsync("37912\n", option, value);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(result.ExitCode, Is.EqualTo(2));
            Assert.That(result.Error, Does.Contain(named).And.Not.Contains("   at "));
            Assert.That(result.Output, Does.Not.StartWith("{"));
        }
    }

    [Test]
    public async Task CodeRead_Help_ShowsAnExample()
    {
        var result = await CallCenterCommand.RunAsync(NoSettings, "code", "read", "--help");

        Assert.That(result.ExitCode, Is.Zero);
        Assert.That(result.Output, Does.Contain("printf '345778").And.Contain("--kind speech"));
    }

    private static async Task<CommandResult> RunAsync(string input, params string[] options)
    {
        string[] flows = options.Contains("--flows") ? [] : ["--flows", Flows];
        using var process = CallCenterCommand.Start(NoSettings, ["code", "read", .. flows, .. options]);
        var end = CallCenterCommand.EndAsync(process);
        try
        {
            await process.StandardInput.WriteAsync(input);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It refused its options and left without reading; what it said is the result.
            return await end;
        }

        return await end;
    }
}
