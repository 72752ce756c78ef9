namespace CallCenter.Local.EmbeddedStores;

/// <summary>What came of starting a store: it runs, or one sentence says why not and what to do.</summary>
/// <typeparam name="TStore">The store that was to start.</typeparam>
/// <remarks>Closed: only <see cref="Started"/> and <see cref="Failed"/> exist.</remarks>
public abstract record StoreStart<TStore>
    where TStore : class
{
    private StoreStart()
    {
    }

    /// <summary>The store accepts connections.</summary>
    /// <param name="Store">The running store. Whoever holds it disposes of it.</param>
    public sealed record Started(TStore Store) : StoreStart<TStore>;

    /// <summary>The store does not run, and nothing of it was left running.</summary>
    /// <param name="Failure">Why, and what to do.</param>
    public sealed record Failed(StoreStartFailure Failure) : StoreStart<TStore>;
}

/// <summary>Why a store could not be started, for a person.</summary>
/// <param name="Sentence">One sentence: what is wrong and what to do. Never a stack trace, never a secret.</param>
public sealed record StoreStartFailure(string Sentence);
