package folkmoot.outbox;

import folkmoot.ids.ChannelId;
import folkmoot.ids.Ids;
import folkmoot.ids.RoundId;
import folkmoot.ids.TeamId;
import folkmoot.ids.UserId;
import folkmoot.store.Tx;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What Folkmoot still owes Slack. A use case writes its decision and these messages in one
 * transaction; the {@link Courier} delivers them afterwards.
 */
public final class Outbox {
  private final Ids ids;
  private final InstantSource clock;
  private final Runnable nudge;
  private final Wording wording;

  /**
   * @param nudge wakes the courier once a message is committed
   * @param tongues which language each message is made in
   */
  public Outbox(Ids ids, InstantSource clock, Runnable nudge, Tongues tongues) {
    this.ids = ids;
    this.clock = clock;
    this.nudge = nudge;
    this.wording = new Wording(tongues);
  }

  /** Owes a new message; nothing happens when its key is known already. */
  public void post(Tx tx, Outgoing message) {
    add(tx, message, Row.POST, new Beside(null, null, drawn(message)));
  }

  /**
   * Owes a few people a message in a conversation of theirs, which they get once or not at all. It
   * may come about that it cannot be opened; then nobody is told.
   */
  public void greet(Tx tx, Outgoing message) {
    add(tx, message, Row.GROUP, new Beside(null, null, Enclosure.NONE));
  }

  /** Owes a new message in the thread under the message with {@code parentKey}. */
  public void reply(Tx tx, Outgoing message, String parentKey) {
    add(tx, message, Row.POST, new Beside(parentKey, null, drawn(message)));
  }

  /** Owes a note in a channel that only one person sees; it may not reach her. */
  public void whisper(Tx tx, Outgoing message, UserId reader) {
    add(tx, message, Row.WHISPER, new Beside(null, reader, Enclosure.NONE));
  }

  /** The same, and when it cannot be shown to her alone, everybody in the channel sees it. */
  public void card(Tx tx, Outgoing message, UserId reader) {
    add(tx, message, Row.CARD, new Beside(null, reader, Enclosure.NONE));
  }

  /** Owes new content for the message with {@code key}; the latest content wins. */
  public void update(Tx tx, String key, Supplier<Message> message) {
    update(tx, key, message, Enclosure.NONE);
  }

  /** The same with its charts as pictures. */
  public void updatePictured(Tx tx, String key, Supplier<Message> message) {
    update(tx, key, message, Enclosure.WANTED);
  }

  private void update(Tx tx, String key, Supplier<Message> message, Enclosure enclosure) {
    OutboxStore store = new OutboxStore(tx);
    Row target = store.byKey(key).orElse(null);
    if (target == null) {
      return;
    }
    // One that is being sent just now keeps its row, so each update has a key of its own.
    store.dropOlderUpdates(key);
    String id = ids.timed("out");
    store.addOnce(
        Row.waiting(
            new Row.Head(id, "update:" + key + ":" + id, target.installation(), Row.UPDATE),
            target.to(),
            key,
            wording
                .of(tx, new Wording.Read(target.head(), target.to()), message, clock.instant())
                .with(enclosure)));
    tx.afterCommit(nudge);
  }

  /**
   * Takes words back wherever they were said or are still to be said: sections named {@code block},
   * or {@code block.…}, say {@code instead} from now on, here and in Slack.
   */
  public void redact(Tx tx, String block, String instead) {
    RedactionStore store = new RedactionStore(tx);
    Set<String> rows = new HashSet<>();
    Set<String> messages = new LinkedHashSet<>();
    for (Row row : store.mentioning(block)) {
      store.rewrite(row, Redacted.of(row, block, instead));
      rows.add(row.id());
      String about = row.about();
      messages.add(row.operation().equals(Row.UPDATE) && about != null ? about : row.key());
    }
    for (String key : messages) {
      store
          .newest(key)
          .filter(row -> rows.contains(row.id()) && !row.state().equals(Row.WAITING))
          .ifPresent(row -> new OutboxStore(tx).addOnce(again(key, row)));
    }
    tx.afterCommit(nudge);
  }

  private Row again(String key, Row newest) {
    return Row.waiting(
        new Row.Head(ids.timed("out"), ids.timed("again"), newest.installation(), Row.UPDATE),
        newest.to(),
        key,
        new Row.Content(newest.text(), newest.blocks(), clock.instant())
            .with(newest.enclosure().again()));
  }

  /**
   * Owes a person a file, which is made when it is delivered, in her direct conversation.
   *
   * @param message what she reads instead when Slack does not take the file
   * @param what tells {@link Parcels} what she is to get
   */
  public void parcel(Tx tx, Outgoing message, String what) {
    add(tx, message, Row.POST, new Beside(null, null, Enclosure.parcel(what)));
  }

  /** Owes a person a fresh App Home, which is drawn when it is delivered. */
  public void home(Tx tx, TeamId installation, UserId reader) {
    String key = homeKey(installation, reader);
    OutboxStore store = new OutboxStore(tx);
    store.withdrawWaiting(key);
    store.replace(
        Row.waiting(
            new Row.Head(ids.timed("out"), key, installation.value(), Row.HOME),
            Row.To.of(new Recipient.Person(reader), null),
            null,
            new Row.Content("-", "[]", clock.instant())));
    tx.afterCommit(nudge);
  }

