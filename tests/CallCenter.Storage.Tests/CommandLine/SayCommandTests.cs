using CallCenter.Testing;

namespace CallCenter.Storage.Tests.CommandLine;

internal sealed class SayCommandTests
{
    private static readonly string Flows = Path.Combine(RepositoryFolder.Root, "ivr-flows");

    private static readonly Dictionary<string, string> NoSettings = [];

    [TestCase("--language sq --amount 47.35", "dyzet e shtatë euro e tridhjetë e pesë centë")]
    [TestCase("--language sr --amount -5", "imate pretplatu od pet evra")]
    [TestCase("--language en --on-day 2026-11-22", "on Sunday the twenty-second of November")]
    [TestCase("--language sr --from 09:00 --to 13:30", "od devet časova do trinaest časova i trideset minuta")]
    [TestCase("--language en --from 2026-11-22 --to 2026-11-24", "from Sunday the twenty-second of November to Tuesday the twenty-fourth of November, all day")]
    [TestCase("--wait 170 --json", """{"language":"sq","kind":"wait","value":"170","words":"rreth tri minuta"}""")]
    public async Task Say_OneValue_ItsWords(string arguments, string words)
    {
        var result = await RunAsync(arguments.Split(' '));

        Assert.That((result.ExitCode, result.Output.TrimEnd(), result.Error), Is.EqualTo((0, words, "")));
    }

    [Test]
    public async Task Say_Code_WithItsDistrict()
    {
        var result = await RunAsync("--language", "sq", "--code", "DPR 123456", "--flows", Flows);

        Assert.That((result.ExitCode, result.Output.TrimEnd()), Is.EqualTo((0, "dë, pë, rë, një dy tre, katër pesë gjashtë, Prishtinë")));
    }

    [TestCase("", "Give exactly one of")]
    [TestCase("--amount 5 --number 3", "Give exactly one of")]
    [TestCase("--amount 47,35", "not '47,35'")]
    [TestCase("--date 2026-02-30", "not '2026-02-30'")]
    [TestCase("--to 13:30", "--to needs --from")]
    [TestCase("--from 2026-11-22T13:00 --to 2026-11-22T09:00", "not after its start")]
    [TestCase("--position 0", "not '0'")]
    [TestCase("--wait 86401", "not '86401'")]
    [TestCase("--number 1 --flows .", "--flows goes with --code")]
    public async Task Say_WrongInput_OneSentence(string arguments, string sentence)
    {
        var result = await RunAsync(arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries));

        using (Assert.EnterMultipleScope())
        {
            Assert.That((result.ExitCode, result.Output), Is.EqualTo((2, "")));
            Assert.That(result.Error, Does.Contain(sentence));
        }
    }

    [Test]
    public async Task Say_CodeOfNoDistrict_NamesThoseThereAre()
    {
        var result = await RunAsync("--code", "ABC1", "--flows", Flows);

        Assert.That((result.ExitCode, result.Error.TrimEnd()), Is.EqualTo((2, "No district has the letters 'ABC'; there are DPR, DMI, DPE, DPZ, DFE, DGL, DGJ.")));
    }

    private static Task<CommandResult> RunAsync(params string[] arguments) => CallCenterCommand.RunAsync(NoSettings, ["say", .. arguments]);
}
