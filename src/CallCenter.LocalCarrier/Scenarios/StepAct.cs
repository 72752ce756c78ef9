namespace CallCenter.LocalCarrier.Scenarios;

/// <summary>What a person with a phone does, or must notice.</summary>
internal abstract record StepAct
{
    private StepAct()
    {
    }

    /// <summary>Dials a number; null is the scenario's own.</summary>
    internal sealed record Dials(string? Number) : StepAct;

    internal sealed record Presses(string Keys) : StepAct;

    /// <summary>Speaks; a null confidence is not sent to the application.</summary>
    internal sealed record Says(string Text, double? Confidence) : StepAct;

    internal sealed record Answers : StepAct;

    internal sealed record Rejects : StepAct;

    internal sealed record HangsUp : StepAct;

    internal sealed record Waits : StepAct;

    /// <summary>Must notice something; a null pattern takes any text.</summary>
    internal sealed record Notices(Notice What, TextPattern? Pattern) : StepAct;
}

/// <summary>What a phone can notice.</summary>
internal enum Notice
{
    /// <summary>A prompt or another party.</summary>
    Words,

    /// <summary>The carrier listens for keys or speech.</summary>
    Question,

    /// <summary>Somebody calls; the text is who.</summary>
    Ringing,

    /// <summary>Connected to a party or conference; the text is which.</summary>
    Connection,

    /// <summary>Waits in a queue; the text is its name.</summary>
    Queue,

    /// <summary>The call is over; the text is its final status.</summary>
    End,
}
