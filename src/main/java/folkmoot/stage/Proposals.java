package folkmoot.stage;

import folkmoot.OpenPost;
import folkmoot.asking.Tools;
import folkmoot.consent.Consent;
import folkmoot.consent.Matter;
import folkmoot.consent.Proposal;
import folkmoot.ids.PartnershipId;
import folkmoot.instrument.Instrument;
import folkmoot.instrument.Instruments;
import folkmoot.instrument.PulseTurn;
import folkmoot.instrument.Stage;
import folkmoot.instrument.Stages;
import folkmoot.outbox.Message;
import folkmoot.partnership.Partnership;
import folkmoot.partnership.Scene;
import folkmoot.schedule.OneByOne;
import folkmoot.slack.Click;
import folkmoot.store.Tx;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Proposes another stage, and takes it when nobody objects. */
final class Proposals {
  private final Needs needs;
  private final Consent consent;

  /** What this needs of the house. */
  record Needs(Tools tools, Stages stages, Instruments instruments) {}

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
    this.consent = new Consent(needs.tools(), new Move());
  }

  /** How a stage is put before all: the content is its name. */
  private final class Move implements Matter {
    @Override
    public String name() {
      return "stage";
    }

    @Override
    public Message post(Proposal proposal, Partnership partnership) {
      return StageViews.post(proposal, partnership, needs.tools().texts());
    }

    @Override
    public boolean take(Tx tx, Proposal proposal) {
      Partnership partnership = needs.tools().partnerships().get(tx, proposal.partnership());
      needs
          .stages()
          .move(tx, partnership.id(), stage(proposal), pulse(partnership), proposal.decides());
      return true;
    }
  }

  /** The stage that is proposed. */
  static Stage stage(Proposal proposal) {
    return Stage.valueOf(proposal.content());
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
    return needs.tools().database().transact(tx -> wish(tx, scene.partnership(), stage));
  }

  private Wished wish(Tx tx, Partnership partnership, @Nullable Stage to) {
    needs.tools().partnerships().hold(tx, partnership.id());
    Stage now = needs.stages().of(tx, partnership.id()).stage();
    Optional<Proposal> open = consent.open(tx, partnership.id());
    if (to == null) {
      return new Wished.Shown(now, open, partnership);
    }
    if (open.isPresent()) {
      return new Wished.OneAtATime(open.get(), partnership);
    }
    if (to == now) {
      return new Wished.AlreadyThere(now);
    }
    return new Wished.Proposed(consent.propose(tx, partnership, to.name(), false), partnership);
  }

  /** A convener chose a stage from the buttons; the value is partnership and stage. */
  Wished suggest(Click click) {
    int blank = click.value().indexOf(' ');
    PartnershipId id = new PartnershipId(click.value().substring(0, blank));
    Scene scene =
        needs
            .tools()
            .database()
            .transact(tx -> needs.tools().partnerships().scene(tx, click.actor(), id))
            .orElse(null);
    return scene == null || !scene.convenes()
        ? new Wished.NotConvening()
        : wish(scene, click.value().substring(blank + 1));
  }

  /** The post of a move that is open to objections. */
  List<OpenPost> openPosts(Tx tx, Partnership partnership) {
    return consent.openPosts(tx, partnership);
  }

  /** A member objects; answers whether the proposal was still open. */
  boolean object(Click click) {
    return consent.object(click);
  }

  /** When a proposal is next to be decided, or one is to be made. */
  Optional<Instant> next() {
    return needs
        .tools()
        .database()
        .transact(
            tx ->
                Stream.of(
                        consent.next(tx),
                        ready(tx).isEmpty()
                            ? Optional.<Instant>empty()
                            : Optional.of(needs.tools().clock().instant()))
                    .flatMap(Optional::stream)
                    .min(Instant::compareTo));
  }

  /** Takes what nobody objected to, and proposes what is due. */
  void run(Instant now) {
    OneByOne.run(
        needs.tools().database().transact(tx -> due(tx, now)),
        act -> needs.tools().database().run(act::accept));
  }

  private List<Consumer<Tx>> due(Tx look, Instant now) {
    List<Consumer<Tx>> due = new ArrayList<>(consent.due(look, now));
    ready(look).forEach(partnership -> due.add(tx -> propose(tx, partnership)));
    return due;
  }

  /** A convener may have suggested something between the look and the lock. */
  private void propose(Tx tx, Partnership partnership) {
    needs.tools().partnerships().hold(tx, partnership.id());
    if (isReady(tx, partnership)) {
      consent.propose(tx, partnership, Stage.RUNNING.name(), true);
    }
  }

  private Instrument pulse(Partnership partnership) {
    return needs.instruments().of(Instrument.Use.PULSE, partnership.name());
  }

  /** Partnerships that have gone through the opening of forming and were not asked about it yet. */
  private List<Partnership> ready(Tx tx) {
    return needs.tools().partnerships().all(tx).stream().filter(p -> isReady(tx, p)).toList();
  }

  private boolean isReady(Tx tx, Partnership partnership) {
    var now = needs.stages().of(tx, partnership.id());
    if (now.stage() != Stage.FORMING || consent.rests(tx, partnership)) {
      return false;
    }
    PulseTurn turn = needs.stages().turn(tx, partnership.id());
    int opening = Objects.requireNonNull(pulse(partnership).rotation()).opening().size();
    return turn.closedHere() >= opening
        && consent.open(tx, partnership.id()).isEmpty()
        && !consent.proposedByApp(tx, partnership.id(), now.since());
  }
}
