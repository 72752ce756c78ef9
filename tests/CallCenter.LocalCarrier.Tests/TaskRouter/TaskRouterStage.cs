using System.Text.Json;
using CallCenter.LocalCarrier.Tests.Stage;

namespace CallCenter.LocalCarrier.Tests.TaskRouter;

/// <summary>A workspace with one queue for everybody, whose workflow asks the application at <c>/assign</c> and tells it at <c>/events</c>.</summary>
internal abstract class TaskRouterStage : CarrierStage
{
    protected const string Arta = "client:arta";
    protected const string Blerim = "client:blerim";

    protected string Workspace { get; private set; } = "";

    protected string Queue { get; private set; } = "";

    protected string Workflow { get; private set; } = "";

    protected IReadOnlyDictionary<string, string> Activities { get; private set; } = new Dictionary<string, string>();

    [SetUp]
    public async Task OpenAsync()
    {
        Workspace = "";
        App.On("/events", _ => new AppReply("", "application/json", 204));
        var made = await MadeAsync("", ("FriendlyName", "Centre"), ("EventCallbackUrl", App.Base + "/events"));
        Workspace = made.GetProperty("sid").GetString()!;
        Activities = (await ShownAsync("Activities")).GetProperty("activities").EnumerateArray()
            .ToDictionary(a => Text(a, "friendly_name"), a => Text(a, "sid"));
        Queue = await SidAsync("TaskQueues", ("FriendlyName", "Everybody"));
        Workflow = await WorkflowAsync($$$"""{"task_routing":{"filters":[],"default_filter":{"queue":"{{{Queue}}}"} } }""");
    }

    protected Task<string> WorkflowAsync(string configuration, params (string Name, string Value)[] more) => SidAsync("Workflows",
    [
        ("FriendlyName", "Calls"), ("Configuration", configuration), ("AssignmentCallbackUrl", App.Base + "/assign"), .. more,
    ]);

    /// <summary>A worker with a telephone, who is available.</summary>
    protected Task<string> WorkerAsync(string contact, string more = "") => SidAsync(
        "Workers",
        ("FriendlyName", contact),
        ("ActivitySid", Activities["Available"]),
        ("Attributes", $$"""{"contact_uri":"{{contact}}"{{more}}}"""));

    /// <summary>What the application answers when it is asked about a reservation.</summary>
    protected void Assign(string json) => App.On("/assign", _ => new AppReply(json, "application/json"));

    protected Task<(int Status, JsonElement Body)> RouterAsync(HttpMethod method, string path, params (string Name, string Value)[] form) =>
        ApiAsync(method, $"/v1/Workspaces{(Workspace.Length == 0 ? "" : "/" + Workspace)}{(path.Length == 0 ? "" : "/" + path)}", form);

    protected async Task<JsonElement> ShownAsync(string path) => (await RouterAsync(HttpMethod.Get, path)).Body;

    protected async Task<JsonElement> MadeAsync(string path, params (string Name, string Value)[] form)
    {
        var (status, body) = await RouterAsync(HttpMethod.Post, path, form);
        Assert.That(status, Is.AnyOf(200, 201), body.ToString());
        return body;
    }

    protected async Task<string> SidAsync(string path, params (string Name, string Value)[] form) => Text(await MadeAsync(path, form), "sid");

    /// <summary>Waits until the application was told of an event of this type for the <paramref name="count"/>th time.</summary>
    protected async Task<AppRequest> EventAsync(string type, int count = 1)
    {
        for (var told = 1; ; told++)
        {
            await App.AskedAsync("/events", told);
            if (App.Requests("/events").Where(e => e["EventType"] == type).ElementAtOrDefault(count - 1) is { } found)
            {
                return found;
            }
        }
    }

    /// <summary>Waits until the application was asked about a reservation for the <paramref name="count"/>th time.</summary>
    protected Task<AppRequest> AssignmentAsync(int count = 1) => App.AskedAsync("/assign", count);

    protected async Task<string> TaskStatusAsync(string sid) => Text(await ShownAsync("Tasks/" + sid), "assignment_status");

    protected async Task<string> ActivityAsync(string workerSid) => Text(await ShownAsync("Workers/" + workerSid), "activity_name");

    protected static string Text(JsonElement json, string name) => json.GetProperty(name).GetString()!;
}
