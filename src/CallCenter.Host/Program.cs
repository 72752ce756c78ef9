using CallCenter.Host;
using CallCenter.Host.Starting;

if (args is ["--help" or "-h"])
{
    Console.WriteLine(HostHelp.Text);
    return 0;
}

return await HostStart.RunAsync(HostApplication.Build(args));
