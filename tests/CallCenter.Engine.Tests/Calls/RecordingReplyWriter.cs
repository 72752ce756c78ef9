using System.Globalization;
using CallCenter.Core.Calls;
using CallCenter.Engine.Calls;
using CallCenter.Flows.Running;

namespace CallCenter.Engine.Tests.Calls;

/// <summary>Writes answers a test can read: <c>2 Spoken queue general</c>.</summary>
internal sealed class RecordingReplyWriter : IReplyWriter
{
    private int _written;

    /// <summary>No voice for anything from now on.</summary>
    public bool Voiceless { get; set; }

    /// <summary>Spoken answers throw from now on.</summary>
    public bool Broken { get; set; }

    public Task<ReplyWriting> WriteAsync(
        CallId call, int step, FlowOutput output, ReplyManner manner, CancellationToken cancellationToken)
    {
        if (manner is ReplyManner.Spoken && Broken)
        {
            throw new InvalidOperationException("the writer is broken");
        }

        return Task.FromResult<ReplyWriting>(manner is ReplyManner.Spoken && Voiceless
            ? new ReplyWriting.VoiceFailed("synthesis failed")
            : new ReplyWriting.Written(new StepReply(
                string.Create(CultureInfo.InvariantCulture, $"{step} {manner} {Turn(output.Turn)}"),
                string.Create(CultureInfo.InvariantCulture, $"text/xml; writing={++_written}"))));
    }

    private static string Turn(CallerTurn turn) => turn switch
    {
        CallerTurn.Collect { Listening.Most: null } => "keys",
        CallerTurn.Collect => "key",
        CallerTurn.Enqueue queue => $"queue {queue.Queue}",
        _ => "hang up",
    };
}
