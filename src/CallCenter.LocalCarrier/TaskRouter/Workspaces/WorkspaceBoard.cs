using CallCenter.LocalCarrier.TaskRouter.Workers;

namespace CallCenter.LocalCarrier.TaskRouter.Workspaces;

/// <summary>All workspaces of the account, in the order they were made. Thread-safe.</summary>
internal sealed class WorkspaceBoard(Carrier carrier)
{
    public const int MostWorkspaces = 100;
    private readonly List<Workspace> workspaces = [];
    private readonly Lock gate = new();

    public IReadOnlyList<Workspace> All()
    {
        lock (gate)
        {
            return [.. workspaces];
        }
    }

    public Workspace? Find(string sid) => All().FirstOrDefault(w => w.Sid == sid);

    /// <summary>The workspace that has the workflow.</summary>
    public Workspace? OfWorkflow(string workflowSid) => All().FirstOrDefault(w => w.State.Workflows.Find(workflowSid) is not null);

    public Workspace? OfReservation(string reservationSid) => All().FirstOrDefault(w => w.State.Reservations.Find(reservationSid) is not null);

    /// <summary>A new workspace with the activities every one begins with; null when there are too many.</summary>
    public Workspace? Create(string name)
    {
        lock (gate)
        {
            if (workspaces.Count >= MostWorkspaces)
            {
                return null;
            }

            var sid = carrier.Ids.Next("WS", name);
            WorkerActivity Activity(string what, bool available) => new(carrier.Ids.Next("WA", sid), what, available, carrier.Clock.Now);
            var offline = Activity("Offline", false);
            var settings = new WorkspaceSettings(sid, name, carrier.Clock.Now)
            {
                DefaultActivitySid = offline.Sid,
                TimeoutActivitySid = offline.Sid,
            };
            var made = new Workspace(carrier, new WorkspaceState(settings)
            {
                Activities = new Roster<WorkerActivity>().With(offline).With(Activity("Available", true)).With(Activity("Unavailable", false)),
            });
            workspaces.Add(made);
            return made;
        }
    }

    public void Remove(Workspace workspace)
    {
        lock (gate)
        {
            workspaces.Remove(workspace);
        }

        workspace.Close();
    }
}
