using CallCenter.Core.Customers;
using CallCenter.Engine.Customers;

namespace CallCenter.Engine.Tests.Calls;

/// <summary>A directory that answers as a test says, and counts how often it was asked.</summary>
internal sealed class ScriptedDirectory : ICustomerDirectory
{
    private int _asked;

    public int Asked => _asked;

    public TaskCompletionSource FirstAsked { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Func<CustomerCode, Task<CustomerLookup>> Answer { get; set; } = code =>
        Task.FromResult<CustomerLookup>(new CustomerLookup.Found(Profile(code, vulnerable: false)));

    public static CustomerProfile Profile(CustomerCode code, bool vulnerable) =>
        new(code, "Made Up", null, [], "Somewhere", null, "12345678", "4/02", vulnerable, null);

    public Task<CustomerLookup> FindAsync(CustomerCode code, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _asked);
        FirstAsked.TrySetResult();
        return Answer(code);
    }
}
