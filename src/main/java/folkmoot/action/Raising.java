package folkmoot.action;

import folkmoot.asking.Tools;
import folkmoot.asking.VoicePosts;
import folkmoot.ids.PartnershipId;
import folkmoot.ids.RoundId;
import folkmoot.outbox.Outgoing;
import folkmoot.outbox.Recipient;
import folkmoot.partnership.Partnership;
import folkmoot.partnership.Scene;
import folkmoot.privacy.RoundFacts;
import folkmoot.rhythm.Act;
import folkmoot.rhythm.Rests;
import folkmoot.schedule.OneByOne;
import folkmoot.sequel.Sequel;
import folkmoot.sequel.Sequels;
import folkmoot.slack.Click;
import folkmoot.slack.Submission;
import folkmoot.store.Tx;
import folkmoot.time.ClosedDays;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Raises a result once of which nothing came in two weeks, and notes a week later that the group
 * chose not to act on it.
 */
final class Raising {
  /** So long a result may wait before it is raised. */
  static final Duration WAITS = Duration.ofDays(14);

  /** So long after that somebody may still take it up before it is noted. */
  static final Duration THEN = Duration.ofDays(7);

  /** What is older when it is noticed is not raised any more. */
  private static final Duration TOO_OLD = Duration.ofDays(28);

  private static final LocalTime MORNING = LocalTime.of(10, 0);
  private static final Duration AGAIN = Duration.ofDays(1);
  private static final Duration BACK = Duration.ofDays(70);

  private final Tools tools;
  private final Sequels sequels;

  Raising(Tools tools) {
    this.tools = tools;
    this.sequels = new Sequels(tools.record());
  }

  /** What a convener is answered who leaves a result. */
  enum Left {
    DONE,
    LONG_REASON,
    NOT_OPEN,
    NOT_CONVENING
  }

  /** When something is next to be raised or noted. */
  Optional<Instant> next() {
    Instant now = tools.clock().instant();
    return tools
        .database()
        .transact(
            tx ->
                tools.partnerships().all(tx).stream()
                    .flatMap(partnership -> next(tx, partnership, now).stream())
                    .min(Instant::compareTo));
  }

  private Optional<Instant> next(Tx tx, Partnership partnership, Instant now) {
    return waiting(tx, partnership.id(), now)
        .flatMap(sequel -> next(sequel, now).stream())
        .min(Instant::compareTo)
        .map(at -> at.isAfter(now) ? at : rested(tx, partnership, now).orElse(at));
  }

  /** While a partnership rests or nobody works, silence is no choice: when that is over. */
  private Optional<Instant> rested(Tx tx, Partnership partnership, Instant now) {
    return Rests.stopping(tx, partnership.id(), Act.PROPOSAL, now)
        .map(rest -> rest.until() == null ? now.plus(AGAIN) : rest.until())
        .or(() -> closed(tx, partnership, now));
  }

  private Optional<Instant> closed(Tx tx, Partnership partnership, Instant now) {
    LocalDate today = now.atZone(partnership.zone()).toLocalDate();
    ClosedDays closed = tools.calendars().of(tx, partnership.id());
    return closed.isWorkingDay(today)
        ? Optional.empty()
        : Optional.of(
            closed.nextWorkingDay(today).atTime(MORNING).atZone(partnership.zone()).toInstant());
  }

  private static Optional<Instant> next(Sequel sequel, Instant now) {
    Instant raised = sequel.raised();
    if (raised != null) {
      return Optional.of(raised.plus(THEN));
    }
    Instant closed = sequel.result().closed();
    return closed.plus(TOO_OLD).isBefore(now) ? Optional.empty() : Optional.of(closed.plus(WAITS));
  }

  /** Results nobody took up and nobody left. */
  private Stream<Sequel> waiting(Tx tx, PartnershipId partnership, Instant now) {
    return sequels.between(tx, partnership, now.minus(BACK), now.plusNanos(1_000)).stream()
        .filter(sequel -> !sequel.isTakenUp() && sequel.left() == null);
  }

