package folkmoot.partnership;

import folkmoot.directory.Attendance;
import folkmoot.ids.TeamId;
import folkmoot.installation.Tenants;
import folkmoot.outbox.Outbox;
import folkmoot.outbox.Outgoing;
import folkmoot.outbox.Recipient;
import folkmoot.rhythm.Rest;
import folkmoot.rhythm.Rests;
import folkmoot.rhythm.Why;
import folkmoot.store.Tx;
import folkmoot.text.Texts;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;

/**
 * What becomes of partnerships whose workspace takes Folkmoot out: they rest, nothing of theirs is
 * deleted, and they go on when it is installed again.
 */
public final class Sleeping implements Tenants {
  private final Attendance attendance;
  private final Outbox outbox;
  private final Texts texts;
  private final InstantSource clock;

  Sleeping(Attendance attendance, Outbox outbox, Texts texts, InstantSource clock) {
    this.attendance = attendance;
    this.outbox = outbox;
    this.texts = texts;
    this.clock = clock;
  }

  @Override
  public void gone(Tx tx, Set<TeamId> teams) {
    Instant now = clock.instant();
    for (Partnership partnership : living(tx, teams)) {
      new PartnershipStore(tx).hold(partnership.id());
      if (asleep(tx, partnership, now).isEmpty()) {
        String id = "gone:" + partnership.id() + ":" + now.getEpochSecond();
        Rests.begin(tx, new Rest(id, partnership.id(), Why.NOT_INSTALLED, now, null));
      }
    }
    for (TeamId team : teams) {
      outbox.sleep(tx, team);
      attendance.sleep(tx, team);
    }
  }

  @Override
  public void here(Tx tx, Set<TeamId> teams) {
    Instant now = clock.instant();
    teams.forEach(team -> outbox.wake(tx, team));
    for (Partnership partnership : living(tx, teams)) {
      List<Rest> asleep = asleep(tx, partnership, now);
      if (!asleep.isEmpty()) {
        new PartnershipStore(tx).hold(partnership.id());
        Rests.end(tx, partnership.id(), Why.NOT_INSTALLED, now);
        attendance.wake(tx, partnership.installation());
        tell(tx, partnership, asleep.get(0), now);
      }
    }
  }

  private static List<Partnership> living(Tx tx, Set<TeamId> teams) {
    return new PartnershipStore(tx)
        .all().stream().filter(one -> teams.contains(one.installation())).toList();
  }

  private static List<Rest> asleep(Tx tx, Partnership partnership, Instant now) {
    return Rests.now(tx, partnership.id(), now).stream()
        .filter(rest -> rest.why() == Why.NOT_INSTALLED)
        .toList();
  }

  private void tell(Tx tx, Partnership partnership, Rest slept, Instant now) {
    for (Member convener : new MemberStore(tx).conveners(partnership.id())) {
      outbox.post(
          tx,
          new Outgoing(
              "awake:" + slept.id() + ":" + convener.id(),
              partnership.installation(),
              new Recipient.Person(convener.user()),
              () -> PartnershipViews.awake(partnership, texts),
              now));
    }
  }
}
