package folkmoot.outbox;

import folkmoot.ids.ChannelId;
import folkmoot.ids.RoundId;
import folkmoot.ids.TeamId;
import folkmoot.ids.UserId;
import folkmoot.schedule.Due;
import folkmoot.store.Database;
import folkmoot.store.StoreFailure;
import io.micrometer.core.instrument.Metrics;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Delivers the outbox: in order, paced as Slack asks, each message at most once. What may or may
 * not have arrived is never sent again by itself: a channel post is put before a convener, a
 * private message is dropped.
 */
public final class Courier implements Due {
  /** So often what Slack answered is kept anew while the database is away. */
  private static final int PATIENCE = 25;

  private static final Logger log = LoggerFactory.getLogger(Courier.class);

  private final Database database;
  private final Post post;
  private final SealedRecipients seals;
  private final Picking picking;
  private final Settling settling;

  public Courier(Database database, Post post, SealedRecipients seals, Undecided undecided) {
    this.database = database;
    this.post = post;
    this.seals = seals;
    this.picking = new Picking(database);
    this.settling = new Settling(database, undecided);
  }

  @Override
  public String name() {
    return "courier";
  }

  @Override
  public Optional<Instant> next() {
    Instant waiting = picking.next().orElse(Instant.MAX);
    Instant lost = settling.nextLost().orElse(Instant.MAX);
    Instant first = waiting.isBefore(lost) ? waiting : lost;
    return first.equals(Instant.MAX) ? Optional.empty() : Optional.of(first);
  }

  @Override
  public void run(Instant now) {
    settling.recoverLost(now);
    installations().forEach(installation -> serve(installation, () -> now));
  }

  /** By which installations something waits; each can be served by itself. */
  List<String> installations() {
    return picking.installations();
  }

  /** When the next message of this installation may be sent; it may lie in the past. */
  Optional<Instant> next(String installation) {
    return picking.next(installation);
  }

  void recoverLost(Instant now) {
    settling.recoverLost(now);
  }

  /**
   * Sends what may be sent by this installation, until Slack cannot be reached: then others have
   * their turn first.
   */
  void serve(String installation, InstantSource clock) {
    boolean more = true;
    while (more) {
      Instant at = clock.instant();
      Picking.Pick pick = picking.pick(installation, at);
      pick.draw().ifPresent(row -> draw(row, Settling.heldFrom(at), clock));
      boolean reached = pick.send().map(row -> deliver(row, clock)).orElse(true);
      more = pick.more() && reached;
    }
  }

  private void draw(Row row, Instant held, InstantSource clock) {
    Upload upload = upload(row);
    Instant now = clock.instant();
    database.run(tx -> settling.drawn(tx, row, upload, new Settling.Held(held, now)));
  }

  /** A machine without what Java draws with shows its charts as Slack draws them. */
  private Upload upload(Row row) {
    try {
      return post.pictures(new TeamId(row.installation()), row.blocks());
    } catch (RuntimeException | LinkageError bug) {
      log.error("The picture of outbox row {} could not be drawn", row.id(), bug);
      return Upload.NONE;
    }
  }

  /** Whether there was an answer. */
  private boolean deliver(Row row, InstantSource clock) {
    Delivery delivery = attempt(row);
    Metrics.counter(
            "folkmoot.deliveries",
            "operation",
            row.operation(),
            "outcome",
            delivery.getClass().getSimpleName().toLowerCase(Locale.ROOT))
        .increment();
    Instant now = clock.instant();
    settle(row, delivery, now);
    return !(delivery instanceof Delivery.Unknown
        || (delivery instanceof Delivery.Later later && later.pause() == null));
  }

  /**
   * What Slack has taken must be known, or it would be asked about or lost; so this outlasts a
   * database that is away for half a minute. Each attempt waits a second for a connection.
   */
  private void settle(Row row, Delivery delivery, Instant now) {
    for (int left = PATIENCE; left >= 0; left--) {
      try {
        database.run(tx -> settling.settle(tx, row, delivery, now));
        return;
      } catch (StoreFailure away) {
        if (!away.isAway() || left == 0) {
          throw away;
        }
      }
    }
  }