  void run(Instant now) {
    List<Consumer<Tx>> due =
        tools
            .database()
            .transact(
                tx ->
                    tools.partnerships().all(tx).stream()
                        .filter(partnership -> rested(tx, partnership, now).isEmpty())
                        .flatMap(
                            partnership ->
                                waiting(tx, partnership.id(), now)
                                    .filter(
                                        s ->
                                            next(s, now).filter(at -> !at.isAfter(now)).isPresent())
                                    .map(sequel -> step(partnership, sequel.result(), now)))
                        .toList());
    OneByOne.run(due, act -> tools.database().run(act::accept));
  }

  private Consumer<Tx> step(Partnership partnership, RoundFacts result, Instant now) {
    return tx -> {
      Sequel sequel = sequels.hold(tx, result);
      if (sequel.isTakenUp() || sequel.left() != null) {
        return;
      }
      if (sequel.raised() == null) {
        raise(tx, partnership, result, now);
      } else if (!sequel.raised().plus(THEN).isAfter(now)) {
        leave(tx, partnership, result, "");
      }
    };
  }

  private void raise(Tx tx, Partnership partnership, RoundFacts result, Instant now) {
    sequels.raised(tx, result, now);
    tools
        .outbox()
        .reply(
            tx,
            new Outgoing(
                key(result.id()),
                partnership.installation(),
                new Recipient.Channel(partnership.home()),
                () -> RaisedViews.post(result, tools.texts()),
                now),
            VoicePosts.resultKey(result.id()));
  }

  private static String key(RoundId result) {
    return "raised:" + result;
  }

  private void leave(Tx tx, Partnership partnership, RoundFacts result, String reason) {
    sequels.left(tx, result, tools.clock().instant(), reason);
    tools
        .outbox()
        .update(
            tx,
            key(result.id()),
            () -> RaisedViews.left(result, partnership, reason, tools.texts()));
  }

  /** The raised results a convener may leave. */
  List<Sequel> open(Tx tx, Scene scene) {
    return waiting(tx, scene.partnership().id(), tools.clock().instant())
        .filter(sequel -> sequel.raised() != null)
        .toList();
  }

  /** The result a convener wants to leave; its button names it. */
  Optional<Sequel> toLeave(Click click) {
    RoundId id = new RoundId(click.value());
    return tools
        .database()
        .transact(
            tx ->
                sequels
                    .of(tx, id)
                    .filter(
                        sequel ->
                            tools
                                .partnerships()
                                .scene(tx, click.actor(), sequel.result().partnership())
                                .filter(Scene::convenes)
                                .isPresent()));
  }

  /** A convener says that the group chose not to act, and perhaps why. */
  Left leave(Submission sent) {
    String reason = sent.values().one(RaisedViews.REASON).map(ActionForm.Entry::line).orElse("");
    if (reason.codePointCount(0, reason.length()) > Action.MOST_OUTCOME) {
      return Left.LONG_REASON;
    }
    return tools.database().transact(tx -> leave(tx, sent, new RoundId(sent.metadata()), reason));
  }

  private Left leave(Tx tx, Submission sent, RoundId id, String reason) {
    Sequel found = sequels.of(tx, id).orElse(null);
    Scene scene =
        found == null
            ? null
            : tools
                .partnerships()
                .scene(tx, sent.actor(), found.result().partnership())
                .filter(Scene::convenes)
                .orElse(null);
    if (found == null || scene == null) {
      return Left.NOT_CONVENING;
    }
    Sequel held = sequels.hold(tx, found.result());
    if (held.isTakenUp() || held.left() != null) {
      return Left.NOT_OPEN;
    }
    leave(tx, scene.partnership(), found.result(), reason);
    return Left.DONE;
  }
}
