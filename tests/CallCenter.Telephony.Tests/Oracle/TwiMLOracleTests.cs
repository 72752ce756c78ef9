using System.Reflection;
using System.Xml.Linq;
using Twilio.TwiML;

namespace CallCenter.Telephony.Tests.Oracle;

/// <summary>Every verb, attribute and value the stand-in can write is written the same by Twilio's Node library.</summary>
internal sealed class TwiMLOracleTests
{
    private static IEnumerable<Type> Verbs => VerbSample.Verbs;

    private static IEnumerable<TestCaseData> Methods => VerbSample.Methods.Select(method =>
        new TestCaseData(method).SetName($"Method_{method.DeclaringType!.Name}{method.Name}WithEveryArgument_IsNpms"));

    [Test]
    public void Verbs_TheStandIn_HasThemAll() =>
        Assert.That(
            VerbSample.Verbs.Select(verb => verb.Name),
            Is.EquivalentTo(
                "Say Play Pause Gather Redirect Hangup Enqueue Task Leave Dial Number Client Identity Parameter Queue Conference Record Reject"
                    .Split(' ')));

    [TestCaseSource(nameof(Verbs))]
    public async Task Constructor_EveryArgument_IsNpms(Type verb) =>
        await AssertSameAsync(verb.Name, VerbSample.Of(verb, argument => VerbSample.Values(argument)[0]));

    [TestCaseSource(nameof(Verbs))]
    public async Task Constructor_EachValueOfEachArgumentAlone_IsNpms(Type verb)
    {
        foreach (var argument in VerbSample.Arguments(verb))
        {
            foreach (var value in VerbSample.Values(argument))
            {
                await AssertSameAsync(verb.Name, VerbSample.Of(verb, other => other.Name == argument.Name ? value : null));
            }
        }
    }

    [TestCaseSource(nameof(Verbs))]
    public async Task Constructor_Argument_IsAnAttributeNpmDeclares(Type verb)
    {
        var declared = await NpmOracle.AskAsync("attributes", new { verb = verb.Name });

        Assert.That(
            VerbSample.Attributes(verb), Is.SubsetOf(declared.AsArray().Select(name => name!.ToString())));
    }

    [TestCaseSource(nameof(Methods))]
    public async Task Method_EveryArgument_IsNpms(MethodInfo method)
    {
        var sample = VerbSample.Of(method);
        var parent = method.DeclaringType!.Name;
        var around = parent == nameof(VoiceResponse) ? [] : VerbSample.ParentsOf(parent).Append(parent);

        await AssertSameAsync(VerbSample.Document(parent, sample.Ours), VerbSample.Calls(around, sample.Theirs));
    }

    [Test]
    public async Task Document_SeveralVerbs_KeepTheirOrder()
    {
        var ours = new VoiceResponse()
            .Say("Mirë se vini", language: "sr-RS")
            .Pause(1)
            .Append(new Twilio.TwiML.Voice.Gather(numDigits: 1).Play(new Uri("/audio/a.wav", UriKind.Relative)))
            .Hangup();

        await AssertSameAsync(ours,
        [
            new { verb = "Say", attributes = new { language = "sr-RS" }, body = "Mirë se vini" },
            new { verb = "Pause", attributes = new { length = 1 } },
            new
            {
                verb = "Gather",
                attributes = new { numDigits = 1 },
                children = new[] { new { verb = "Play", body = "/audio/a.wav" } },
            },
            new { verb = "Hangup" },
        ]);
    }

    private static Task AssertSameAsync(string verb, VerbSample sample) => AssertSameAsync(
        VerbSample.Document(verb, sample.Ours), VerbSample.Calls(VerbSample.ParentsOf(verb), sample.Theirs));

    private static async Task AssertSameAsync(VoiceResponse response, object[] calls)
    {
        var ours = Canonical(response.ToString(SaveOptions.DisableFormatting));
        var theirs = Canonical((await NpmOracle.AskAsync("twiml", new { verbs = calls })).ToString());

        Assert.That(ours, Is.EqualTo(theirs));
    }

    // The order of attributes means nothing, nor does how an empty element is written.
    private static string Canonical(string xml)
    {
        var root = XDocument.Parse(xml, LoadOptions.PreserveWhitespace).Root!;
        foreach (var element in root.DescendantsAndSelf().ToArray())
        {
            element.ReplaceAttributes(element.Attributes().OrderBy(attribute => attribute.Name.LocalName, StringComparer.Ordinal).ToArray());
            if (element.IsEmpty)
            {
                element.Value = string.Empty;
            }
        }

        return root.ToString(SaveOptions.DisableFormatting);
    }
}
