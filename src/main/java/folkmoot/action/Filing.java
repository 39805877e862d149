package folkmoot.action;

import folkmoot.OpenPost;
import folkmoot.asking.Tools;
import folkmoot.partnership.Member;
import folkmoot.partnership.Partnership;
import folkmoot.partnership.Reminding;
import folkmoot.privacy.RoundFacts;
import folkmoot.sequel.Sequels;
import folkmoot.store.Tx;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Writes a change of an action down with all that follows from it, in the caller's transaction. */
final class Filing {
  /** So many weeks after something was done it is looked at again. */
  static final List<Integer> WEEKS = List.of(4, 12);

  /** So long a change can be undone. */
  static final Duration UNDO = Duration.ofMinutes(1);

  private static final LocalTime ASKED_AT = LocalTime.of(10, 0);

  private final Tools tools;
  private final Sights sights;
  private final Sequels sequels;

  Filing(Tools tools, Sights sights) {
    this.tools = tools;
    this.sights = sights;
    this.sequels = new Sequels(tools.record());
  }

  /** A new action; answers what undoes it. */
  String add(Tx tx, Action action) {
    new ActionStore(tx).add(action);
    String change = tools.ids().random("chg");
    new BeforeStore(tx).keep(change, tools.clock().instant().plus(UNDO), action, true);
    nudge(tx, null, action);
    acted(tx, action);
    return change;
  }

  /** A change of an action; answers what undoes it. */
  String change(Tx tx, Action before, Action after) {
    String change = tools.ids().random("chg");
    new BeforeStore(tx).keep(change, tools.clock().instant().plus(UNDO), before, false);
    put(tx, before, after);
    return change;
  }

  /** Writes it down so that it cannot be undone. */
  void put(Tx tx, Action before, Action after) {
    new ActionStore(tx).save(after);
    nudge(tx, before, after);
    if (before.state() != after.state()) {
      rechecks(tx, after);
    }
    acted(tx, after);
    Partnership partnership = tools.partnerships().get(tx, after.partnership());
    Sight sight = sights.of(tx, partnership, after);
    tools.outbox().update(tx, after.key(), () -> ActionViews.post(sight, tools.texts()));
  }

  /** The posts of steps that nobody has taken on yet. */
  List<OpenPost> openPosts(Tx tx, Partnership partnership) {
    return new ActionStore(tx)
        .all(partnership.id()).stream()
            .filter(action -> action.state() == State.PROPOSED)
            .map(action -> openPost(tx, partnership, action))
            .toList();
  }

  private OpenPost openPost(Tx tx, Partnership partnership, Action action) {
    Sight sight = sights.of(tx, partnership, action);
    return new OpenPost(action.key(), () -> ActionViews.post(sight, tools.texts()));
  }

  /** It was never suggested: nothing of it stays. */
  void remove(Tx tx, Action action) {
    new ActionStore(tx).delete(action.id());
    new BeforeStore(tx).drop(action.id());
    acted(tx, action);
    tools.outbox().update(tx, action.key(), () -> ActionViews.takenBack(tools.texts()));
  }

  /** Whoever has it in hand is reminded once for each day it is due by. */
  private void nudge(Tx tx, @Nullable Action before, Action after) {
    ActionStore store = new ActionStore(tx);
    boolean same =
        before != null
            && before.state().isTakenOn()
            && before.owner().equals(after.owner())
            && before.due().equals(after.due());
    if (!after.state().isTakenOn()) {
      store.nudge(after.id(), null);
    } else if (!same) {
      store.nudge(after.id(), nudgeAt(tx, after));
    }
  }

  private @Nullable Instant nudgeAt(Tx tx, Action action) {
    return tools.partnerships().members(tx, action.partnership()).stream()
        .filter(member -> member.id().equals(action.owner().member()))
        .filter(member -> wantsMessages(tx, member))
        .findFirst()
        .map(
            member ->
                Nudge.at(
                    action.due(),
                    new Nudge.Place(member.zone(), tools.calendars().of(tx, action.partnership())),
                    tools.clock().instant()))
        .orElse(null);
  }

  private boolean wantsMessages(Tx tx, Member member) {
    return tools.partnerships().wishes(tx, member.id()).reminding() != Reminding.CHANNEL;
  }

  private void rechecks(Tx tx, Action action) {
    RecheckStore store = new RecheckStore(tx);
    store.dropPlans(action.id());
    Instant done = action.times().ended();
    if (action.state() == State.DONE && done != null) {
      Partnership partnership = tools.partnerships().get(tx, action.partnership());
      WEEKS.forEach(
          weeks ->
              store.plan(
                  action.id(),
                  weeks,
                  done.atZone(partnership.zone())
                      .toLocalDate()
                      .plusWeeks(weeks)
                      .atTime(ASKED_AT)
                      .atZone(partnership.zone())
                      .toInstant()));
    }
  }

  /** What came of the result it answers is read anew from all actions that do. */
  private void acted(Tx tx, Action action) {
    Cause cause = action.cause();
    RoundFacts result = cause == null ? null : tools.record().facts(tx, cause.round()).orElse(null);
    if (result == null) {
      return;
    }
    List<Action> all = new ActionStore(tx).answering(result.id());
    Instant suggested =
        all.stream().map(each -> each.times().proposed()).min(Instant::compareTo).orElse(null);
    Instant agreed =
        all.stream()
            .map(each -> each.times().agreed())
            .filter(Objects::nonNull)
            .min(Instant::compareTo)
            .orElse(null);
    sequels.acted(tx, result, suggested, agreed);
    if (suggested != null) {
      sequels.leftNoMore(tx, result);
    }
  }
}
