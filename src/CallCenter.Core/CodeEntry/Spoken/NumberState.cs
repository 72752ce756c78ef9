namespace CallCenter.Core.CodeEntry.Spoken;

/// <summary>Digits read so far. Leading zeros carry no meaning and are only counted as spoken.</summary>
/// <param name="Value">The number.</param>
/// <param name="Length">Its digits without leading zeros.</param>
internal readonly record struct DigitRun(long Value, int Length)
{
    /// <summary>More digits than any code has and a long can hold.</summary>
    public const int MostDigits = 18;

    /// <summary>One more digit.</summary>
    /// <param name="digit">0 to 9.</param>
    public DigitRun Then(int digit) => Length == 0 && digit == 0 ? this : new DigitRun((Value * 10) + digit, Length + 1);

    /// <summary>Whether another digit finds room.</summary>
    public bool HasRoom => Length < MostDigits;
}

/// <summary>One reading of the digits up to a token.</summary>
/// <param name="Digits">The digits.</param>
/// <param name="BeforeLast">The digits before the last group, which a correction brings back.</param>
/// <param name="Doubt">How doubtful the reading is.</param>
/// <param name="Reasons">What it rests on.</param>
internal readonly record struct NumberState(DigitRun Digits, DigitRun BeforeLast, int Doubt, ReadingReasons Reasons)
{
    /// <summary>The same with more doubt.</summary>
    /// <param name="more">How much.</param>
    /// <param name="reasons">Why.</param>
    public NumberState Doubting(int more, ReadingReasons reasons) => this with { Doubt = Doubt + more, Reasons = Reasons | reasons };

    /// <summary>The same without the last group of digits.</summary>
    public NumberState WithoutLast() => this with { Digits = BeforeLast, Doubt = Doubt + Doubts.Corrected, Reasons = Reasons | ReadingReasons.Corrected };
}
