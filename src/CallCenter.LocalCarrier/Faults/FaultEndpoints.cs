namespace CallCenter.LocalCarrier.Faults;

/// <summary>The part of <c>/carrier</c> that shows the faults and changes them while calls run.</summary>
internal static class FaultEndpoints
{
    private sealed record FaultBody(double? Share, double? Seconds);

    public static void Map(IEndpointRouteBuilder routes, FaultBoard board)
    {
        routes.MapGet("/carrier/faults", () => View(board));
        routes.MapPut("/carrier/faults", (Dictionary<string, FaultBody?> body) => Replace(board, body));
    }

    private static IResult Replace(FaultBoard board, Dictionary<string, FaultBody?> body)
    {
        List<Fault> plan = [];
        foreach (var (name, numbers) in body)
        {
            if (Read(name, numbers, plan) is { } wrong)
            {
                return ControlReply.Refuse(400, wrong);
            }
        }

        board.Plan = plan;
        return View(board);
    }

    private static string? Read(string name, FaultBody? numbers, List<Fault> plan)
    {
        if (FaultNames.Find(name) is not { } kind)
        {
            return Fault.TryParse(name, out _);
        }

        var wrong = Fault.Make(kind, numbers?.Share ?? Fault.DefaultShare, numbers?.Seconds ?? 0, out var fault);
        if (fault is not null)
        {
            plan.Add(fault);
        }

        return wrong;
    }

    private static IResult View(FaultBoard board) => Results.Ok(Enum.GetValues<FaultKind>().ToDictionary(
        kind => kind.Name(),
        kind => new
        {
            share = board.Plan.FirstOrDefault(fault => fault.Kind == kind)?.Share ?? 0,
            happened = board.CountOf(kind),
        }));
}
