package folkmoot.opera;

import folkmoot.partnership.Member;
import folkmoot.rhythm.Act;
import folkmoot.rhythm.Rest;
import folkmoot.rhythm.Rests;
import folkmoot.store.Tx;
import folkmoot.time.ClosedDays;
import folkmoot.time.WorkingHours;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tells all who joined, once and privately, before people stop writing. All alike: a list of those
 * who have not written would stand in the database, and in its copies, however soon it is deleted.
 */
final class LastCall {
  /** So often it is looked whether a paused one goes on. */
  private static final Duration LOOK = Duration.ofHours(1);

  private final OperaTools needs;
  private final Sights sights;
  private final Posts posts;

  LastCall(OperaTools needs, Sights sights, Posts posts) {
    this.needs = needs;
    this.sights = sights;
    this.posts = posts;
  }

  /** Whoever calls holds the OPERA. */
  void remind(Tx tx, Opera opera, Instant now) {
    OperaStore store = new OperaStore(tx);
    Optional<Instant> later = later(tx, opera, now);
    if (later.isPresent()) {
      store.remindsAt(opera.id(), later.get());
      return;
    }
    store.reminded(opera.id());
    if (opera.takes(Step.OWN, now)
        && WorkingHours.covers(now, zone(tx, opera), closed(tx, opera))) {
      tell(tx, opera);
    }
  }

  /** When to look again where it is too early now: there may be more time by now, or a rest. */
  private Optional<Instant> later(Tx tx, Opera opera, Instant now) {
    if (opera.isPaused()) {
      return Optional.of(now.plus(LOOK));
    }
    Optional<Instant> rested =
        Rests.stopping(tx, opera.partnership(), Act.REMINDER, now).map(Rest::until);
    Instant closes = opera.closesAt();
    if (rested.isPresent() || closes == null) {
      return rested;
    }
    ZoneId zone = zone(tx, opera);
    ClosedDays closed = closed(tx, opera);
    Instant began = new OperaStore(tx).beganAt(opera.id()).orElse(opera.opensAt());
    Optional<Instant> due =
        Pace.lastCall(began, closes, zone, closed).filter(at -> at.isAfter(now));
    return due.isPresent() || WorkingHours.covers(now, zone, closed)
        ? due
        : Optional.of(WorkingHours.nextStart(now, zone, closed)).filter(closes::isAfter);
  }

  private ZoneId zone(Tx tx, Opera opera) {
    return needs.tools().partnerships().get(tx, opera.partnership()).zone();
  }

  private ClosedDays closed(Tx tx, Opera opera) {
    return needs.tools().calendars().of(tx, opera.partnership());
  }

  private void tell(Tx tx, Opera opera) {
    Sight sight = sights.of(tx, opera);
    Set<String> joined =
        new SeatStore(tx)
            .of(opera.id()).stream().map(seat -> seat.member().value()).collect(Collectors.toSet());
    needs.tools().partnerships().members(tx, opera.partnership()).stream()
        .filter(member -> joined.contains(member.id().value()))
        .forEach(member -> tell(tx, sight, member));
  }

  /** In her own working hours, or not at all. */
  private void tell(Tx tx, Sight sight, Member member) {
    Instant now = needs.tools().clock().instant();
    ClosedDays closed = closed(tx, sight.opera());
    Instant at =
        WorkingHours.covers(now, member.zone(), closed)
            ? now
            : WorkingHours.nextStart(now, member.zone(), closed);
    Instant closes = sight.opera().closesAt();
    if (closes == null || at.isBefore(closes)) {
      posts.tell(
          tx,
          sight.partnership(),
          member,
          at,
          () -> OwnViews.reminder(sight, needs.tools().texts()));
    }
  }
}
