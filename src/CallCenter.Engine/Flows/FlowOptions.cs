using System.ComponentModel.DataAnnotations;

namespace CallCenter.Engine.Flows;

/// <summary>Where the call flows are and what a customer code may look like. Section <c>Flows</c>.</summary>
public sealed class FlowOptions
{
    /// <summary>The configuration section.</summary>
    public const string SectionName = "Flows";

    /// <summary>Where the flows come from. Default <c>Published</c>.</summary>
    [EnumDataType(typeof(FlowOrigin))]
    public FlowOrigin Source { get; set; } = FlowOrigin.Published;

    /// <summary>Whether a change in the folder is taken by new calls at once; with <c>Source=Folder</c> only. Default false.</summary>
    public bool HotReload { get; set; }

    /// <summary>The folder with the flow files, <c>districts.yaml</c> and <c>prompts/</c>. Default <c>ivr-flows</c>, relative to the working folder.</summary>
    [Required]
    public string Path { get; set; } = "ivr-flows";

    /// <summary>The flow that takes a call, without <c>.yaml</c>. Default <c>customer-care</c>.</summary>
    [Required, RegularExpression("^[a-z0-9-]{1,60}$")]
    public string Default { get; set; } = "customer-care";

    /// <summary>The queue for callers nobody could identify. Default <c>general</c>.</summary>
    [Required, RegularExpression("^[a-z0-9-]{1,60}$")]
    public string UnidentifiedQueue { get; set; } = "general";

    /// <summary>The fewest digits of a customer code's number, leading zeros dropped; 1 to 10. Default 1.</summary>
    [Range(1, 10)]
    public int CodeMinDigits { get; set; } = 1;

    /// <summary>The most digits of a customer code's number; 1 to 10. Default 10.</summary>
    [Range(1, 10)]
    public int CodeMaxDigits { get; set; } = 10;

    /// <summary>
    /// The hosts that flows may ask over HTTP: <c>crm.example</c>, or <c>crm.example:8443</c> for another port than the usual.
    /// https only, except on this machine. Empty, the default: none.
    /// </summary>
    public IList<string> HttpHosts { get; } = [];
}

/// <summary>Where a host takes its flows from.</summary>
public enum FlowOrigin
{
    /// <summary>From the database: what <c>callcenter flow publish</c> published.</summary>
    Published,

    /// <summary>From the folder <c>Flows:Path</c>, published or not: for writing flows and for tests.</summary>
    Folder,
}
