using CallCenter.Local;

return await LocalCommand.RunAsync(args);
