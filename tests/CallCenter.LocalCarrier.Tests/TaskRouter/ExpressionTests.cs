using CallCenter.LocalCarrier.TaskRouter.Expressions;
using CallCenter.LocalCarrier.TaskRouter.Workspaces;
using CallCenter.LocalCarrier.Tests.Conformance;

namespace CallCenter.LocalCarrier.Tests.TaskRouter;

[Checklist(ChecklistPoint.TaskRouter, "https://www.twilio.com/docs/taskrouter/expression-syntax")]
internal sealed class ExpressionTests
{
    private static readonly Attributes Document = Attributes.Parse(
        """{"string_const":"foo","lang":"sq","level":5,"vip":true,"object":{"array":["a","b","c"],"attr":"bar"},"languages":["sq","sr"],"levels":[1,2]}""")!;

    [Rule("Valid scalar operators: >, >=, ==, !=, <=, <, CONTAINS; AND, OR and parentheses group sub-expressions.")]
    [TestCase("1 == 1", true)]
    [TestCase("0 != 1", true)]
    [TestCase("'apple' != \"orange\"", true)]
    [TestCase("lang == 'sq' AND level >= 5", true)]
    [TestCase("lang == 'sr' OR level < 5", false)]
    [TestCase("(lang == 'sr' OR level <= 5) AND vip == true", true)]
    [TestCase("lang == 'sr' AND level > 4 OR vip == true", true)]
    [TestCase("string_const CONTAINS 'oo'", true)]
    [TestCase("string_const CONTAINS 'x'", false)]
    [TestCase("level > 4.5", true)]
    [TestCase("level == -5", false)]
    public void Holds_ScalarsAndLogic_AsDocumented(string expression, bool expected) => Assert.That(Holds(expression), Is.EqualTo(expected));

    [Rule("\"HAS: does Array on the left contain the value on the right; IN, NOT IN: does the scalar on the left exist in the array on the right.\"")]
    [TestCase("languages HAS 'sr'", true)]
    [TestCase("languages HAS 'en'", false)]
    [TestCase("levels HAS 2", true)]
    [TestCase("lang IN ['en', 'sq']", true)]
    [TestCase("lang IN languages", true)]
    [TestCase("lang NOT IN ['en', 'sr']", true)]
    [TestCase("lang NOT IN ['sq']", false)]
    public void Holds_Arrays_AsDocumented(string expression, bool expected) => Assert.That(Holds(expression), Is.EqualTo(expected));

    [Rule("\"Using scalar operators on Arrays results in false. Using array operators on two scalar values also returns false.\"")]
    [TestCase("languages == 'sq'")]
    [TestCase("languages != 'sq'")]
    [TestCase("languages CONTAINS 'sq'")]
    [TestCase("lang HAS 'sq'")]
    [TestCase("lang IN 'sq'")]
    [TestCase("lang NOT IN 'en'")]
    public void Holds_OperatorOnTheWrongKind_IsFalse(string expression) => Assert.That(Holds(expression), Is.False);

    [Rule("\"dot notation to reference sub-properties and square brackets to reference array indices … If the document does not contain the key, it resolves to NULL.\"")]
    [TestCase("object.attr == 'bar'", true)]
    [TestCase("object.array[2] == 'c'", true)]
    [TestCase("object.array[9] == 'c'", false)]
    [TestCase("missing == 'c'", false)]
    [TestCase("missing != 'c'", true)]
    [TestCase("missing > 1", false)]
    public void Holds_Paths_AreFollowed(string expression, bool expected) => Assert.That(Holds(expression), Is.EqualTo(expected));

    [Rule("\"Hyphens are not supported in TaskRouter expressions.\"")]
    [Test]
    public void Parse_HyphenInAName_SaysSo() => Assert.That(ExpressionParser.Parse("customer-value == 'gold'").Fault, Does.Contain("Hyphens are not supported"));

    [TestCase("", "ends too early")]
    [TestCase("lang ==", "ends too early")]
    [TestCase("(lang == 'sq'", "not closed")]
    [TestCase("lang == 'sq' level", "'level' is not expected")]
    [TestCase("lang NOT 'sq'", "IN is expected")]
    [TestCase("lang IN ['sq' 'sr']", "list of constants")]
    [TestCase("lang == %", "'%' at position 9")]
    [TestCase("lang == 'sq", "' at position 9")]
    public void Parse_Faults_AreNamed(string expression, string sentence) => Assert.That(ExpressionParser.Parse(expression).Fault, Does.Contain(sentence));

    [Test]
    public void Parse_NestedBeyondTheBound_IsAFault() =>
        Assert.That(ExpressionParser.Parse(new string('(', 60) + "1==1" + new string(')', 60)).Fault, Does.Contain("deeper than 50"));

    private static bool Holds(string text)
    {
        var (expression, fault) = ExpressionParser.Parse(text);
        Assert.That(fault, Is.Null);
        return expression!.Holds(Scopes.Task(Document));
    }
}
