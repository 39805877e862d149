package folkmoot.partnership;

import folkmoot.Feature;
import folkmoot.OpenPost;
import folkmoot.directory.Directory;
import folkmoot.directory.Person;
import folkmoot.ids.ChannelId;
import folkmoot.ids.PartnershipId;
import folkmoot.ids.UserId;
import folkmoot.outbox.Outbox;
import folkmoot.outbox.Outgoing;
import folkmoot.outbox.Recipient;
import folkmoot.outbox.Undecided;
import folkmoot.slack.Actor;
import folkmoot.store.Database;
import folkmoot.store.Tx;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * A partnership goes on in another channel, since its own is closed to us: it was archived, or the
 * connection between organisations ended and each has a copy with an id of its own.
 */
final class Moving {
  /** What Slack says of a channel in which nothing will ever be posted again. */
  private static final Set<String> CLOSED =
      Set.of("channel_not_found", "is_archived", Undecided.FROZEN, Undecided.INACTIVE);

  private final Database database;
  private final Directory directory;
  private final Outbox outbox;
  private final Crew crew;
  private final InstantSource clock;

  /** Those who look after the parts of a partnership. */
  record Crew(Members members, Announcements announcements, Supplier<List<Feature>> features) {}

  Moving(Database database, Directory directory, Outbox outbox, InstantSource clock, Crew crew) {
    this.database = database;
    this.directory = directory;
    this.outbox = outbox;
    this.crew = crew;
    this.clock = clock;
  }

  /** The partnership she convenes that could go on in this channel, where there is one. */
  Optional<Partnership> homeless(Tx tx, Actor actor, ChannelId channel) {
    return new PartnershipStore(tx).byHome(channel).isPresent()
        ? Optional.empty()
        : new Partnerships()
            .scenes(tx, actor).stream()
                .filter(Scene::convenes)
                .map(Scene::partnership)
                .filter(p -> p.installation().equals(actor.installation()) && isClosed(tx, p))
                .findFirst();
  }

  private boolean isClosed(Tx tx, Partnership partnership) {
    return directory.channel(tx, partnership.home()).isEmpty()
        || outbox.blocked(tx, partnership.installation()).stream()
            .filter(block -> block.channel().equals(partnership.home()))
            .anyMatch(block -> CLOSED.contains(block.cause()));
  }

  /** Goes on in this channel; empty when it cannot, or did so already. */
  Optional<Partnership> goOn(Actor actor, PartnershipId id, ChannelId channel) {
    return database.transact(
        tx -> {
          if (!may(tx, actor, id, channel)) {
            return Optional.empty();
          }
          // Of two who press at once, the second finds that it goes on already.
          new PartnershipStore(tx).hold(id);
          return may(tx, actor, id, channel)
              ? Optional.of(moved(tx, id, channel))
              : Optional.empty();
        });
  }

  private boolean may(Tx tx, Actor actor, PartnershipId id, ChannelId channel) {
    return homeless(tx, actor, channel).filter(p -> p.id().equals(id)).isPresent()
        && directory.knows(tx, channel)
        && directory.person(tx, channel, actor).filter(Person::takesPart).isPresent();
  }

  private Partnership moved(Tx tx, PartnershipId id, ChannelId channel) {
    PartnershipStore store = new PartnershipStore(tx);
    ChannelId before = store.byId(id).orElseThrow().home();
    outbox.left(tx, before);
    crew.members().moved(tx, before, channel);
    outbox.tryAgain(tx, channel);
    Partnership now = store.byId(id).orElseThrow();
    List<Person> people = directory.people(tx, channel);
    crew.members().keepAll(tx, now, people);
    Set<UserId> there = people.stream().map(Person::user).collect(Collectors.toSet());
    MemberStore members = new MemberStore(tx);
    members.active(id).stream()
        .filter(member -> !there.contains(member.user()))
        .forEach(member -> members.leave(member.id()));
    crew.announcements().hub(tx, now);
    openPosts(tx, now);
    return now;
  }

  /** What waits for people stood in a channel in which nothing can be pressed any more. */
  private void openPosts(Tx tx, Partnership now) {
    for (Feature feature : crew.features().get()) {
      for (OpenPost open : feature.openPosts(tx, now)) {
        outbox.anew(
            tx,
            new Outgoing(
                open.key(),
                now.installation(),
                new Recipient.Channel(now.home()),
                open.message(),
                clock.instant()),
            open.under());
      }
    }
  }
}
