using System.Globalization;
using System.Text;
using CallCenter.Flows.Files;

namespace CallCenter.Benchmarks;

/// <summary>A flow of many nodes, as ops staff would write it: menus, entries, branches, look-ups by HTTP, queues, and prompts for each.</summary>
internal static class LargeFlow
{
    private const int NodesInAPart = 10;

    /// <summary>Writes the flow and its prompts in three languages.</summary>
    /// <param name="nodes">How many nodes, about; a multiple of ten and two more.</param>
    public static FlowFileSet Files(int nodes)
    {
        var parts = nodes / NodesInAPart;
        var (flow, prompts) = (new StringBuilder(Head), new StringBuilder("prompts:\n  bye: Goodbye.\n  connecting: One moment.\n"));
        for (var part = 0; part < parts; part++)
        {
            flow.Append(Fill(Part, part, part + 1 == parts ? "bye" : Number("menu-<n>", part + 1)));
            prompts.Append(Fill(PartPrompts, part, ""));
        }

        return Machines.Files(flow.ToString(), prompts.ToString());
    }

    private static string Fill(string text, int part, string next) => Number(text.Replace("<next>", next, StringComparison.Ordinal), part);

    private static string Number(string text, int part) =>
        text.Replace("<n>", part.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);

    private const string Head = """
        flow: large
        languages: [sq, sr, en]
        start: menu-0
        on-error: person
        anywhere: { 0: person }
        nodes:
          person: { queue: general, say: connecting, served: bye, full: bye }
          bye: { say: bye, hangup: true }

        """;

    private const string Part = """
          menu-<n>:
            menu: [menu-<n>, short-<n>]
            choices:
              1: { label: balance, set: { chosen: part-<n> }, next: who-<n> }
              2: entry-<n>
              9: <next>
            noinput: { attempts: 2, next: <next> }
            nomatch: { attempts: 3, next: person }
          who-<n>:
            identify: customer-code
            prompts: { ask: [ask-<n>, short-<n>], which: which-<n>, confirm: confirm-<n>, not-a-code: no-<n>, unknown: no-<n> }
            identified: told-<n>
            unidentified: person
            unavailable: district-<n>
          told-<n>: { say: told-<n>, next: vulnerable-<n> }
          vulnerable-<n>: { branch: [{ if: customer.vulnerable, next: district-<n> }], else: <next> }
          district-<n>: { queue: "{{ district.queue }}", priority: "{% if customer.vulnerable %}2{% else %}0{% endif %}", served: bye, full: person }
          entry-<n>:
            collect: entry-<n>
            into: entry<n>.number
            max: 8
            confirm: read-back-<n>
            next: set-<n>
            noinput: { attempts: 2, next: person }
            nomatch: { attempts: 3, next: person }
          set-<n>: { set: { step<n>: "{{ entry<n>.number | default: 'none' }}" }, next: again-<n> }
          again-<n>: { loop: 2, again: menu-<n>, over: share-<n> }
          share-<n>: { split: [{ share: 20, next: person }, { share: 80, next: quiet-<n> }] }
          quiet-<n>: { queue: general, say: connecting, served: bye, full: bye }

        """;

    private const string PartPrompts = """
          menu-<n>: For your bill press 1, to key in a number press 2, to go on press 9.
          short-<n>: Press 1, 2 or 9.
          ask-<n>: Key in your customer code, then the hash key.
          which-<n>: "For {{ district.name }}, press {{ key }}."
          confirm-<n>: "Your code is {{ code | code }}, {{ district.name }}. If that is right, press 1."
          no-<n>: We cannot find that code.
          told-<n>: "Thank you. You are with {{ district.name | default: 'us' }}."
          entry-<n>: Key in the number, then the hash key.
          read-back-<n>: "You keyed {{ entry<n>.number }}. If that is right, press 1."

        """;
}
