using System.Collections.Concurrent;

namespace CallCenter.LocalCarrier.Handsets;

/// <summary>A number people dial and the application behind it.</summary>
internal sealed record VoiceNumber(string Number, string VoiceUrl, string? FallbackUrl, string? StatusCallback);

/// <summary>All handsets and numbers of this carrier.</summary>
internal sealed class HandsetBook
{
    private readonly ConcurrentDictionary<string, Handset> handsets = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, VoiceNumber> numbers = new(StringComparer.Ordinal);
    private int fresh;

    /// <summary>First number that was registered, for addresses given as a path only.</summary>
    public VoiceNumber? AnyNumber => numbers.Values.OrderBy(n => n.Number, StringComparer.Ordinal).FirstOrDefault();

    public static bool IsNumber(string address) =>
        address.Length is > 3 and <= 16 && address[0] == '+' && address.AsSpan(1).IndexOfAnyExceptInRange('0', '9') < 0;

    public static bool IsAddress(string address) =>
        IsNumber(address) || (address.StartsWith("client:", StringComparison.Ordinal) && address.Length is > 7 and <= 128);

    public Handset Register(string address) => handsets.GetOrAdd(address, a => new Handset(a));

    /// <summary>A number that no handset has had yet, as <c>+38349000001</c>.</summary>
    public string FreshNumber() => FormattableString.Invariant($"+38349{Interlocked.Increment(ref fresh):000000}");

    /// <summary>Takes a handset out of service that nobody will call again; its call, if any, goes on.</summary>
    public void Remove(Handset handset) => handsets.TryRemove(KeyValuePair.Create(handset.Address, handset));

    public Handset? Find(string address) => handsets.GetValueOrDefault(address);

    public void SetNumber(VoiceNumber number) => numbers[number.Number] = number;

    public VoiceNumber? FindNumber(string number) => numbers.GetValueOrDefault(number);
}
