package folkmoot.directory;

import folkmoot.ids.ChannelId;
import folkmoot.ids.TeamId;
import folkmoot.ids.UserId;
import folkmoot.slack.Seen;
import folkmoot.store.Tx;
import java.time.InstantSource;
import java.util.List;

/** Keeps the {@link Directory} in step with who comes and goes. */
public final class Attendance {
  private final Watcher watcher;
  private final InstantSource clock;

  public Attendance(Watcher watcher, InstantSource clock) {
    this.watcher = watcher;
    this.clock = clock;
  }

  /** Somebody joined, perhaps our own bot; who she is will be looked up. */
  public void joined(Tx tx, Seen event) {
    Look look =
        new Look(event.channel(), event.actor().user(), event.actor().installation(), 0, true);
    new DirectoryStore(tx).owe(look, clock.instant());
  }

  /** Somebody left. */
  public void left(Tx tx, Seen event) {
    DirectoryStore store = new DirectoryStore(tx);
    store.settle(event.channel(), event.actor().user());
    store.person(event.channel(), event.actor().user()).ifPresent(p -> absent(tx, p));
  }

  /** Makes sure that a channel somebody uses us in will be listed. */
  public void expect(Tx tx, TeamId installation, ChannelId channel) {
    DirectoryStore store = new DirectoryStore(tx);
    if (!store.isListed(channel) && !store.owesListing(channel)) {
      store.owe(new Look(channel, null, installation, 0, false), clock.instant());
    }
  }

  /** The channel has another id from now on, as happens when it is first shared. */
  public void moved(Tx tx, ChannelId from, ChannelId to) {
    new DirectoryStore(tx).move(from, to);
    watcher.moved(tx, from, to);
  }

  void listed(Tx tx, Look look, KnownChannel channel, List<UserId> present) {
    DirectoryStore store = new DirectoryStore(tx);
    store.list(look.installation(), channel, clock.instant());
    List<Person> known = store.people(channel.id());
    for (Person person : known) {
      if (person.present() && !present.contains(person.user())) {
        absent(tx, person);
      }
    }
    for (UserId user : present) {
      store.owe(new Look(channel.id(), user, look.installation(), 0, false), clock.instant());
    }
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
