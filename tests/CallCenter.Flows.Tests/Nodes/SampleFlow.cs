using CallCenter.Flows.Tests.Running;

namespace CallCenter.Flows.Tests.Nodes;

/// <summary>A flow with a node of every kind, each leading to a node that only it leads to.</summary>
internal static class SampleFlow
{
    private const string Flow = """
        flow: sample
        languages: [en, sr]
        start: hello
        on-error: person
        nodes:
          hello: { say: hello, next: pick }
          bye: { say: bye, hangup: true }
          pick:
            menu: pick
            timeout: 7s
            choices:
              1: { set: { language: sr }, next: who }
              "*": { next: bye }
            noinput: { attempts: 2, set: { language: en }, next: quiet }
            nomatch: { attempts: 3, next: lost }
          who:
            identify: customer-code
            prompts: { ask: [ask, ask-short], which: which, confirm: confirm, not-a-code: not-a-code, unknown: unknown }
            timeout: 9s
            attempts: 3
            identified: district
            unidentified: stranger
            unavailable: down
          district:
            queue: "{{ district.queue }}"
            say: connecting
            priority: "{% if customer.vulnerable %}2{% else %}0{% endif %}"
            served: bye
            full: busy
          quiet: { queue: quiet, served: bye, full: busy }
          lost: { queue: lost, served: bye, full: busy }
          stranger: { queue: stranger, served: bye, full: busy }
          down: { queue: "down-{{ district.prefix }}", priority: "12", served: bye, full: busy }
          busy: { queue: busy, served: bye, full: busy }
          person: { queue: help, served: bye, full: busy }
        """;

    private const string Prompts = """
        prompts:
          hello: "en: hello"
          bye: "en: bye"
          pick: "en: pick"
          ask: "en: ask"
          ask-short: "en: ask again"
          which: "en: {{ district.name }} {{ key }}"
          confirm: "en: is it {{ code | code }} {{ district.name }}"
          not-a-code: "en: no code"
          unknown: "en: unknown"
          connecting: "en: connecting {{ district.name }}"
        """;

    public static Walk Walk() => Running.Walk.Of(Flow, Prompts);
}
