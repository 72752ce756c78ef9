using CsCheck;

namespace CallCenter.Flows.Tests.Properties;

/// <summary>
/// Numbers that decide everything a generator may choose. Where they run out every choice is the first, which is the
/// plainest: so a shorter list is a simpler case, and a failure shrinks by itself.
/// </summary>
internal sealed class Choices(int[] numbers)
{
    private int _next;

    /// <summary>Lists of choices, enough for a set of flows or for a call.</summary>
    public static readonly Gen<int[]> Lists = Gen.Int[0, 9_999].Array[0, 400];

    /// <summary>A number from 0 to one less than the given.</summary>
    public int Below(int end) => _next < numbers.Length ? numbers[_next++] % end : 0;

    /// <summary>A number between two, both included.</summary>
    public int Between(int least, int most) => least + Below(most - least + 1);

    /// <summary>Whether something happens that happens so many times of a hundred.</summary>
    public bool Percent(int percent) => Below(100) >= 100 - percent;

    /// <summary>One of several, the first being the plainest.</summary>
    public T OneOf<T>(params IReadOnlyList<T> all) => all[Below(all.Count)];
}
