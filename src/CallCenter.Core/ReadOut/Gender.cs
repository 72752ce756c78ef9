namespace CallCenter.Core.ReadOut;

/// <summary>The gender of the word that is counted.</summary>
/// <remarks>
/// In Albanian it changes 3 (<c>tre euro</c>, <c>tri orë</c>), in Serbian 1 and 2 (<c>jedan</c>, <c>jedna</c>,
/// <c>jedno</c>; <c>dva</c>, <c>dve</c>), in English nothing.
/// </remarks>
public enum Gender
{
    /// <summary>Masculine: euros and cents; a number that counts nothing.</summary>
    Masculine,

    /// <summary>Feminine: Albanian hours and minutes, Serbian thousands.</summary>
    Feminine,

    /// <summary>Neuter, which only Serbian has; Albanian counts it as masculine.</summary>
    Neuter,
}
