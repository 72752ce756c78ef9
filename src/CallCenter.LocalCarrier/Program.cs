using CallCenter.LocalCarrier;

return await CarrierCommand.RunAsync(args);
