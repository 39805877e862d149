package folkmoot.directory;

import folkmoot.ids.ChannelId;
import folkmoot.ids.TeamId;
import folkmoot.ids.UserId;
import folkmoot.outbox.Undecided;
import folkmoot.slack.Premises;
import folkmoot.slack.Seen;
import folkmoot.store.Tx;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Keeps the {@link Directory} in step with who comes and goes. */
public final class Attendance {
  private static final Duration SOON = Duration.ofSeconds(20);
  private static final long DAYS_BETWEEN_LOOKS = 3;

  private final Watcher watcher;
  private final Doors doors;
  private final InstantSource clock;

  public Attendance(Watcher watcher, Doors doors, InstantSource clock) {
    this.watcher = watcher;
    this.doors = doors;
    this.clock = clock;
  }

  /** Somebody joined, perhaps our own bot; who she is will be looked up. */
  public void joined(Tx tx, Seen event) {
    UserId user = event.actor().user();
    new NamelessStore(tx).nameAgain(event.channel(), user);
    Look look = new Look(event.channel(), user, sees(tx, event), 0, true, event.inviter());
    new DirectoryStore(tx).owe(look, clock.instant());
    listSoon(tx, event);
  }

  /** Somebody left. */
  public void left(Tx tx, Seen event) {
    DirectoryStore store = new DirectoryStore(tx);
    store.settle(event.channel(), event.actor().user());
    store.person(event.channel(), event.actor().user()).ifPresent(p -> absent(tx, p));
    listSoon(tx, event);
  }

  /** Where two workspaces in a channel installed us, one of them looks, whoever told us. */
  private static TeamId sees(Tx tx, Seen event) {
    return new SightStore(tx).seenBy(event.channel()).orElse(event.actor().installation());
  }

  /**
   * What Slack tells may come hours late, or the leaving before the joining: it says that something
   * changed, and the list of the channel says what is so.
   */
  private void listSoon(Tx tx, Seen event) {
    DirectoryStore store = new DirectoryStore(tx);
    if (store.isListed(event.channel())) {
      store.owe(Look.everybody(event.channel(), sees(tx, event)), clock.instant().plus(SOON));
    }
  }

  /**
   * Something about a channel changed. Slack tells of each public channel of a workspace; looked at
   * are those that were listed, and those in which somebody is at home.
   */
  public void changed(Tx tx, ChannelId channel) {
    new SightStore(tx)
        .seenBy(channel)
        .or(() -> doors.keeper(tx, channel))
        .ifPresent(
            sees ->
                new DirectoryStore(tx)
                    .owe(Look.everybody(channel, sees), clock.instant().plus(SOON)));
  }

  /** Makes sure that a channel somebody uses us in will be listed. */
  public void expect(Tx tx, TeamId installation, ChannelId channel) {
    DirectoryStore store = new DirectoryStore(tx);
    if (!store.isListed(channel) && !store.owesListing(channel)) {
      store.owe(Look.everybody(channel, installation), clock.instant());
    }
  }

  /** Nothing can be looked up by this installation any more; what is known stays. */
  public void sleep(Tx tx, TeamId installation) {
    new SightStore(tx).dropLooks(installation);
  }

  /** Its channels are looked at again: people may have come and gone meanwhile. */
  public void wake(Tx tx, TeamId installation) {
    DirectoryStore store = new DirectoryStore(tx);
    new SightStore(tx)
        .channels(installation)
        .forEach(channel -> store.owe(Look.everybody(channel, installation), clock.instant()));
  }

  /**
   * The channel has another id from now on, as happens when it is first shared. Told a second time,
   * or by a workspace that sees it under another id, it changes nothing. Then it is looked at,
   * since what was told before may have been about the old id.
   */
  public void moved(Tx tx, TeamId installation, ChannelId from, ChannelId to) {
    Optional<TeamId> sees = new SightStore(tx).seenBy(from).or(() -> doors.keeper(tx, from));
    if (sees.isEmpty() || sees.get().equals(installation)) {
      new SightStore(tx).move(from, to);
      watcher.moved(tx, from, to);
      changed(tx, to);
    }
  }

  void found(Tx tx, Look look, Found found) {
    Premises premises = found.premises();
    SightStore sight = new SightStore(tx);
    boolean turnsToday = sight.listedAt(look.channel()).map(this::day).orElse(-1L) != day();
    Set<TeamId> before = sight.teams(look.channel());
    new DirectoryStore(tx)
        .list(
            look.installation(),
            new KnownChannel(look.channel(), premises.name()),
            clock.instant());
    if (found.isListed()) {
      listed(tx, look, found.present(), turnsToday);
      sight.teams(look.channel(), premises.teams());
      before.removeAll(premises.teams());
      if (!before.isEmpty()) {
        doors.parted(tx, look.channel(), before);
      }
    }
    stands(tx, look, premises);
  }

  private void listed(Tx tx, Look look, List<UserId> present, boolean turnsToday) {
    DirectoryStore store = new DirectoryStore(tx);
    Set<UserId> strangers = new LinkedHashSet<>(present);
    for (Person person : store.people(look.channel())) {
      if (person.present() && !strangers.remove(person.user())) {
        absent(tx, person);
      } else if (person.present() && turnsToday && isTurnOf(person.user())) {
        strangers.add(person.user());
      }
    }
    for (UserId user : strangers) {
      store.owe(Look.at(look.channel(), user, look.installation()), clock.instant());
    }
  }

  private void stands(Tx tx, Look look, Premises premises) {
    String closed = premises.closed();
    if (closed == null) {
      doors.open(tx, look.installation(), look.channel(), premises.inside());
    }
    if (closed != null || !premises.inside()) {
      String cause = closed == null ? "not_in_channel" : closed;
      doors.closed(tx, new Undecided.Block(look.installation(), look.channel(), cause));
    }
  }

  /** Slack shows us the channel no more: it is gone, or closed to us. */
  void vanished(Tx tx, Look look, String cause) {
    doors.closed(tx, new Undecided.Block(look.installation(), look.channel(), cause));
  }

  /**
   * Whoever is known already is looked up again every third day, on days of her own, for another
   * name, zone or a closed account: a channel of thousands would otherwise spend more than an hour
   * of Slack's limit every day. A second list of the same day asks about nobody again.
   */
  private boolean isTurnOf(UserId user) {
    return Math.floorMod(user.value().hashCode() + day(), DAYS_BETWEEN_LOOKS) == 0;
  }

  private long day() {
    return day(clock.instant());
  }

  private long day(Instant instant) {
    return LocalDate.ofInstant(instant, ZoneOffset.UTC).toEpochDay();
  }

  /** This person is in the channel, and wants not to be known by name any more. */
  public void forgetName(Tx tx, ChannelId channel, UserId user) {
    new NamelessStore(tx).forgetName(channel, user);
  }

  /** Our bot was brought into a channel. */
  void invited(Tx tx, Look look, @Nullable UserId colleague) {
    watcher.invited(tx, new Watcher.Invited(look.installation(), look.channel(), colleague));
  }

  void met(Tx tx, Look look, Person person) {
    new DirectoryStore(tx).save(person);
    watcher.seen(tx, person, look.joining());
  }

  private void absent(Tx tx, Person person) {
    Person gone = person.absent();
    new DirectoryStore(tx).save(gone);
    watcher.seen(tx, gone, false);
  }
}
