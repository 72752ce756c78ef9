using CallCenter.LocalCarrier.Rest;
using CallCenter.LocalCarrier.TaskRouter.Expressions;
using CallCenter.LocalCarrier.TaskRouter.Routing;
using CallCenter.LocalCarrier.TaskRouter.Workspaces;

namespace CallCenter.LocalCarrier.TaskRouter.Rest;

/// <summary>TaskRouter's API, below <c>/v1/Workspaces</c>.</summary>
internal static class TaskRouterRoutes
{
    public static void Map(RestRoutes routes, Carrier carrier)
    {
        var workspace = new WorkspaceScope(routes, carrier.Workspaces);
        WorkspaceRoutes.Map(routes, workspace, carrier);
        ActivityRoutes.Map(workspace, carrier);
        TaskQueueRoutes.Map(workspace, carrier);
        WorkerRoutes.Map(workspace, carrier);
        WorkflowRoutes.Map(workspace, carrier);
        TaskRoutes.Map(workspace, carrier);
        ReservationRoutes.Map(workspace, carrier);
        EventRoutes.Map(workspace, carrier);
    }
}

/// <summary>One request for something of a workspace.</summary>
/// <param name="Workspace">The workspace.</param>
/// <param name="Request">Form, query, headers.</param>
/// <param name="Values">Sids of the path.</param>
internal sealed record WorkspaceRequest(Workspace Workspace, RestRequest Request, RouteValueDictionary Values)
{
    public string? this[string field] => Request[field];

    public WorkspaceState State => Workspace.State;

    public string Sid(string name) => (string)Values[name]!;

    public string Url(string path) => Request.Url($"/v1/Workspaces/{Workspace.Sid}/{path}");

    public IResult NotFound() => RestReply.NotFound(Request.Path);

    /// <summary>Lets it happen, then answers; a refusal is the answer otherwise.</summary>
    public IResult Apply(RouterEvent happened, Func<WorkspaceState, IResult> answer) =>
        Workspace.Apply(happened) is { } refusal ? Refused(refusal) : answer(State);

    /// <summary>A condition given in the query; neither it nor a fault when it is not there.</summary>
    public (Expression? Condition, IResult? Fault) Condition(string field)
    {
        if (Request.Query(field) is not { Length: > 0 } text)
        {
            return (null, null);
        }

        var (condition, why) = ExpressionParser.Parse(text);
        return (condition, condition is null ? Invalid($"{field}: {why}") : null);
    }

    /// <summary>A refusal for the first of these fields that names an activity the workspace does not have; null when none does.</summary>
    public IResult? UnknownActivity(params IEnumerable<string> fields) => fields
        .Where(field => this[field] is { } sid && State.Activities.Find(sid) is null)
        .Select(field => Invalid($"{field} {this[field]} does not exist."))
        .FirstOrDefault();

    /// <summary>Takes something away.</summary>
    public IResult Remove(string sid) => Apply(new RouterEvent.Removed(sid), _ => RestReply.Gone());

    public static IResult Refused(RouterRefusal refusal) => RestReply.Error(refusal.Status, refusal.Code, refusal.Message);

    public static IResult Invalid(string message) => Refused(RouterRefusal.Invalid(message));

    public static IResult InvalidAttributes() => Invalid($"Attributes: a JSON object of at most {Attributes.MaxLength} characters is expected.");

    public static IResult Missing(string parameter) => Invalid($"Missing required parameter {parameter} in the post body");
}

/// <summary>Maps operations on things of one workspace; an unknown workspace is 20404.</summary>
internal sealed class WorkspaceScope(RestRoutes routes, WorkspaceBoard board)
{
    public void Get(string path, Func<WorkspaceRequest, IResult> action) =>
        routes.Get("/{workspace}" + path, (request, values) => In(request, values, action));

    public void Post(string path, Func<WorkspaceRequest, IResult> action) =>
        routes.Post("/{workspace}" + path, (request, values) => In(request, values, action));

    public void Delete(string path, Func<WorkspaceRequest, IResult> action) =>
        routes.Delete("/{workspace}" + path, (request, values) => In(request, values, action));

    private IResult In(RestRequest request, RouteValueDictionary values, Func<WorkspaceRequest, IResult> action) =>
        board.Find((string)values["workspace"]!) is { } workspace
            ? action(new WorkspaceRequest(workspace, request, values))
            : RestReply.NotFound(request.Path);
}
