using CallCenter.Core.Calls;
using CallCenter.Core.Customers;

namespace CallCenter.Engine.Callbacks;

/// <summary>Keeps who is to be called back. Agents work it off as a list; at most one open callback a number.</summary>
public interface ICallbackBook
{
    /// <summary>Books a callback within 1.5 s. A number that has an open one keeps that, and counts as booked.</summary>
    /// <param name="request">The wish.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>Whether there is an open callback now; false where the database did not answer.</returns>
    Task<bool> BookAsync(CallbackRequest request, CancellationToken cancellationToken);

    /// <summary>The open callbacks, who waited longest first. What fails throws.</summary>
    /// <param name="most">How many at most.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<IReadOnlyList<Callback>> OpenAsync(int most, CancellationToken cancellationToken);

    /// <summary>Notes that somebody was called back. What fails throws.</summary>
    /// <param name="id">The callback.</param>
    /// <param name="at">When.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>False where no open callback has this name.</returns>
    Task<bool> FinishAsync(long id, DateTimeOffset at, CancellationToken cancellationToken);
}

/// <summary>A wish to be called back.</summary>
/// <param name="Call">The call it was made in.</param>
/// <param name="Queue">The queue whose agents call back.</param>
/// <param name="Number">The number, in E.164.</param>
/// <param name="WaitingSince">Since when the caller counts as waiting: fixes the place in the list.</param>
/// <param name="BookedAt">When it was made.</param>
public sealed record CallbackRequest(CallId Call, string Queue, PhoneNumber Number, DateTimeOffset WaitingSince, DateTimeOffset BookedAt)
{
    /// <summary>The caller's language, or null where none was chosen.</summary>
    public Language? Language { get; init; }

    /// <summary>The customer code, or null for an unidentified caller.</summary>
    public CustomerCode? Code { get; init; }
}

/// <summary>An open callback.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Request">The wish.</param>
public sealed record Callback(long Id, CallbackRequest Request);
