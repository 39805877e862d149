package folkmoot.outbox;

import folkmoot.ids.ChannelId;
import folkmoot.ids.RoundId;
import folkmoot.ids.TeamId;
import folkmoot.ids.UserId;
import folkmoot.schedule.Due;
import folkmoot.store.Database;
import folkmoot.store.Tx;
import io.micrometer.core.instrument.Metrics;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Delivers the outbox: in order, paced per channel, each message at most once. What may or may not
 * have arrived is never sent again by itself: a channel post is put before a convener, a private
 * message is dropped.
 */
public final class Courier implements Due {
  /** Slack takes about one message a second in a channel. */
  static final Duration PACE = Duration.ofMillis(1100);

  /** A claim older than this belongs to a process that died. */
  static final Duration CLAIM = Duration.ofMinutes(2);

  /** How often it is tried whether a channel takes posts again, and for how long. */
  static final Duration BLOCKED = Duration.ofHours(1);

  static final Duration BLOCKED_FOR = Duration.ofHours(48);

  private static final int MOST_ATTEMPTS = 12;
  private static final Logger log = LoggerFactory.getLogger(Courier.class);

  private final Database database;
  private final Post post;
  private final SealedRecipients seals;
  private final Undecided undecided;

  public Courier(Database database, Post post, SealedRecipients seals, Undecided undecided) {
    this.database = database;
    this.post = post;
    this.seals = seals;
    this.undecided = undecided;
  }

  @Override
  public String name() {
    return "courier";
  }

  @Override
  public Optional<Instant> next() {
    return database.transact(
        tx -> {
          OutboxStore store = new OutboxStore(tx);
          Instant waiting = store.nextWaiting().orElse(Instant.MAX);
          Instant lost =
              store.oldestClaim().map(claimed -> claimed.plus(CLAIM)).orElse(Instant.MAX);
          Instant first = waiting.isBefore(lost) ? waiting : lost;
          return first.equals(Instant.MAX) ? Optional.empty() : Optional.of(first);
        });
  }

  @Override
  public void run(Instant now) {
    recoverLost(now);
    boolean more = true;
    while (more) {
      Claim claim = database.transact(tx -> claim(new OutboxStore(tx), now));
      claim.send().ifPresent(row -> deliver(row, now));
      more = claim.any();
    }
  }

  /** What one look at the queue gave: whether there was a row, and whether it may be sent now. */
  private record Claim(boolean any, Optional<Row> send) {}

  private static Claim claim(OutboxStore store, Instant now) {
    Row row = store.lockNext(now).orElse(null);
    if (row == null) {
      return new Claim(false, Optional.empty());
    }
    Instant free = freeAt(store, row, now);
    if (free.isAfter(now)) {
      store.wait(row, free);
      return new Claim(true, Optional.empty());
    }
    if (row.about() != null && !mayFollow(store, row, row.about(), now)) {
      return new Claim(true, Optional.empty());
    }
    if (row.channel() != null && row.operation().equals(Row.POST)) {
      store.pace().hold(row.channel(), now.plus(PACE));
    }
    store.claim(row, now);
    return new Claim(true, Optional.of(row));
  }

  private static Instant freeAt(OutboxStore store, Row row, Instant now) {
    Instant free = store.pace().freeAt(lane(row)).orElse(now);
    if (row.channel() != null && row.operation().equals(Row.POST)) {
      Instant channel = store.pace().freeAt(row.channel()).orElse(now);
      return channel.isAfter(free) ? channel : free;
    }
    return free;
  }

  private static String lane(Row row) {
    return row.installation() + ":" + row.operation();
  }

  /**
   * An update or a thread reply waits for its message, and goes with it when that never comes. Of a
   * message a convener has found there, nobody knows the place: what was to stand under it stands
   * beside it instead.
   */
  private static boolean mayFollow(OutboxStore store, Row row, String about, Instant now) {
    Row target = store.byKey(about).orElse(null);
    boolean placeless =
        target != null && target.state().equals(Row.POSTED) && target.posted().isEmpty();
    if (target != null
        && (target.posted().isPresent() || (placeless && row.operation().equals(Row.POST)))) {
      return true;
    }
    if (target != null && target.state().equals(Row.ASLEEP)) {
      store.sleep().row(row);
    } else if (target == null
        || target.state().equals(Row.DROPPED)
        || target.state().equals(Row.REFUSED)
        || target.state().equals(Row.POSTED)) {
      store.end(row, Row.DROPPED, "the message it belongs to was not delivered");
    } else {
      Instant later = target.notBefore().isAfter(now) ? target.notBefore() : now.plusSeconds(30);
      store.wait(row, later.plusMillis(1));
    }
    return false;
  }

