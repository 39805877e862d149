package folkmoot.stage;

import folkmoot.ids.Ids;
import folkmoot.ids.PartnershipId;
import folkmoot.instrument.Instrument;
import folkmoot.instrument.Instruments;
import folkmoot.instrument.PulseTurn;
import folkmoot.instrument.Stage;
import folkmoot.instrument.Stages;
import folkmoot.outbox.Outbox;
import folkmoot.outbox.Outgoing;
import folkmoot.outbox.Recipient;
import folkmoot.partnership.Partnership;
import folkmoot.partnership.Partnerships;
import folkmoot.partnership.Scene;
import folkmoot.schedule.OneByOne;
import folkmoot.slack.Click;
import folkmoot.store.Database;
import folkmoot.store.Tx;
import folkmoot.text.Texts;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Proposes another stage, hears objections, and takes it when there are none in five days. */
final class Proposals {
  /** So long anybody may object. */
  static final Duration OPEN_FOR = Duration.ofDays(5);

  private final Needs needs;

  /** What this needs of the house. */
  record Needs(
      Database database,
      Partnerships partnerships,
      Stages stages,
      Instruments instruments,
      Outbox outbox,
      Texts texts,
      Ids ids,
      InstantSource clock) {}

  /** What follows a convener's wish. */
  sealed interface Wished {
    /** Where the partnership is, and how to propose another stage. */
    record Shown(Stage now, Optional<Proposal> open, Partnership partnership) implements Wished {}

    /** It is put before everybody. */
    record Proposed(Proposal proposal, Partnership partnership) implements Wished {}

    /** It is there already. */
    record AlreadyThere(Stage stage) implements Wished {}

    /** Another proposal is open. */
    record OneAtATime(Proposal open, Partnership partnership) implements Wished {}

    /** Only conveners suggest a stage. */
    record NotConvening() implements Wished {}

    /** No stage is called so. */
    record Unknown(String written) implements Wished {}
  }

  Proposals(Needs needs) {
    this.needs = needs;
  }

  /**
   * A convener asks for a stage.
   *
   * @param written its name; empty to be told where the partnership is
   */
  Wished wish(Scene scene, String written) {
    Stage stage = Stage.written(written).orElse(null);
    if (stage == null && !written.isBlank()) {
      return new Wished.Unknown(written.strip());
    }
    return needs.database().transact(tx -> wish(tx, scene.partnership(), stage));
  }

  private Wished wish(Tx tx, Partnership partnership, @Nullable Stage to) {
    needs.partnerships().hold(tx, partnership.id());
    Stage now = needs.stages().of(tx, partnership.id()).stage();
    Optional<Proposal> open = new ProposalStore(tx).open(partnership.id());
    if (to == null) {
      return new Wished.Shown(now, open, partnership);
    }
    if (open.isPresent()) {
      return new Wished.OneAtATime(open.get(), partnership);
    }
    if (to == now) {
      return new Wished.AlreadyThere(now);
    }
    return new Wished.Proposed(propose(tx, partnership, to, false), partnership);
  }

  private Proposal propose(Tx tx, Partnership partnership, Stage to, boolean byApp) {
    Instant now = needs.clock().instant();
    Proposal proposal =
        new Proposal(
            needs.ids().random("stg"),
            partnership.id(),
            to,
            byApp,
            now,
            now.plus(OPEN_FOR),
            Proposal.State.OPEN);
    new ProposalStore(tx).add(proposal);
    needs
        .outbox()
        .post(
            tx,
            new Outgoing(
                proposal.key(),
                partnership.installation(),
                new Recipient.Channel(partnership.home()),
                StageViews.post(proposal, partnership, needs.texts()),
                now));
    return proposal;
  }

