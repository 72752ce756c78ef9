using System.Collections;
using Twilio.Clients;

namespace Twilio.Base;

/// <summary>A list of resources that asks for the next page when the enumeration gets there.</summary>
/// <typeparam name="T">Resource it lists.</typeparam>
public class ResourceSet<T> : IEnumerable<T>
    where T : Resource
{
    private readonly Page<T> first;
    private readonly long limit;
    private readonly ITwilioRestClient client;

    internal ResourceSet(Page<T> first, long? limit, ITwilioRestClient client)
    {
        this.first = first;
        this.limit = limit ?? long.MaxValue;
        this.client = client;
    }

    /// <summary>Whether further pages are asked for, synchronously; true at first.</summary>
    public bool AutoPaging { get; set; } = true;

    /// <summary>Enumerates from the first page on.</summary>
    /// <returns>The resources, at most the limit that was asked for.</returns>
    public IEnumerator<T> GetEnumerator()
    {
        var seen = 0L;
        for (Page<T>? page = first; page is not null; page = AutoPaging ? page.Next(client) : null)
        {
            foreach (var record in page.Records)
            {
                if (seen++ >= limit)
                {
                    yield break;
                }

                yield return record;
            }
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
