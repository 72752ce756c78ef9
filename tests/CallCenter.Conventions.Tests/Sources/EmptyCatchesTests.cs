namespace CallCenter.Conventions.Tests.Sources;

internal sealed class EmptyCatchesTests
{
    [TestCase("try { A(); }\ncatch\n{\n}")]
    [TestCase("try { A(); }\ncatch (IOException)\n{\n    // never mind\n}")]
    [TestCase("try { A(); }\ncatch (Exception e) when (e is IOException or (TimeoutException) && Is(e))\n{ }")]
    public void In_NoStatement_IsFound(string code) => Assert.That(EmptyCatches.In(code).Select(f => f.Line), Is.EqualTo([2]));

    [TestCase("try { A(); }\ncatch (IOException)\n{\n    return; // gone already\n}")]
    [TestCase("try { A(); }\ncatch (Exception e) when (e is { InnerException: null })\n{\n    throw;\n}")]
    [TestCase("var x = \"catch {}\";")]
    public void In_SomeStatement_IsNotFound(string code) => Assert.That(EmptyCatches.In(code), Is.Empty);
}
