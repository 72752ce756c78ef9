namespace Twilio.Types;

/// <summary>Somebody that can be called. What <c>ToString</c> gives is what the carrier is told.</summary>
public interface IEndpoint
{
}
