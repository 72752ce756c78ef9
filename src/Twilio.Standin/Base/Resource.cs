namespace Twilio.Base;

/// <summary>Something of the REST API.</summary>
public abstract class Resource
{
}
