namespace CallCenter.LocalCarrier.Time;

/// <summary>The part of <c>/carrier</c> that shows the clock and steps it.</summary>
internal static class ClockEndpoints
{
    private static readonly TimeSpan LongestStep = TimeSpan.FromDays(1);

    private sealed record StepBody(double? Seconds);

    public static void Map(IEndpointRouteBuilder routes, Carrier carrier)
    {
        routes.MapGet("/carrier/clock", () => Results.Ok(View(carrier.Clock)));
        routes.MapPost("/carrier/clock/advance", (StepBody body, CancellationToken gone) => AdvanceAsync(carrier, body, gone));
    }

    private static async Task<IResult> AdvanceAsync(Carrier carrier, StepBody body, CancellationToken gone)
    {
        if (carrier.Clock is not SteppedClock clock)
        {
            return ControlReply.Refuse(409, "The clock runs by itself: start the carrier with --clock stepped to step it.");
        }

        if (body.Seconds is not { } seconds || seconds < 0 || seconds > LongestStep.TotalSeconds)
        {
            return ControlReply.Refuse(400, $"seconds: a number from 0 to {LongestStep.TotalSeconds} is expected.");
        }

        using var end = CancellationTokenSource.CreateLinkedTokenSource(gone, carrier.Stopping);
        await clock.AdvanceAsync(TimeSpan.FromSeconds(seconds), end.Token);
        return Results.Ok(View(clock));
    }

    private static object View(CarrierClock clock) => new
    {
        clock.Now,
        clock.Speed,
        stepped = clock is SteppedClock,
        secondsToNextTimer = (clock as SteppedClock)?.UntilNext()?.TotalSeconds,
    };
}
