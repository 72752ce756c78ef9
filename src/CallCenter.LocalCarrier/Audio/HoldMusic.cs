namespace CallCenter.LocalCarrier.Audio;

/// <summary>The carrier's own music, for whoever waits where the application gives nothing to hear.</summary>
internal static class HoldMusic
{
    /// <summary>What a handset's <c>play</c> event says of it.</summary>
    public const string Text = "Hold music";

    /// <summary>One round of the playlist; it is played again and again.</summary>
    public static Sound Sound { get; } = new("", TimeSpan.FromMinutes(3), Text, null, null);
}
