using System.Text.Json;
using CallCenter.Engine.Http;

namespace CallCenter.Engine.Tests.Http;

internal sealed class JsonPathTests
{
    private const string Json = """
        {"a":{"b":[{"c":"x"},{"c":47.35}]},"yes":true,"no":null,"id":"00123","at":"2026-11-22T09:00:00+01:00","list":[[1,2]],"":7}
        """;

    [TestCase("$.a.b[0].c", "t:x")]
    [TestCase("$.a.b[1].c", "n:47.35")]
    [TestCase("$.yes", "f:true")]
    [TestCase("$.id", "t:00123")]
    [TestCase("$.at", "m:2026-11-22T09:00:00.0000000+01:00")]
    [TestCase("$.list[0][1]", "n:2")]
    [TestCase("$.no", null)]
    [TestCase("$.a", null)]
    [TestCase("$.missing.deeper", null)]
    [TestCase("$.a.b[2].c", null)]
    [TestCase("$.a.b[-1]", null)]
    [TestCase("$.a.b[0", null)]
    [TestCase("$.a.b[99999999999]", null)]
    [TestCase("$", null)]
    [TestCase("a.b", null)]
    [TestCase("", null)]
    [TestCase("$..c", null)]
    [TestCase("$a", null)]
    public void Find_Path_TheValueOrNothing(string path, string? packed)
    {
        using var json = JsonDocument.Parse(Json);

        Assert.That(JsonPath.Find(json.RootElement, path)?.Packed, Is.EqualTo(packed));
    }
}
