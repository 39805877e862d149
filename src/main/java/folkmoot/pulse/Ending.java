package folkmoot.pulse;

import folkmoot.Offer;
import folkmoot.asking.RoundChoice;
import folkmoot.asking.Tools;
import folkmoot.ids.PartnershipId;
import folkmoot.ids.RoundId;
import folkmoot.partnership.Partnership;
import folkmoot.partnership.Scene;
import folkmoot.round.EarlyClose;
import folkmoot.round.Round;
import folkmoot.slack.Click;
import folkmoot.slack.Submission;
import folkmoot.store.Tx;
import java.util.List;
import java.util.Optional;

/** How conveners end a round before its time, whatever kind it is. */
final class Ending {
  private final Tools tools;
  private final EarlyClose early;

  Ending(Tools tools, EarlyClose early) {
    this.tools = tools;
    this.early = early;
  }

  /** The two ways to end a round. */
  enum Way {
    CLOSE,
    CANCEL
  }

  /** What follows. */
  sealed interface Ended {
    /** Nothing is open. */
    record NothingOpen() implements Ended {}

    /** She chooses which round, and is told what it means. */
    record Choose(Way way, Partnership partnership, List<Round> open) implements Ended {}

    /** No round was chosen. */
    record NoneChosen() implements Ended {}

    /** It closes now and its result follows. */
    record Closes() implements Ended {}

    /** One more convener has to agree. */
    record OneMore() implements Ended {}

    /** It is too early to close it. */
    record TooEarly(EarlyClose.Outcome.TooEarly rule, Partnership partnership) implements Ended {}

    /** She convenes since it is open, and cannot close it early. */
    record NoSayYet() implements Ended {}

    /** It is called off. */
    record CalledOff() implements Ended {}

    /** It was over already. */
    record OverAlready() implements Ended {}

    /** Only conveners end rounds. */
    record NotConvening() implements Ended {}
  }

  /** A convener typed the verb. */
  Ended begin(Scene scene, Way way) {
    List<Round> open =
        tools.database().transact(tx -> tools.rounds().open(tx, scene.partnership().id()));
    return open.isEmpty()
        ? new Ended.NothingOpen()
        : new Ended.Choose(way, scene.partnership(), open);
  }

  /** A convener pressed the button under another's wish to close. */
  Ended look(Click click) {
    return tools
        .convening(click.actor(), new PartnershipId(click.value()), (tx, scene) -> scene)
        .map(scene -> begin(scene, Way.CLOSE))
        .orElseGet(Ended.NotConvening::new);
  }

  /** The rounds another convener wants to close early. */
  List<Offer> toDecide(Tx tx, Scene scene) {
    return tools.rounds().open(tx, scene.partnership().id()).stream()
        .filter(round -> early.isWishedByAnother(tx, round.id(), scene.member().id()))
        .map(round -> EndingViews.second(round, tools.texts()))
        .toList();
  }

  /** She sent the form, which carries the way and the partnership. */
  Ended send(Submission sent) {
    String[] parts = sent.metadata().split(" ", -1);
    PartnershipId partnership = new PartnershipId(parts[1]);
    Scene scene =
        tools.convening(sent.actor(), partnership, (tx, convener) -> convener).orElse(null);
    if (scene == null) {
      return new Ended.NotConvening();
    }
    return sent.values()
        .one(RoundChoice.BLOCK)
        .flatMap(chosen -> ownRound(scene, new RoundId(chosen)))
        .map(round -> end(scene, Way.valueOf(parts[0]), round))
        .orElseGet(Ended.NoneChosen::new);
  }

  private Optional<Round> ownRound(Scene scene, RoundId id) {
    return tools
        .database()
        .transact(tx -> tools.rounds().find(tx, id))
        .filter(round -> round.partnership().equals(scene.partnership().id()));
  }

  private Ended end(Scene scene, Way way, Round round) {
    if (way == Way.CANCEL) {
      return tools.rounds().cancel(round.id()) ? new Ended.CalledOff() : new Ended.OverAlready();
    }
    EarlyClose.Outcome outcome = early.wish(round.id(), scene.member().id(), say(round));
    if (outcome instanceof EarlyClose.Outcome.ClosesNow) {
      return new Ended.Closes();
    }
    if (outcome instanceof EarlyClose.Outcome.NeedsSecondConvener) {
      return new Ended.OneMore();
    }
    if (outcome instanceof EarlyClose.Outcome.TooEarly rule) {
      return new Ended.TooEarly(rule, scene.partnership());
    }
    if (outcome instanceof EarlyClose.Outcome.NoSayYet) {
      return new Ended.NoSayYet();
    }
    if (outcome instanceof EarlyClose.Outcome.NotOpen) {
      return new Ended.OverAlready();
    }
    throw new AssertionError(outcome);
  }

  private List<EarlyClose.Convener> say(Round round) {
    return tools
        .database()
        .transact(tx -> tools.partnerships().conveners(tx, round.partnership(), round.opensAt()))
        .stream()
        .map(member -> new EarlyClose.Convener(member.id(), member.organisation()))
        .toList();
  }
}