  /** As {@link #home} for somebody who has looked at hers before; nothing for anybody else. */
  public void homeAgain(Tx tx, TeamId installation, UserId reader) {
    if (new OutboxStore(tx).byKey(homeKey(installation, reader)).isPresent()) {
      home(tx, installation, reader);
    }
  }

  private static String homeKey(TeamId installation, UserId reader) {
    return "home:" + installation + ":" + reader;
  }

  /**
   * Deletes what was written to this person alone, and how many rows that were. What is being sent
   * at this moment stays.
   */
  public int forget(Tx tx, TeamId installation, UserId reader) {
    return new PrivateStore(tx).delete(installation.value(), reader.value());
  }

  /** How many rows there are about what was written to this person alone. */
  public int count(Tx tx, TeamId installation, UserId reader) {
    return new PrivateStore(tx).count(installation.value(), reader.value());
  }

  /** Where the message with this key stands, once it is delivered. */
  public Optional<Posted> posted(Tx tx, String key) {
    return new OutboxStore(tx).byKey(key).flatMap(Row::posted);
  }

  /**
   * Whether an update of the message with this key reaches it: it is still on its way, or it is
   * known where it stands.
   */
  public boolean canChange(Tx tx, String key) {
    return new OutboxStore(tx)
        .byKey(key)
        .filter(
            row ->
                row.posted().isPresent()
                    || row.state().equals(Row.WAITING)
                    || row.state().equals(Row.SENDING))
        .isPresent();
  }

  /** The channel has another id from now on; what waits for it or stands in it goes with it. */
  public void moved(Tx tx, ChannelId from, ChannelId to) {
    new PlaceStore(tx).move(from.value(), to.value());
    new BlockStore(tx).forget(from);
    tryAgain(tx, to);
  }

  /**
   * A channel is left for another: what was posted there stays as it is, and what was to stand
   * under it goes beside it in the new channel. Before {@link #moved}.
   */
  public void left(Tx tx, ChannelId channel) {
    new PlaceStore(tx).leave(channel.value());
  }

  /**
   * Posts a message in another place, under the key it had in the one that was {@link #left}. One
   * that is still on its way stays, and so does what is to stand under it.
   *
   * @param parent the key of the message it stands under there; null for none
   */
  public void anew(Tx tx, Outgoing outgoing, @Nullable String parent) {
    OutboxStore store = new OutboxStore(tx);
    if (store.byKey(outgoing.key()).filter(Row::mayStillStand).isEmpty()) {
      store.deleteMessage(outgoing.key());
      add(tx, outgoing, Row.POST, new Beside(parent, null, drawn(outgoing)));
    }
  }

  /** Deletes what is known of the message with this key; what Slack has stays there. */
  public void forget(Tx tx, String key) {
    new OutboxStore(tx).deleteByKey(key);
  }

  /** Deletes everything that was addressed under the seal of this round. */
  public void forget(Tx tx, RoundId round) {
    new OutboxStore(tx).deleteSealed(round.value());
  }

  /** The posts of which nobody knows yet whether they are there. */
  public List<Undecided.Question> undecided(Tx tx, TeamId installation) {
    return new UnknownStore(tx).of(installation);
  }

  /** The channels in which Slack does not let us post. */
  public List<Undecided.Block> blocked(Tx tx, TeamId installation) {
    return new BlockStore(tx).of(installation);
  }

  /** Nothing is sent by this installation any more; what is owed waits until it {@link #wake}s. */
  public void sleep(Tx tx, TeamId installation) {
    new SleepStore(tx).all(installation);
  }

  /** What waited for this installation is sent now, but for what is too late. */
  public void wake(Tx tx, TeamId installation) {
    new SleepStore(tx).wake(installation, clock.instant());
    tx.afterCommit(nudge);
  }

  /** What is kept back in this channel is tried at once; how many posts that are. */
  public int tryAgain(Tx tx, ChannelId channel) {
    int tried = new BlockStore(tx).tryAgain(channel, clock.instant());
    tx.afterCommit(nudge);
    return tried;
  }

  /**
   * A convener looked: the message of unknown outcome is there, or is to be posted after all.
   * Answers false when that was settled before.
   */
  public boolean settle(Tx tx, String outboxId, boolean isThere) {
    return new OutboxStore(tx).settle(outboxId, isThere, clock.instant());
  }

  /** The message it belongs under, who alone sees it in its channel, and what goes along. */
  private record Beside(@Nullable String parent, @Nullable UserId reader, Enclosure enclosure) {}

  private static Enclosure drawn(Outgoing message) {
    return message.drawn() ? Enclosure.WANTED : Enclosure.NONE;
  }

  private void add(Tx tx, Outgoing message, String operation, Beside beside) {
    UserId reader = beside.reader();
    Row.To to = Row.To.of(message.to(), reader == null ? null : reader.value());
    Row.Head head =
        new Row.Head(ids.timed("out"), message.key(), message.installation().value(), operation);
    Row.Content content =
        message.to() instanceof Recipient.Sealed
            ? wording.inAll(message)
            : wording
                .of(tx, new Wording.Read(head, to), message.message(), message.notBefore())
                .with(beside.enclosure());
    new OutboxStore(tx).addOnce(Row.waiting(head, to, beside.parent(), content));
    tx.afterCommit(nudge);
  }
}
