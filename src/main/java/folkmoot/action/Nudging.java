package folkmoot.action;

import folkmoot.asking.Tools;
import folkmoot.outbox.Outgoing;
import folkmoot.outbox.Recipient;
import folkmoot.partnership.Member;
import folkmoot.partnership.Partnership;
import folkmoot.partnership.Reminding;
import folkmoot.rhythm.Act;
import folkmoot.rhythm.Rests;
import folkmoot.schedule.OneByOne;
import folkmoot.store.Tx;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Reminds those who took something on of its day: once, in their working hours, and not while they
 * want quiet. After that only the weekly summary says that it is still open.
 */
final class Nudging {
  private static final Duration AGAIN = Duration.ofDays(1);

  private final Tools tools;
  private final Sights sights;

  Nudging(Tools tools, Sights sights) {
    this.tools = tools;
    this.sights = sights;
  }

  Optional<Instant> next() {
    return tools.database().transact(tx -> new ActionStore(tx).nextNudge());
  }

  void run(Instant now) {
    OneByOne.run(
        tools.database().transact(tx -> new ActionStore(tx).nudges(now)),
        id -> tools.database().run(tx -> nudge(tx, id, now)));
  }

  private void nudge(Tx tx, String id, Instant now) {
    ActionStore store = new ActionStore(tx);
    Action action = store.lock(id).orElse(null);
    if (action == null || store.nudges(now).stream().noneMatch(id::equals)) {
      return;
    }
    Partnership partnership = tools.partnerships().get(tx, action.partnership());
    Sight sight = sights.of(tx, partnership, action);
    Member owner = sight.person();
    if (owner == null || !sight.action().state().isTakenOn() || !wantsMessages(tx, owner)) {
      store.nudge(id, null);
      return;
    }
    Nudge.Place place = new Nudge.Place(owner.zone(), tools.calendars().of(tx, partnership.id()));
    Instant fit = Nudge.fit(rested(tx, partnership, now), owner.quietUntil(), place);
    if (fit.isAfter(now)) {
      store.nudge(id, fit);
      return;
    }
    store.nudge(id, null);
    send(tx, sight, owner, now);
  }

  /** When a rest in which nobody is reminded is over; {@code now} where there is none. */
  private static Instant rested(Tx tx, Partnership partnership, Instant now) {
    return Rests.stopping(tx, partnership.id(), Act.REMINDER, now)
        .map(rest -> rest.until() == null ? now.plus(AGAIN) : rest.until())
        .orElse(now);
  }

  /** The day in the key lets another day be reminded of once more. */
  private void send(Tx tx, Sight sight, Member owner, Instant now) {
    tools
        .outbox()
        .post(
            tx,
            new Outgoing(
                "nudge:" + sight.action().id() + ":" + sight.action().due(),
                sight.partnership().installation(),
                new Recipient.Person(owner.user()),
                () -> ActionViews.nudge(sight, tools.texts()),
                now));
  }

  private boolean wantsMessages(Tx tx, Member owner) {
    return tools.partnerships().wishes(tx, owner.id()).reminding() != Reminding.CHANNEL;
  }
}
