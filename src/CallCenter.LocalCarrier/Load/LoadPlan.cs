using CallCenter.LocalCarrier.Scenarios;

namespace CallCenter.LocalCarrier.Load;

/// <summary>A load to be played: calls arrive at their instants whatever happens to the calls before (an open model).</summary>
/// <param name="MixFile">The mix file: weighted scenario files.</param>
public sealed record LoadPlan(string MixFile)
{
    /// <summary>New calls per real second after the ramp; above 0, default 10.</summary>
    public double Rate { get; init; } = 10;

    /// <summary>How long the rate grows from 0, real time; default 10 s.</summary>
    public TimeSpan Ramp { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How long it stays, real time; default a minute.</summary>
    public TimeSpan Hold { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>How long calls under way may take to end afterwards, real time; default a minute.</summary>
    public TimeSpan Drain { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>Whether arrivals are evenly spaced; default false: at random, as callers come (Poisson).</summary>
    public bool Even { get; init; }

    /// <summary>How many calls may be under way; who arrives beyond is counted as not started. Default 5,000.</summary>
    public int MostAtOnce { get; init; } = 5_000;

    /// <summary>Where calls go, when it is not to be as the files say.</summary>
    public CallTarget Target { get; init; } = new();
}

/// <summary>How far a load is.</summary>
/// <param name="Elapsed">Real time since its beginning.</param>
/// <param name="Started">Calls that were started.</param>
/// <param name="UnderWay">Those that are not over.</param>
/// <param name="Failed">Those that did not go as their scenario says.</param>
public sealed record LoadProgress(TimeSpan Elapsed, int Started, int UnderWay, int Failed);
