package folkmoot.agreement;

import folkmoot.OpenPost;
import folkmoot.asking.Tools;
import folkmoot.consent.Consent;
import folkmoot.ids.PartnershipId;
import folkmoot.partnership.Partnership;
import folkmoot.partnership.Purposes;
import folkmoot.partnership.Scene;
import folkmoot.schedule.OneByOne;
import folkmoot.slack.Actor;
import folkmoot.slack.Click;
import folkmoot.slack.Submission;
import folkmoot.store.Tx;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Shows what is agreed, and puts a purpose or behaviours before everybody. */
final class Agreements {
  private final Tools tools;
  private final Consent purpose;
  private final Consent behaviours;

  Agreements(Tools tools, Purposes purposes) {
    this.tools = tools;
    this.purpose = new Consent(tools, new PurposeMatter(purposes, tools.texts()));
    this.behaviours = new Consent(tools, new BehavioursMatter(tools.texts()));
  }

  /** What follows a form with behaviours. */
  sealed interface Outcome {
    /** They are put before everybody. */
    record Proposed(Overview overview) implements Outcome {}

    /** Something is to be changed first. */
    record Faulty(Map<String, Written.Fault> faults) implements Outcome {
      public Faulty {
        faults = Map.copyOf(faults);
      }
    }
  }

  /** The posts of what is open to objections. */
  List<OpenPost> openPosts(Tx tx, Partnership partnership) {
    return Stream.of(purpose, behaviours)
        .flatMap(consent -> consent.openPosts(tx, partnership).stream())
        .toList();
  }

  /** What is agreed and what is not. */
  Overview overview(Scene scene) {
    return tools.database().transact(tx -> overview(tx, scene));
  }

  /** The same behind a button; its value is the partnership. Empty for a stranger. */
  Optional<Overview> overview(Click click) {
    return tools
        .database()
        .transact(tx -> scene(tx, click.actor(), click.value()).map(s -> overview(tx, s)));
  }

  private Optional<Scene> scene(Tx tx, Actor actor, String partnership) {
    return tools.partnerships().scene(tx, actor, new PartnershipId(partnership));
  }

  private Overview overview(Tx tx, Scene scene) {
    Partnership partnership = scene.partnership();
    return new Overview(
        scene,
        purpose.open(tx, partnership.id()).orElse(null),
        behaviours.taken(tx, partnership.id()).orElse(null),
        behaviours.open(tx, partnership.id()).orElse(null),
        tools.clock().instant().atZone(partnership.zone()).toLocalDate());
  }

  /** A convener puts the purpose before everybody; pressed twice, it is there once. */
  Optional<Overview> proposePurpose(Click click) {
    return tools
        .database()
        .transact(tx -> scene(tx, click.actor(), click.value()).map(s -> proposePurpose(tx, s)));
  }

  private Overview proposePurpose(Tx tx, Scene scene) {
    tools.partnerships().hold(tx, scene.partnership().id());
    if (scene.convenes() && overview(tx, scene).purposeWaits()) {
      purpose.propose(tx, scene.partnership(), scene.partnership().purpose(), false);
    }
    return overview(tx, scene);
  }

  /** A convener sends the lines she suggests. */
  Outcome propose(Submission sent) {
    return tools
        .convening(
            sent.actor(),
            new PartnershipId(sent.metadata()),
            (tx, scene) -> propose(tx, scene, sent))
        .orElseGet(() -> faulty(Written.Fault.NOT_CONVENING));
  }

  private Outcome propose(Tx tx, Scene scene, Submission sent) {
    Partnership partnership = scene.partnership();
    tools.partnerships().hold(tx, partnership.id());
    Overview before = overview(tx, scene);
    Written written =
        Written.read(
            sent.values(), before.behaviours(), tools.partnerships().members(tx, partnership.id()));
    if (!written.faults().isEmpty()) {
      return new Outcome.Faulty(written.faults());
    }
    String content = written.behaviours().content();
    if (before.suggested() == null) {
      behaviours.propose(tx, partnership, content, false);
    } else if (!before.suggested().content().equals(content)) {
      return faulty(Written.Fault.OPEN);
    }
    return new Outcome.Proposed(overview(tx, scene));
  }

  private static Outcome faulty(Written.Fault fault) {
    return new Outcome.Faulty(Map.of(Written.block(0), fault));
  }

  /** A member objects to a purpose. */
  boolean objectToPurpose(Click click) {
    return purpose.object(click);
  }

  /** A member objects to behaviours. */
  boolean object(Click click) {
    return behaviours.object(click);
  }

  /**
   * Whether a convener may be asked to put something before everybody: a partnership that has seen
   * a result knows what it is about, and nothing was ever suggested.
   */
  boolean mayBegin(Tx tx, PartnershipId partnership) {
    return !tools.record().latest(tx, partnership, 1).isEmpty()
        && !purpose.wasProposed(tx, partnership)
        && !behaviours.wasProposed(tx, partnership);
  }

  /** When something is next to be decided. */
  Optional<Instant> next() {
    return tools
        .database()
        .transact(
            tx ->
                Stream.of(purpose.next(tx), behaviours.next(tx))
                    .flatMap(Optional::stream)
                    .min(Instant::compareTo));
  }

  /** Lets hold what nobody objected to. */
  void run(Instant now) {
    OneByOne.run(
        tools
            .database()
            .transact(
                tx ->
                    Stream.of(purpose, behaviours)
                        .flatMap(each -> each.due(tx, now).stream())
                        .toList()),
        act -> tools.database().run(act::accept));
  }
}
