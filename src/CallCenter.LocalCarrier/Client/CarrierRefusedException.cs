namespace CallCenter.LocalCarrier.Client;

/// <summary>The carrier did not do what a handset asked; the message is its sentence.</summary>
public sealed class CarrierRefusedException : Exception
{
    /// <summary>Makes it with the carrier's sentence.</summary>
    public CarrierRefusedException(int status, string message)
        : base(message) => Status = status;

    /// <summary>HTTP status: 400 for a bad request, 404 for an unknown handset, 409 for what is impossible now.</summary>
    public int Status { get; }
}
