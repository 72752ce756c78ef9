using CallCenter.Local;

return await CommandLine.RunAsync(args);
