using CallCenter.Flows.Running;
using CsCheck;

namespace CallCenter.Flows.Tests.Running;

internal sealed class FlowRunnerProperties
{
    // Two for the language menu's silences, three for its misses, one that may be both last; then three rounds of keying,
    // choosing, confirming and looking up, and the silences between them.
    private const int MostTurnsBeforeAPerson = (3 + 2 - 1) + (3 * 4) + (3 - 1);

    private static readonly Gen<string> Pressed = Gen.OneOf(
        Gen.OneOf("1", "2", "3", "9", "*", "#", "345778", "37912", "31715312", "31415177", "00000000", "377"),
        Gen.Char["0123456789*#"].Array[1, 45].Select(keys => new string(keys)));

    private static readonly Gen<FlowEvent> Anything = Gen.OneOf(
        Pressed.Select(keys => (FlowEvent)new FlowEvent.Keys(keys)),
        Gen.String.Select(text => (FlowEvent)new FlowEvent.Keys(text)),
        Gen.OneOf("entered", "silence", "found", "vulnerable", "missing", "unavailable", "served", "full", "failed").Select(Walk.Event));

    [Test]
    public void Advance_AnyEvents_GivesTheCallerATurnOrAsks() =>
        Anything.Array[0, 40].Sample(events =>
        {
            var walk = Plain().On("entered");
            foreach (var @event in events)
            {
                walk.On(@event);
                if (walk.Last.Output is null == walk.Last.Question is null || walk.Next == "nothing")
                {
                    return false;
                }
            }

            return true;
        });

    [Test]
    public void Advance_SameEventsTwice_SameStateAndWords() =>
        Anything.Array[0, 25].Sample(events => Trace(events).SequenceEqual(Trace(events)));

    [Test]
    public void Advance_AnyCaller_ReachesAPersonWithinBounds() =>
        Gen.Select(
            Gen.Frequency((3, Pressed), (1, Gen.Const("silence"))).Array[MostTurnsBeforeAPerson],
            Gen.OneOf("found", "missing", "unavailable").Array[MostTurnsBeforeAPerson]).Sample((caller, directory) =>
        {
            var walk = Plain().On("entered");
            var turns = 0;
            for (; turns < MostTurnsBeforeAPerson && !walk.Next.StartsWith("queue", StringComparison.Ordinal); turns++)
            {
                walk.On(walk.Last.Question is null ? caller[turns] : directory[turns]);
            }

            return walk.Next.StartsWith("queue", StringComparison.Ordinal) && walk.State.Faults == 0;
        });

    [Test]
    public void Advance_AnyDigits_JourneyHoldsNoWholeCode() =>
        Gen.Select(Gen.OneOf("345", "379", "317153", "314151"), Gen.Long[1, 9_999_999_999], Gen.OneOf("found", "missing", "unavailable")).Sample((letters, number, answer) =>
        {
            var walk = Plain().On("entered", "3", $"{letters}{number}", letters == "345" ? "2" : "9", "1", answer);
            return walk.Journey.All(step =>
                !HoldsDigits(step, number) && step.Count(char.IsAsciiDigit) <= 3 && step.Length < 100);
        });

    private static bool HoldsDigits(string step, long number) =>
        step.Any(char.IsAsciiDigit) && number > 999 && step.Contains($"{number}", StringComparison.Ordinal);

    private static List<string> Trace(FlowEvent[] events)
    {
        var walk = Plain();
        return [.. events.SelectMany(@event =>
        {
            walk.On(@event);
            return (string[])[walk.Where, walk.Next, walk.Said, .. walk.Journey];
        })];
    }

    private static Walk Plain() => new(ShippedFiles.Plain);
}
