using CallCenter.Telephony.Prompts.Synthesis;

namespace CallCenter.Telephony.Tests.Prompts;

/// <summary>
/// Programs that are espeak-ng: the machine's where it has one, and always the npm package's, which is the same
/// program compiled to WebAssembly, behind a shell script that gives it the same command line.
/// </summary>
internal static class EspeakProgram
{
    private const string Bridge = """
        import { readFileSync, writeSync } from "node:fs";
        import { pathToFileURL } from "node:url";
        const { default: createEspeak } = await import(pathToFileURL(process.argv[2]));
        const input = readFileSync(0);
        const output = [];
        let read = 0;
        await createEspeak({
          arguments: process.argv.slice(3),
          stdin: () => (read < input.length ? input[read++] : null),
          stdout: (byte) => { if (byte !== null) output.push(byte & 255); },
        });
        for (let at = 0, all = Buffer.from(output); at < all.length;) at += writeSync(1, all, at);
        """;

    /// <summary>Writes the programs and names them.</summary>
    /// <param name="folder">Where to write them.</param>
    public static IEnumerable<string> All(string folder)
    {
        if (ProgramSearch.Find("espeak-ng") is { } installed)
        {
            yield return installed;
        }

        var bridge = Path.Combine(folder, "bridge.mjs");
        File.WriteAllText(bridge, Bridge);
        yield return Script(folder, "espeak-ng", $"exec node '{bridge}' '{EspeakPackage.Script}' \"$@\"");
    }

    /// <summary>Writes a shell script that can be run.</summary>
    public static string Script(string folder, string name, string body)
    {
        var path = Path.Combine(folder, name);
        File.WriteAllText(path, $"#!/bin/sh\n{body}\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        return path;
    }
}
