package folkmoot.directory;

import folkmoot.ids.ChannelId;
import folkmoot.ids.TeamId;
import folkmoot.ids.UserId;
import folkmoot.store.Tx;
import java.util.List;
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

  /** This person in this channel. */
  public Optional<Person> person(Tx tx, ChannelId channel, UserId user) {
    return new DirectoryStore(tx).person(channel, user);
  }

  /** The channels of this installation in which our bot and this person both are, by name. */
  public List<KnownChannel> channels(Tx tx, TeamId installation, UserId user) {
    return new DirectoryStore(tx).channels(installation, user);
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
