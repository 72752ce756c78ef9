namespace Twilio.Base;

/// <summary>What a request to the REST API asks for.</summary>
/// <typeparam name="T">Resource it is about.</typeparam>
public interface IOptions<T>
    where T : Resource
{
    /// <summary>The parameters that are set.</summary>
    /// <returns>Name and value, in the order they are sent; a name may repeat.</returns>
    List<KeyValuePair<string, string>> GetParams();
}