  private void deliver(Row row, Instant now) {
    Delivery delivery = attempt(row);
    Metrics.counter(
            "folkmoot.deliveries",
            "operation",
            row.operation(),
            "outcome",
            delivery.getClass().getSimpleName().toLowerCase(Locale.ROOT))
        .increment();
    database.run(tx -> record(tx, row, delivery, now));
  }

  private Delivery attempt(Row row) {
    try {
      return send(row);
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
    UserId person = recipient(row).orElse(null);
    if (person == null) {
      return new Delivery.Hopeless("no longer wanted");
    }
    Row read = Versions.in(seals.language(installation, person), row);
    return post.toPerson(
        installation, person, new Post.Letter(read.text(), blocks(read), letter.parentTs()));
  }

  private static @Nullable String blocks(Row row) {
    return row.plain() ? null : row.blocks();
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

  private static ChannelId channel(Row row) {
    return new ChannelId(Objects.requireNonNull(row.channel(), "channel"));
  }

  private void record(Tx tx, Row row, Delivery delivery, Instant now) {
    OutboxStore store = new OutboxStore(tx);
    if (delivery instanceof Delivery.Done done) {
      // Where a reminder stands would tell whom it reminded.
      if (done.place() == null || row.sealed() != null) {
        store.end(row, Row.POSTED, "");
      } else {
        store.posted(row, done.place());
      }
      if (row.isPublicPost()) {
        new BlockStore(tx).clear(channel(row).value());
      }
    } else if (delivery instanceof Delivery.Later later) {
      retry(store, row, now, later.pause());
    } else if (delivery instanceof Delivery.Asleep) {
      store.sleep().row(row);
    } else if (delivery instanceof Delivery.Unlaid && !row.plain()) {
      log.warn("Slack refused the layout of outbox row {}; sending its words", row.id());
      store.plain(row, now);
    } else if (delivery instanceof Delivery.Unknown) {
      unknown(tx, row, now);
    } else if (delivery instanceof Delivery.Blocked blocked) {
      blocked(tx, row, blocked.cause(), now);
    } else if (delivery instanceof Delivery.Unlaid) {
      store.end(row, Row.REFUSED, "invalid layout");
    } else if (delivery instanceof Delivery.Hopeless && row.operation().equals(Row.CARD)) {
      new PrivateStore(tx).openUp(row);
    } else if (delivery instanceof Delivery.Hopeless hopeless) {
      store.end(row, row.sealed() == null ? Row.REFUSED : Row.DROPPED, hopeless.reason());
    } else {
      throw new AssertionError(delivery);
    }
  }

  private static void retry(OutboxStore store, Row row, Instant now, @Nullable Duration asked) {
    if (row.attempts() + 1 >= MOST_ATTEMPTS) {
      store.end(row, Row.REFUSED, "given up after " + MOST_ATTEMPTS + " attempts");
      return;
    }
    Duration wait = asked == null ? Duration.ofSeconds(1L << Math.min(row.attempts(), 8)) : asked;
    Instant until = now.plus(wait);
    // Holding the whole lane keeps the order of what waits behind it.
    if (asked != null) {
      store.pace().hold(lane(row), until);
    } else if (row.channel() != null) {
      store.pace().hold(row.channel(), until);
    }
    store.wait(row, until);
  }

  private void unknown(Tx tx, Row row, Instant now) {
    OutboxStore store = new OutboxStore(tx);
    if (row.isRepeatable()) {
      store.wait(row, now.plusSeconds(5));
    } else if (row.isPublicPost()) {
      store.end(row, Row.UNKNOWN, "no answer from Slack");
      undecided.ask(
          tx, new Undecided.Question(row.id(), new TeamId(row.installation()), channel(row)));
    } else {
      store.end(row, Row.DROPPED, "private, and perhaps delivered");
    }
  }

  /** People can mend it: until then it waits, and nothing that goes elsewhere waits with it. */
  private void blocked(Tx tx, Row row, String cause, Instant now) {
    BlockStore blocks = new BlockStore(tx);
    Undecided.Block block =
        new Undecided.Block(new TeamId(row.installation()), channel(row), cause);
    if (blocks.block(block, now)) {
      undecided.blocked(tx, block);
    }
    if (blocks.since(row, now).plus(BLOCKED_FOR).isAfter(now)) {
      new OutboxStore(tx).wait(row, now.plus(BLOCKED));
    } else {
      new OutboxStore(tx).end(row, Row.REFUSED, cause);
      undecided.gaveUp(tx, block);
    }
  }

  private void recoverLost(Instant now) {
    database.run(
        tx ->
            new OutboxStore(tx).lostClaims(now.minus(CLAIM)).forEach(row -> unknown(tx, row, now)));
  }
}
