namespace Twilio.Types;

/// <summary>A phone number.</summary>
/// <param name="number">Number in E.164 form, with the plus sign.</param>
public class PhoneNumber(string number) : IEndpoint
{
    /// <summary>The number as given.</summary>
    /// <returns>The number.</returns>
    public override string ToString() => number;
}
