using CallCenter.Core.Agents;
using CallCenter.Core.Calls;
using CallCenter.Core.Routing;
using CsCheck;
using static CallCenter.Core.Tests.Routing.RoutingSamples;

namespace CallCenter.Core.Tests.Routing;

/// <summary>Random sequences of events over three agents and six calls, on a board that is just dictionaries.</summary>
internal sealed class RoutingPropertyTests
{
    private static readonly Gen<(int Kind, int Which, int Seconds)[]> Events =
        Gen.Select(Gen.Int[0, 16], Gen.Int[0, 5], Gen.Int[0, 12]).Array[0, 120];

    [Test]
    public void Anything_InAnyOrder_LosesNoCallAndOffersNoneTwice() => Events.Sample(
        events =>
        {
            var board = new Board();
            foreach (var (kind, which, seconds) in events)
            {
                board.Happen(kind, which, seconds);
                board.CheckInvariants();
            }
        },
        iter: 5_000);

    [Test]
    public void EqualPriority_WhateverHappensToOffers_IsOfferedInOrder() => Events.Sample(
        events =>
        {
            var board = new Board();
            foreach (var (kind, which, seconds) in events)
            {
                board.Happen(kind, which, seconds);
                Assert.That(board.Overtaken(), Is.Empty);
            }
        },
        iter: 2_000);

    private sealed class Board
    {
        private readonly Dictionary<AgentId, Agent> agents = [];
        private readonly Dictionary<CallId, WaitingCall> calls = [];
        private readonly Dictionary<OfferId, Offer> offers = [];
        private readonly HashSet<CallId> over = [];
        private readonly HashSet<CallId> served = [];
        private readonly HashSet<CallId> entered = [];
        private readonly List<CallId> overtaken = [];
        private DateTimeOffset now = Noon;

        public List<CallId> Overtaken() => overtaken;

        public void Happen(int kind, int which, int seconds)
        {
            now = now.AddSeconds(seconds);
            var agent = new AgentId($"agent-{which % 3}");
            var call = new CallId($"CA{which}");
            var offer = offers.Count == 0 ? default : offers.Keys.OrderBy(o => o.Value).ElementAt(which * offers.Count / 6);
            switch (kind)
            {
                case 0: OnAgent(agent, new RoutingCommand.SignIn(Profile(agent.Value))); break;
                case 1: OnAgent(agent, new RoutingCommand.SignOut()); break;
                case 2 or 3: OnAgent(agent, new RoutingCommand.GoAvailable()); break;
                case 4: OnAgent(agent, new RoutingCommand.GoNotReady("lunch")); break;
                case 5: OnAgent(agent, new RoutingCommand.WrapUpDue()); break;
                case 6: Enter(call); break;
                case 7: OnCall(call, new RoutingCommand.EndCall()); break;
                case 8 or 9: MatchAll(); break;
                case 10: OnOffer(offer, new RoutingCommand.Accept(which % 2 == 0 ? AcceptedBy.Key : AcceptedBy.Desk)); break;
                case 11: OnOffer(offer, new RoutingCommand.Refuse()); break;
                case 12: OnOffer(offer, new RoutingCommand.OfferDue()); break;
                case 13: OnOffer(offer, new RoutingCommand.LegAnswered($"leg-{offer}")); break;
                case 14: OnOffer(offer, new RoutingCommand.LegEnded(null)); break;
                case 15: OnCall(call, new RoutingCommand.Withdraw()); break;
                default: OnOffer(offer, new RoutingCommand.Connect()); break;
            }
        }

        public void CheckInvariants()
        {
            var live = offers.Values.Where(o => o.State != OfferState.Over).ToArray();
            Assert.That(live.Select(o => o.Call), Is.Unique, "a call offered to two agents");
            Assert.That(live.Select(o => o.Agent), Is.Unique, "an agent with two offers");
            Assert.That(entered.Where(c => !calls.ContainsKey(c) && !over.Contains(c) && !served.Contains(c)), Is.Empty, "a call lost");
            foreach (var offer in live)
            {
                Assert.That(agents[offer.Agent].Offer, Is.EqualTo(offer.Id));
                Assert.That(calls[offer.Call].Offer, Is.EqualTo(offer.Id));
            }

            Assert.That(agents.Values.Count(a => a.Offer is not null), Is.EqualTo(live.Length), "an agent held by nothing");
            Assert.That(calls.Values.Count(c => c.State != WaitingState.Waiting), Is.EqualTo(live.Length), "a call held by nothing");
        }

        private void Enter(CallId call)
        {
            if (!over.Contains(call))
            {
                served.Remove(call);
                entered.Add(call);
            }

            OnCall(call, new RoutingCommand.Enter(Entry(call.Value, at: now)));
        }

        private void MatchAll()
        {
            foreach (var (call, agent) in Matching.Pair(calls.Values, agents.Values, RoutingPolicies.Find("LongestIdle")!, now))
            {
                overtaken.AddRange(calls.Values
                    .Where(c => c.State == WaitingState.Waiting && c.Score < call.Score && Eligibility.MayBeOffered(c, agent, now))
                    .Select(c => c.Id));
                var rows = new RoutingRows(agents[agent.Id], calls[call.Id], null, false);
                Apply(call.Id, rows, new RoutingCommand.MakeOffer(new OfferId($"offer-{offers.Count:000}")));
            }
        }

        private void OnAgent(AgentId id, RoutingCommand command)
        {
            var agent = agents.GetValueOrDefault(id);
            var offer = agent?.Offer is { } o ? offers[o] : null;
            Apply(offer?.Call, new RoutingRows(agent, offer is null ? null : calls.GetValueOrDefault(offer.Call), offer, false), command);
        }

        private void OnCall(CallId id, RoutingCommand command)
        {
            var call = calls.GetValueOrDefault(id);
            var offer = call?.Offer is { } o ? offers[o] : null;
            Apply(id, new RoutingRows(offer is null ? null : agents[offer.Agent], call, offer, over.Contains(id)), command);
        }

        private void OnOffer(OfferId id, RoutingCommand command)
        {
            if (offers.TryGetValue(id, out var offer))
            {
                Apply(offer.Call, new RoutingRows(agents[offer.Agent], calls.GetValueOrDefault(offer.Call), offer, false), command);
            }
        }

        private void Apply(CallId? call, RoutingRows rows, RoutingCommand command)
        {
            var next = RoutingDecider.Decide(rows, command, Times, now).Next;
            if (next.Agent is { } agent)
            {
                agents[agent.Id] = agent;
            }

            if (next.Offer is { } offer)
            {
                offers[offer.Id] = offer;
            }

            if (next.Call is { } row)
            {
                calls[row.Id] = row;
            }
            else if (rows.Call is { } gone)
            {
                calls.Remove(gone.Id);
                if (gone.State == WaitingState.Connected)
                {
                    served.Add(gone.Id);
                }
                else if (command is RoutingCommand.Withdraw)
                {
                    Assert.That(rows.Offer?.State, Is.Not.EqualTo(OfferState.Accepted), "a call withdrawn from an agent who took it");
                    entered.Remove(gone.Id);
                }
            }

            if (next.CallOver && call is { } id)
            {
                over.Add(id);
            }
        }
    }
}
