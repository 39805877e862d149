package folkmoot.consent;

import folkmoot.OpenPost;
import folkmoot.asking.Tools;
import folkmoot.ids.PartnershipId;
import folkmoot.outbox.Outgoing;
import folkmoot.outbox.Recipient;
import folkmoot.partnership.Partnership;
import folkmoot.rhythm.Act;
import folkmoot.rhythm.Rest;
import folkmoot.rhythm.Rests;
import folkmoot.slack.Click;
import folkmoot.store.Tx;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Puts something before all members, hears objections, and lets it hold when there are none in five
 * days. Who objected is not kept.
 */
public final class Consent {
  /** So long anybody may object. */
  public static final Duration OPEN_FOR = Duration.ofDays(5);

  /** So long after a rest there is still time to object. */
  private static final Duration AFTER_REST = Duration.ofDays(2);

  private final Tools tools;
  private final Matter matter;

  public Consent(Tools tools, Matter matter) {
    this.tools = tools;
    this.matter = matter;
  }

  /** Puts this before everybody; the caller has seen that nothing else is open. */
  public Proposal propose(Tx tx, Partnership partnership, String content, boolean byApp) {
    Instant now = tools.clock().instant();
    Proposal proposal =
        new Proposal(
            tools.ids().random("prp"),
            partnership.id(),
            matter.name(),
            content,
            byApp,
            now,
            now.plus(OPEN_FOR),
            Proposal.State.OPEN);
    store(tx).add(proposal);
    tools
        .outbox()
        .post(
            tx,
            new Outgoing(
                proposal.key(),
                partnership.installation(),
                new Recipient.Channel(partnership.home()),
                () -> matter.post(proposal, partnership),
                now));
    return proposal;
  }

  /** What anybody may object to now. */
  public Optional<Proposal> open(Tx tx, PartnershipId partnership) {
    return store(tx).open(partnership);
  }

  /** The post of what anybody may object to now. */
  public List<OpenPost> openPosts(Tx tx, Partnership partnership) {
    return open(tx, partnership.id()).stream()
        .map(open -> new OpenPost(open.key(), () -> matter.post(open, partnership)))
        .toList();
  }

  /** What was taken last, and holds. */
  public Optional<Proposal> taken(Tx tx, PartnershipId partnership) {
    return store(tx).latest(partnership, Proposal.State.TAKEN);
  }

  /** Whether anything was ever put before everybody, whatever became of it. */
  public boolean wasProposed(Tx tx, PartnershipId partnership) {
    return store(tx).isAny(partnership);
  }

  /** Whether Folkmoot itself proposed something from this instant on. */
  public boolean proposedByApp(Tx tx, PartnershipId partnership, Instant since) {
    return store(tx).proposedByApp(partnership, since);
  }

  /** A member objects by the button of a proposal. Answers whether that was still open for her. */
  public boolean object(Click click) {
    return tools.database().transact(tx -> object(tx, click));
  }

  private boolean object(Tx tx, Click click) {
    Proposal proposal = store(tx).lock(click.value()).orElse(null);
    if (proposal == null || proposal.state() != Proposal.State.OPEN) {
      return false;
    }
    boolean member =
        tools.partnerships().scene(tx, click.actor(), proposal.partnership()).isPresent();
    if (member) {
      end(tx, proposal.in(Proposal.State.OBJECTED));
    }
    return member;
  }

  /** When the next one is to be decided. */
  public Optional<Instant> next(Tx tx) {
    return store(tx).firstDecision();
  }

  /** What lets each of those hold whose time is over. */
  public List<Consumer<Tx>> due(Tx look, Instant now) {
    return store(look).toDecide(now).stream()
        .<Consumer<Tx>>map(proposal -> tx -> decide(tx, proposal))
        .toList();
  }

  private void decide(Tx tx, Proposal listed) {
    Proposal proposal = store(tx).lock(listed.id()).orElseThrow();
    Instant rested = rested(tx, proposal.partnership());
    if (proposal.state() == Proposal.State.OPEN && rested != null) {
      postpone(tx, proposal.decidedAt(rested.plus(AFTER_REST)));
    } else if (proposal.state() == Proposal.State.OPEN) {
      boolean holds = matter.take(tx, proposal);
      end(tx, proposal.in(holds ? Proposal.State.TAKEN : Proposal.State.OVERTAKEN));
    }
  }

  private void postpone(Tx tx, Proposal later) {
    store(tx).decides(later);
    Partnership partnership = tools.partnerships().get(tx, later.partnership());
    tools.outbox().update(tx, later.key(), () -> matter.post(later, partnership));
  }

  /** Whether nothing is proposed by Folkmoot here for a while, and silence is no consent. */
  public boolean rests(Tx tx, Partnership partnership) {
    return rested(tx, partnership.id()) != null;
  }

  private @Nullable Instant rested(Tx tx, PartnershipId partnership) {
    return Rests.stopping(tx, partnership, Act.PROPOSAL, tools.clock().instant())
        .map(Rest::until)
        .orElse(null);
  }

  private void end(Tx tx, Proposal ended) {
    store(tx).state(ended);
    Partnership partnership = tools.partnerships().get(tx, ended.partnership());
    tools.outbox().update(tx, ended.key(), () -> matter.post(ended, partnership));
  }

  private ProposalStore store(Tx tx) {
    return new ProposalStore(tx, matter.name());
  }
}