  /** A convener chose a stage from the buttons; the value is partnership and stage. */
  Wished suggest(Click click) {
    int blank = click.value().indexOf(' ');
    PartnershipId id = new PartnershipId(click.value().substring(0, blank));
    Scene scene =
        needs
            .database()
            .transact(tx -> needs.partnerships().scene(tx, click.actor(), id))
            .orElse(null);
    return scene == null || !scene.convenes()
        ? new Wished.NotConvening()
        : wish(scene, click.value().substring(blank + 1));
  }

  /** A member objects; who it was is not kept. Answers whether the proposal was still open. */
  boolean object(Click click) {
    return needs.database().transact(tx -> object(tx, click));
  }

  private boolean object(Tx tx, Click click) {
    Proposal proposal = new ProposalStore(tx).lock(click.value()).orElse(null);
    if (proposal == null || proposal.state() != Proposal.State.OPEN) {
      return false;
    }
    boolean member =
        needs.partnerships().scene(tx, click.actor(), proposal.partnership()).isPresent();
    if (member) {
      end(tx, proposal.in(Proposal.State.OBJECTED));
    }
    return member;
  }

  private void end(Tx tx, Proposal ended) {
    new ProposalStore(tx).state(ended);
    Partnership partnership = needs.partnerships().get(tx, ended.partnership());
    needs.outbox().update(tx, ended.key(), StageViews.post(ended, partnership, needs.texts()));
  }

  /** When a proposal is next to be decided, or one is to be made. */
  Optional<Instant> next() {
    return needs
        .database()
        .transact(
            tx ->
                Stream.of(
                        new ProposalStore(tx).firstDecision(),
                        ready(tx).isEmpty()
                            ? Optional.<Instant>empty()
                            : Optional.of(needs.clock().instant()))
                    .flatMap(Optional::stream)
                    .min(Instant::compareTo));
  }

  /** Takes what nobody objected to, and proposes what is due. */
  void run(Instant now) {
    OneByOne.run(
        needs.database().transact(tx -> due(tx, now)), act -> needs.database().run(act::accept));
  }

  private List<Consumer<Tx>> due(Tx look, Instant now) {
    List<Consumer<Tx>> due = new ArrayList<>();
    new ProposalStore(look).toDecide(now).forEach(proposal -> due.add(tx -> take(tx, proposal)));
    ready(look).forEach(partnership -> due.add(tx -> propose(tx, partnership)));
    return due;
  }

  /** A convener may have suggested something between the look and the lock. */
  private void propose(Tx tx, Partnership partnership) {
    needs.partnerships().hold(tx, partnership.id());
    if (isReady(tx, partnership)) {
      propose(tx, partnership, Stage.RUNNING, true);
    }
  }

  private void take(Tx tx, Proposal listed) {
    Proposal proposal = new ProposalStore(tx).lock(listed.id()).orElseThrow();
    if (proposal.state() != Proposal.State.OPEN) {
      return;
    }
    Partnership partnership = needs.partnerships().get(tx, proposal.partnership());
    Instrument pulse = pulse(partnership);
    needs.stages().move(tx, partnership.id(), proposal.stage(), pulse, proposal.decides());
    end(tx, proposal.in(Proposal.State.TAKEN));
  }

  private Instrument pulse(Partnership partnership) {
    return needs.instruments().of(Instrument.Use.PULSE, partnership.name());
  }

  /** Partnerships that have gone through the opening of forming and were not asked about it yet. */
  private List<Partnership> ready(Tx tx) {
    return needs.partnerships().all(tx).stream().filter(p -> isReady(tx, p)).toList();
  }

  private boolean isReady(Tx tx, Partnership partnership) {
    var now = needs.stages().of(tx, partnership.id());
    if (now.stage() != Stage.FORMING) {
      return false;
    }
    PulseTurn turn = needs.stages().turn(tx, partnership.id());
    int opening = Objects.requireNonNull(pulse(partnership).rotation()).opening().size();
    ProposalStore store = new ProposalStore(tx);
    return turn.closedHere() >= opening
        && store.open(partnership.id()).isEmpty()
        && !store.proposedByApp(partnership.id(), now.since());
  }
}
