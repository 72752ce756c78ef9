using System.CommandLine;

namespace CallCenter.Local.Starting;

/// <summary>The options every command of Local understands.</summary>
internal sealed class StartOptions
{
    private readonly Option<DirectoryInfo?> _data;
    private readonly Option<int> _hostPort;
    private readonly Option<int> _carrierPort;
    private readonly Option<double> _speed;

    private readonly Option<int> _customers = new("--customers")
    {
        Description = "How many made-up customers an empty directory is filled with.",
        DefaultValueFactory = _ => 10_000,
    };

    private readonly Option<bool> _published = new("--published")
    {
        Description = "The host takes what 'callcenter flow publish' published, as in a deployment, instead of the folder as it lies there.",
    };

    private readonly string _folder;

    /// <summary>Makes the options.</summary>
    /// <param name="folder">The data folder's name where none is given.</param>
    /// <param name="hostPort">The host's port where none is given; 0 is any free one.</param>
    /// <param name="carrierPort">The carrier's port where none is given; 0 is any free one.</param>
    /// <param name="speed">The carrier's speed where none is given.</param>
    public StartOptions(string folder = "data", int hostPort = 5080, int carrierPort = 5081, double speed = 1)
    {
        _folder = folder;
        _data = new Option<DirectoryInfo?>("--data")
        {
            Description = $"The folder for everything it makes; a second start reuses it. Default: .local/{folder} in the repository.",
        };
        _hostPort = Port("--host-port", "The host's port; 0 takes any free one.", hostPort);
        _carrierPort = Port("--carrier-port", "The carrier's port; 0 takes any free one.", carrierPort);
        _speed = new Option<double>("--speed")
        {
            Description = "How many times faster than real the carrier's timers and sounds run, 0.1 to 1000.",
            DefaultValueFactory = _ => speed,
        };
        _speed.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<double>() is not (>= 0.1 and <= 1000))
            {
                result.AddError("--speed takes a number from 0.1 to 1000.");
            }
        });
    }

    /// <summary>Adds the options to a command.</summary>
    /// <param name="command">The command.</param>
    public void AddTo(Command command)
    {
        foreach (var option in new Option[] { _data, _hostPort, _carrierPort, _speed, _customers, _published })
        {
            command.Options.Add(option);
        }
    }

    /// <summary>What was typed.</summary>
    /// <param name="parsed">The parsed line.</param>
    public LocalOptions Read(ParseResult parsed) => new()
    {
        DataDirectory = parsed.GetValue(_data)?.FullName ?? Path.Combine(LocalPaths.LocalFolder, _folder),
        ToolsDirectory = Path.Combine(LocalPaths.LocalFolder, "tools"),
        HostPort = parsed.GetValue(_hostPort),
        CarrierPort = parsed.GetValue(_carrierPort),
        Speed = parsed.GetValue(_speed),
        Customers = parsed.GetValue(_customers),
        PublishedFlows = parsed.GetValue(_published),
        Postgres = Environment.GetEnvironmentVariable("ConnectionStrings__Postgres"),
        Redis = Environment.GetEnvironmentVariable("ConnectionStrings__Redis"),
    };

    private static Option<int> Port(string name, string description, int fallback)
    {
        var option = new Option<int>(name) { Description = description, DefaultValueFactory = _ => fallback };
        option.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is not (>= 0 and <= 65535))
            {
                result.AddError($"{name} takes a port from 0 to 65535.");
            }
        });
        return option;
    }
}
