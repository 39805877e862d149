package folkmoot.directory;

import folkmoot.ids.ChannelId;
import folkmoot.ids.TeamId;
import folkmoot.ids.UserId;
import folkmoot.slack.Actor;
import folkmoot.store.Tx;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The people of each channel our bot is in. What a form needs is read from here, since no time is
 * left to ask Slack while somebody waits.
 */
public final class Directory {

  /** Whether the channel has been listed and everybody on the list was looked up. */
  public boolean knows(Tx tx, ChannelId channel) {
    DirectoryStore store = new DirectoryStore(tx);
    return store.isListed(channel) && !store.owesStrangers(channel);
  }

  /** Everybody in the channel who takes part and has not asked to be removed, by name. */
  public List<Person> people(Tx tx, ChannelId channel) {
    return new DirectoryStore(tx)
        .people(channel).stream()
            .filter(person -> person.takesPart() && !person.name().isEmpty())
            .toList();
  }

  /**
   * Who acted, as she is known in this channel. She is known by her team, in its T… or its E… form,
   * and by her user id alone only where the installation was used that sees the channel: in another
   * workspace somebody else may have that id.
   */
  public Optional<Person> person(Tx tx, ChannelId channel, Actor actor) {
    Optional<TeamId> sees = new SightStore(tx).seenBy(channel);
    boolean ours = sees.filter(actor.installation()::equals).isPresent();
    return new DirectoryStore(tx)
        .person(channel, actor.user())
        .filter(p -> ours || actor.team().equals(p.team()) || actor.team().equals(p.enterprise()));
  }

  /** The channels of this installation in which our bot and this person both are, by name. */
  public List<KnownChannel> channels(Tx tx, TeamId installation, UserId user) {
    return new DirectoryStore(tx).channels(installation, user);
  }

  /** In which language this person reads Slack; empty when Slack does not say. */
  public Optional<Locale> locale(Tx tx, TeamId installation, UserId user) {
    return new SightStore(tx).locale(installation, user);
  }

  /** A channel that was listed. */
  public Optional<KnownChannel> channel(Tx tx, ChannelId channel) {
    return new DirectoryStore(tx).channel(channel);
  }

  /** What a workspace calls itself; empty when Slack would not say. */
  public Optional<String> teamName(Tx tx, TeamId team) {
    return new DirectoryStore(tx).teamName(team);
  }
}
