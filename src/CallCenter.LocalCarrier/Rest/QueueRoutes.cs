using System.Globalization;
using CallCenter.LocalCarrier.Queues;
using CallCenter.LocalCarrier.Time;

namespace CallCenter.LocalCarrier.Rest;

/// <summary><c>Queues</c> and their <c>Members</c>.</summary>
internal static class QueueRoutes
{
    public static void Map(RestRoutes routes, Carrier carrier)
    {
        routes.Post("/Queues.json", (request, _) => Create(carrier, request));
        routes.Get("/Queues.json", (request, _) => RestReply.Ok(request.Page("queues", [.. carrier.Queues.All().Select(q => Shown(carrier, q))])));
        routes.Get("/Queues/{queue}.json", (request, values) => With(carrier, request, values, q => RestReply.Ok(Shown(carrier, q))));
        routes.Post("/Queues/{queue}.json", (request, values) => With(carrier, request, values, q => Update(carrier, request, q)));
        routes.Delete("/Queues/{queue}.json", (request, values) => With(carrier, request, values, q => carrier.Queues.Delete(q)
            ? RestReply.Gone()
            : RestReply.Error(400, 22002, "The queue is not empty")));
        routes.Get("/Queues/{queue}/Members.json", (request, values) => With(carrier, request, values, q =>
            RestReply.Ok(request.Page("queue_members", [.. q.Entries.Select(entry => Member(carrier, entry))]))));
        routes.Get("/Queues/{queue}/Members/{member}.json", (request, values) => With(carrier, request, values, q =>
            Find(q, values) is { } entry ? RestReply.Ok(Member(carrier, entry)) : RestReply.NotFound(request.Path)));
        routes.Post("/Queues/{queue}/Members/{member}.json", (request, values) => With(carrier, request, values, q =>
            Dequeue(carrier, request, q, values)));
    }

    private static IResult Create(Carrier carrier, RestRequest request)
    {
        if (request["FriendlyName"] is not { } name)
        {
            return RestReply.Missing("FriendlyName");
        }

        if (Fault(carrier, request, null) is { } fault)
        {
            return fault;
        }

        var size = request.Whole("MaxSize", QueueBoard.DefaultMaxSize, 1, QueueBoard.LargestMaxSize);
        return carrier.Queues.Create(name, size) is { } queue ? RestReply.Created(Shown(carrier, queue)) : NameTaken();
    }

    private static IResult Update(Carrier carrier, RestRequest request, VoiceQueue queue)
    {
        if (Fault(carrier, request, queue) is { } fault)
        {
            return fault;
        }

        queue.Name = request["FriendlyName"] ?? queue.Name;
        queue.MaxSize = request.Whole("MaxSize", queue.MaxSize, 1, QueueBoard.LargestMaxSize);
        queue.UpdatedAt = carrier.Clock.Now;
        return RestReply.Ok(Shown(carrier, queue));
    }

    // What is wrong with a name or a size for a queue (null: a new one); null when nothing is.
    private static IResult? Fault(Carrier carrier, RestRequest request, VoiceQueue? queue)
    {
        var name = request["FriendlyName"];
        if (name?.Length > QueueName.Longest)
        {
            return RestReply.Invalid($"FriendlyName is longer than {QueueName.Longest} characters");
        }

        if (name is not null && carrier.Queues.All().Any(other => other.Name == name && other != queue))
        {
            return NameTaken();
        }

        return request["MaxSize"] is { } size && !(int.TryParse(size, NumberStyles.None, CultureInfo.InvariantCulture, out var most)
            && most is >= 1 and <= QueueBoard.LargestMaxSize)
            ? RestReply.Invalid($"MaxSize must be from 1 to {QueueBoard.LargestMaxSize}")
            : null;
    }

    private static IResult NameTaken() => RestReply.Error(400, 22003, "A queue with this friendly name already exists");

    // "POST Url (required) dequeues that caller to the TwiML. Front = head of queue."
    private static IResult Dequeue(Carrier carrier, RestRequest request, VoiceQueue queue, RouteValueDictionary values)
    {
        if (request["Url"] is null)
        {
            return RestReply.Missing("Url");
        }

        var (document, error) = CallRoutes.Document(request);
        if (document is null)
        {
            return error!;
        }

        if (Find(queue, values) is not { } entry || Member(carrier, entry) is not { } shown || queue.Take(entry.Leg.Sid) is null)
        {
            return RestReply.NotFound(request.Path);
        }

        entry.Leave(new QueueExit.Redirected(document));
        return RestReply.Ok(shown);
    }

    private static QueueEntry? Find(VoiceQueue queue, RouteValueDictionary values) => (string)values["member"]! switch
    {
        "Front" => queue.Entries.Count > 0 ? queue.Entries[0] : null,
        var sid => queue.Entries.FirstOrDefault(e => e.Leg.Sid == sid),
    };

    private static object Shown(Carrier carrier, VoiceQueue queue) => new
    {
        queue.Sid,
        FriendlyName = queue.Name,
        CurrentSize = queue.Entries.Count,
        queue.MaxSize,
        AverageWaitTime = queue.AverageWait,
        DateCreated = CarrierClock.Rfc2822(queue.CreatedAt),
        DateUpdated = CarrierClock.Rfc2822(queue.UpdatedAt),
        carrier.Options.AccountSid,
        Uri = $"/2010-04-01/Accounts/{carrier.Options.AccountSid}/Queues/{queue.Sid}.json",
        SubresourceUris = new { Members = $"/2010-04-01/Accounts/{carrier.Options.AccountSid}/Queues/{queue.Sid}/Members.json" },
    };

    private static object Member(Carrier carrier, QueueEntry entry) => new
    {
        CallSid = entry.Leg.Sid,
        DateEnqueued = CarrierClock.Rfc2822(entry.Since),
        Position = entry.Queue.PositionOf(entry),
        WaitTime = carrier.Clock.SecondsSince(entry.Since),
        QueueSid = entry.Queue.Sid,
        Uri = $"/2010-04-01/Accounts/{carrier.Options.AccountSid}/Queues/{entry.Queue.Sid}/Members/{entry.Leg.Sid}.json",
    };

    private static IResult With(Carrier carrier, RestRequest request, RouteValueDictionary values, Func<VoiceQueue, IResult> action) =>
        carrier.Queues.All().FirstOrDefault(q => q.Sid == (string)values["queue"]!) is { } queue ? action(queue) : RestReply.NotFound(request.Path);
}
