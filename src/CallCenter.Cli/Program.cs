return await CallCenter.Cli.CommandLine.RunAsync(args);
