using CallCenter.Core.CodeEntry;
using CallCenter.Core.Customers;
using CsCheck;

namespace CallCenter.Core.Tests.CodeEntry;

internal sealed class KeypadReaderProperties
{
    private static readonly KeypadReader Reader = new(KosovoDistricts.Catalogue, CodeShape.Widest);

    private static readonly Gen<CustomerCode> Codes = Gen.Select(
        Gen.OneOf(KosovoDistricts.Prefixes),
        Gen.Int[1, 10].SelectMany(digits => Gen.Long[(long)Math.Pow(10, digits - 1), (long)Math.Pow(10, digits) - 1]),
        (prefix, number) => new CustomerCode(prefix, number));

    [Test]
    public void Read_AnyCodeKeyedEitherWay_ReadsAsItself() =>
        Gen.Select(Codes, Gen.Bool, Gen.Int[0, 12]).Sample((code, twoKeys, zeros) =>
        {
            var letters = twoKeys ? Keypad.TwoKeysPerLetter(code.Prefix) : Keypad.OneKeyPerLetter(code.Prefix);
            var reading = Reader.Read($"{letters}{new string('0', zeros)}{code.Number}#");
            return code.Prefix.StartsWith("DG", StringComparison.Ordinal) && !twoKeys
                ? reading.Outcome is CodeOutcome.Ambiguous && reading.Candidates.Contains(code) && reading.Candidates.Length == 2
                : reading.Outcome is CodeOutcome.Match && reading.Candidates.Single() == code;
        });

    [Test]
    public void Read_AnyText_NeverThrowsAndCountsItsCandidates() =>
        Gen.OneOf(Gen.String, Gen.String["0123456789*# "], Gen.String["3457*#"].Select(keys => "345" + keys)).Sample(text =>
        {
            var reading = Reader.Read(text);
            return reading.Candidates.Length switch
            {
                0 => reading.Outcome is CodeOutcome.NoMatch,
                1 => reading.Outcome is CodeOutcome.Match,
                _ => reading.Outcome is CodeOutcome.Ambiguous && reading.Candidates.Distinct().Count() == reading.Candidates.Length,
            };
        });

    [Test]
    public void TryParse_AnyCodeInAnyPrintedForm_IsTheCode() =>
        Gen.Select(Codes, Gen.OneOf("", " ", "-", ":", ": ", ".", "/"), Gen.Int[0, 8], Gen.Bool).Sample((code, separator, zeros, lower) =>
        {
            var written = $"{code.Prefix}{separator}{new string('0', zeros)}{code.Number}";
            return CustomerCode.TryParse(lower ? written.ToLowerInvariant() : written, out var read) && read == code;
        });

    [Test]
    public void Masked_AnyCode_HidesAllButThreeDigits() =>
        Codes.Sample(code =>
            code.Masked.Count(char.IsAsciiDigit) <= 3 && !code.Masked.Contains($"{code.Number}", StringComparison.Ordinal));
}
