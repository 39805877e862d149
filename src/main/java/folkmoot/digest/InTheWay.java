package folkmoot.digest;

import folkmoot.DigestPart;
import folkmoot.Feature;
import folkmoot.Offer;
import folkmoot.asking.FollowUp;
import folkmoot.asking.Recipe;
import folkmoot.asking.Tools;
import folkmoot.digest.Issue.Presses;
import folkmoot.digest.SilenceRule.Form;
import folkmoot.digest.Summary.Covered;
import folkmoot.ids.PartnershipId;
import folkmoot.partnership.Member;
import folkmoot.partnership.Partnership;
import folkmoot.partnership.Scene;
import folkmoot.rhythm.Rest;
import folkmoot.rhythm.Rests;
import folkmoot.rhythm.Why;
import folkmoot.round.Round;
import folkmoot.slack.Answer;
import folkmoot.slack.Click;
import folkmoot.store.Tx;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Summary after summary nothing came of what people said: all of us are asked what is in the way,
 * and pulses rest until it is answered or something is agreed.
 */
final class InTheWay {
  /** How often it is looked whether it was answered. */
  static final Duration LOOK = Duration.ofHours(6);

  private final Tools tools;
  private final Supplier<List<Feature>> features;
  private final FollowUp followUp;

  InTheWay(Tools tools, Supplier<List<Feature>> features) {
    this.tools = tools;
    this.features = features;
    this.followUp = new FollowUp(tools);
  }

  /**
   * Asks in place of the summary of this week, in a transaction that holds the partnership; false
   * when it cannot be asked.
   */
  boolean ask(Tx tx, Summary summary) {
    Partnership partnership = summary.partnership();
    Instant now = summary.made();
    Recipe recipe =
        features.get().stream().flatMap(one -> one.ownWords().stream()).findFirst().orElse(null);
    Member by =
        tools.partnerships().conveners(tx, partnership.id()).stream().findFirst().orElse(null);
    if (recipe == null || by == null) {
      return false;
    }
    ZonedDateTime there = now.atZone(partnership.zone());
    String id = id(partnership, summary.week());
    boolean refused =
        followUp
            .open(
                tx,
                new FollowUp.Wanted(
                    recipe,
                    partnership,
                    by.id(),
                    tools.texts().plain("digest.way"),
                    recipe.usualClose(partnership, there),
                    id,
                    false))
            .isPresent();
    if (refused) {
      return false;
    }
    Rests.begin(tx, new Rest(id, partnership.id(), Why.NOTHING_MOVED, now, null));
    IssueStore issues = new IssueStore(tx, partnership.id());
    int number = Useful.next(issues.latest(1));
    Covered none = new Covered(summary.covered().from(), summary.covered().from());
    issues.add(
        new Issue(summary.week(), number, none, Form.IN_THE_WAY, false, false, Presses.NONE, 0));
    new DigestStore(tx).lookAt(partnership.id(), now.plus(LOOK));
    return true;
  }

  private static String id(Partnership partnership, Week week) {
    return "way:" + partnership.id() + ":" + week.label();
  }

  /** Looks whether pulses may go on, in a transaction that holds the digest of the partnership. */
  void look(Tx tx, Partnership partnership, Instant now) {
    Instant at = new DigestStore(tx).lookAt(partnership.id()).orElse(Instant.MAX);
    if (at.isAfter(now)) {
      return;
    }
    Rest rest = resting(tx, partnership.id(), now).orElse(null);
    if (rest != null && (isAnswered(tx, rest) || hasMoved(tx, partnership, rest, now))) {
      Rests.end(tx, rest.id(), now);
      rest = null;
    }
    new DigestStore(tx).lookAt(partnership.id(), rest == null ? null : now.plus(LOOK));
  }

  private static Optional<Rest> resting(Tx tx, PartnershipId partnership, Instant now) {
    return Rests.now(tx, partnership, now).stream()
        .filter(rest -> rest.why() == Why.NOTHING_MOVED)
        .findFirst();
  }

  private boolean isAnswered(Tx tx, Rest rest) {
    return tools
        .rounds()
        .byRequest(tx, rest.id())
        .map(Round::id)
        .flatMap(round -> tools.record().find(tx, round))
        .filter(round -> !round.value().tooFew())
        .isPresent();
  }

  private boolean hasMoved(Tx tx, Partnership partnership, Rest rest, Instant now) {
    Feature.Period since = new Feature.Period(partnership, rest.from(), now);
    List<DigestPart> parts =
        features.get().stream().flatMap(one -> one.digest(tx, since).stream()).toList();
    return SilenceRule.moves(parts);
  }

  /** A convener may let pulses go on without it. */
  List<Offer> offers(Tx tx, Scene scene) {
    return resting(tx, scene.partnership().id(), tools.clock().instant())
        .map(rest -> List.of(DeskViews.wayOffer(scene.partnership(), tools.texts())))
        .orElseGet(List::of);
  }

  /** A convener lets pulses go on. */
  Answer goOn(Click click) {
    return tools
        .<Answer>convening(
            click.actor(),
            new PartnershipId(click.value()),
            (tx, scene) -> {
              tools.partnerships().hold(tx, scene.partnership().id());
              Rests.end(tx, scene.partnership().id(), Why.NOTHING_MOVED, tools.clock().instant());
              return new Answer.Whisper(DeskViews.goesOn(tools.texts()));
            })
        .orElseGet(() -> new Answer.Whisper(DeskViews.forConveners(tools.texts())));
  }
}