  private Delivery attempt(Row row) {
    try {
      return send(row);
    } catch (StoreFailure failure) {
      if (failure.isAway()) {
        // It was asked before Slack was, so that nothing was sent yet.
        return new Delivery.Later(null);
      }
      log.error("Outbox row {} could not be sent", row.id(), failure);
      return new Delivery.Hopeless(failure.getClass().getSimpleName());
    } catch (RuntimeException bug) {
      log.error("Outbox row {} could not be sent", row.id(), bug);
      return new Delivery.Hopeless(bug.getClass().getSimpleName());
    }
  }

  private Delivery send(Row row) {
    TeamId installation = new TeamId(row.installation());
    if (row.operation().equals(Row.HOME)) {
      return post.home(installation, reader(row));
    }
    Posted about = row.about() == null ? null : target(row.about());
    if (row.operation().equals(Row.UPDATE)) {
      return post.update(installation, Objects.requireNonNull(about), row.text(), blocks(row));
    }
    Post.Letter letter =
        new Post.Letter(row.text(), blocks(row), about == null ? null : about.ts());
    if (row.operation().equals(Row.WHISPER) || row.operation().equals(Row.CARD)) {
      return post.whisper(installation, channel(row), reader(row), letter);
    }
    if (row.channel() != null) {
      return post.toChannel(installation, channel(row), letter);
    }
    if (row.isForGroup()) {
      return post.toGroup(installation, readers(row), letter);
    }
    UserId person = recipient(row).orElse(null);
    if (person == null) {
      return new Delivery.Unwanted();
    }
    if (row.enclosure().isParcel() && !row.plain()) {
      return post.parcel(installation, person, row.enclosure().what());
    }
    Row read = Versions.in(seals.language(installation, person), row);
    Post.Letter hers = new Post.Letter(read.text(), blocks(read), letter.parentTs());
    return row.operation().equals(Row.BESIDE)
        ? beside(read, person, hers)
        : toPerson(read, person, hers);
  }

  /**
   * Somebody may not be written to: her own organisation can forbid it. So she is shown it in the
   * channel, where only she sees it, when its turn comes among what is shown so; where that fails
   * too, she still has the channel's own buttons. Nobody hears of it, and nothing is kept of it:
   * the next message tries the direct way again.
   */
  private Delivery toPerson(Row row, UserId person, Post.Letter letter) {
    Delivery delivery = post.toPerson(new TeamId(row.installation()), person, letter);
    return delivery instanceof Delivery.Hopeless && channelBeside(row, person).isPresent()
        ? new Delivery.Beside()
        : delivery;
  }

  private Delivery beside(Row row, UserId person, Post.Letter letter) {
    Post.Letter alone = new Post.Letter(letter.text(), letter.blocks(), null);
    return channelBeside(row, person)
        .map(channel -> post.whisper(new TeamId(row.installation()), channel, person, alone))
        .orElseGet(Delivery.Unwanted::new);
  }

  private Optional<ChannelId> channelBeside(Row row, UserId person) {
    RoundId round = row.round() == null ? null : new RoundId(row.round());
    return seals.beside(new TeamId(row.installation()), person, round);
  }

  private static @Nullable String blocks(Row row) {
    return row.plain() ? null : Pictured.of(row.blocks(), row.enclosure().files());
  }

  private @Nullable Posted target(String key) {
    return database
        .transact(tx -> new OutboxStore(tx).byKey(key).flatMap(Row::posted))
        .orElse(null);
  }

  private Optional<UserId> recipient(Row row) {
    if (row.round() != null && row.sealed() != null) {
      return seals.open(new Recipient.Sealed(new RoundId(row.round()), row.sealed()));
    }
    return Optional.of(reader(row));
  }

  private static UserId reader(Row row) {
    return new UserId(Objects.requireNonNull(row.user(), "reader"));
  }

  private static List<UserId> readers(Row row) {
    return Stream.of(reader(row).value().split(",")).map(UserId::new).toList();
  }

  private static ChannelId channel(Row row) {
    return new ChannelId(Objects.requireNonNull(row.channel(), "channel"));
  }
}
