package folkmoot.outbox;

import folkmoot.ids.ChannelId;
import folkmoot.ids.TeamId;
import folkmoot.store.Database;
import folkmoot.store.Tx;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes down what became of a delivery, and decides what is done next with what did not arrive.
 */
final class Settling {
  /** A claim older than this belongs to a process that died. */
  static final Duration CLAIM = Duration.ofMinutes(2);

  /** How often it is tried whether a channel takes posts again, and for how long. */
  static final Duration BLOCKED = Duration.ofHours(1);

  static final Duration BLOCKED_FOR = Duration.ofHours(48);

  /** What stands in a closed channel is still to be brought up to date; it is tried seldom then. */
  static final Duration UPDATE_BLOCKED = Duration.ofDays(1);

  static final Duration UPDATE_BLOCKED_FOR = Duration.ofDays(30);

  private static final String NOT_FOUND = "channel_not_found";
  private static final Duration DOUBT = Duration.ofMinutes(5);

  /** With {@link Backoff} four to eight hours. */
  private static final int MOST_ATTEMPTS = 60;

  /** After so many it is more likely the message that fails than the way there. */
  private static final int MOST_ATTEMPTS_OF_A_LANE = 3;

  /** What was meant for one person now is of no use to her in an hour. */
  private static final int MOST_PRIVATE_ATTEMPTS = 12;

  /** How long a message waits for its picture at most. */
  private static final Duration DRAWING = Duration.ofSeconds(45);

  /** How long Slack looks at a file before it shows it in a message, and after that. */
  private static final Duration LOOKING = Duration.ofSeconds(5);

  private static final Duration LOOKING_AGAIN = Duration.ofSeconds(8);

  private static final Logger log = LoggerFactory.getLogger(Settling.class);

  private final Database database;
  private final Undecided undecided;

  Settling(Database database, Undecided undecided) {
    this.database = database;
    this.undecided = undecided;
  }

  /** When the oldest claim is one of a process that died. */
  Optional<Instant> nextLost() {
    return database
        .transact(tx -> new OutboxStore(tx).oldestClaim())
        .map(claimed -> claimed.plus(CLAIM));
  }

  void settle(Tx tx, Row row, Delivery delivery, Instant now) {
    OutboxStore store = new OutboxStore(tx);
    if (delivery instanceof Delivery.Done done) {
      // Where a reminder stands would tell whom it reminded.
      if (done.place() == null || row.sealed() != null || row.isForGroup()) {
        store.end(row, Row.POSTED, "");
      } else {
        store.posted(row, done.place());
      }
      if (row.isInChannel()) {
        gotThrough(tx, row, now);
      }
    } else if (delivery instanceof Delivery.Later later) {
      retry(store, row, now, later.pause());
    } else if (delivery instanceof Delivery.Asleep) {
      store.sleep().row(row);
    } else if (delivery instanceof Delivery.Unlaid && row.enclosure().isThere()) {
      withoutPicture(tx, row, now);
    } else if (delivery instanceof Delivery.Hopeless && isUnopened(row)) {
      log.warn("Slack did not take the file of outbox row {}; sending words", row.id());
      store.plain(row, now);
    } else if (delivery instanceof Delivery.Unlaid && !row.plain()) {
      log.warn("Slack refused the layout of outbox row {}; sending its words", row.id());
      store.plain(row, now);
    } else if (delivery instanceof Delivery.Unknown) {
      unknown(tx, row, now);
    } else if (delivery instanceof Delivery.Blocked blocked && row.isInChannel()) {
      blocked(tx, row, blocked.cause(), now);
    } else if (delivery instanceof Delivery.Blocked blocked) {
      store.end(row, Row.REFUSED, blocked.cause());
    } else if (delivery instanceof Delivery.Unlaid) {
      store.end(row, Row.REFUSED, "invalid layout");
    } else if (delivery instanceof Delivery.Unfit unfit) {
      store.end(row, Row.REFUSED, unfit.reason());
    } else if (delivery instanceof Delivery.Hopeless && isFrozen(tx, row)) {
      blocked(tx, row, Undecided.FROZEN, now);
    } else if (delivery instanceof Delivery.Beside) {
      new PrivateStore(tx).beside(row);
    } else if (delivery instanceof Delivery.Hopeless && row.operation().equals(Row.CARD)) {
      new PrivateStore(tx).openUp(row);
    } else if (delivery instanceof Delivery.Hopeless hopeless) {
      store.end(row, row.sealed() == null ? Row.REFUSED : Row.DROPPED, hopeless.reason());
    } else if (delivery instanceof Delivery.Unwanted) {
      store.pace().giveBack(Lane.all(row));
      store.end(row, Row.DROPPED, "no longer wanted");
    } else {
      throw new AssertionError(delivery);
    }
  }

  /** A parcel that can still be words instead. */
  private static boolean isUnopened(Row row) {
    return row.enclosure().isParcel() && !row.plain();
  }

  /** Slack may not have looked at the picture yet: once more, and then as Slack draws it. */
  private static void withoutPicture(Tx tx, Row row, Instant now) {
    Enclosure next = row.enclosure().refused();
    new EnclosureStore(tx).set(row, next);
    if (next.isThere()) {
      new OutboxStore(tx).pace().hold(List.of(Lane.of(row)), now.plus(LOOKING_AGAIN));
    }
    new OutboxStore(tx).waitUntried(row);
  }

  /** Until when its lane is held; as exact as both databases keep it. */
  static Instant heldFrom(Instant now) {
    return now.plus(DRAWING).truncatedTo(ChronoUnit.MILLIS);
  }

  /** Until when the lane was to be held for a picture, and what time it is. */
  record Held(Instant until, Instant now) {}

  /** What became of the picture of a message, which goes on its way with it or without. */
  void drawn(Tx tx, Row row, Upload upload, Held held) {
    boolean there = !upload.files().isEmpty();
    EnclosureStore store = new EnclosureStore(tx);
    store.arrived(row, there ? Enclosure.there(upload.files()) : Enclosure.NONE);
    Instant free = there ? held.now().plus(LOOKING) : held.now();
    store.release(Lane.of(row), held.until(), free);
    if (upload.patience() != null) {
      new OutboxStore(tx).pace().hold(List.of(Lane.files(row)), held.now().plus(upload.patience()));
    }
  }

  /**
   * Its lane waits, and not the row: so it stays the first of those behind it. Only what may be
   * sent again in any order, and fails by itself, waits alone at last.
   */
  private static void retry(OutboxStore store, Row row, Instant now, @Nullable Duration asked) {
    if (asked != null) {
      // Patience is no failed attempt, however often Slack asks for it.
      store.pace().hold(Lane.meant(row), now.plus(asked));
      store.waitUntried(row);
      return;
    }
    int most = row.isPrivate() ? MOST_PRIVATE_ATTEMPTS : MOST_ATTEMPTS;
    if (row.attempts() + 1 >= most) {
      store.end(row, Row.REFUSED, "given up after " + most + " attempts");
      return;
    }
    Duration pause = Backoff.after(row.attempts(), row.id());
    if (row.isRepeatable() && row.attempts() >= MOST_ATTEMPTS_OF_A_LANE) {
      store.wait(row, now.plus(pause));
      return;
    }
    store.pace().hold(List.of(Lane.of(row)), now.plus(pause));
    store.wait(row, row.notBefore());
  }

  private void unknown(Tx tx, Row row, Instant now) {
    OutboxStore store = new OutboxStore(tx);
    if (row.isRepeatable()) {
      retry(store, row, now, null);
    } else if (row.isPublicPost()) {
      store.end(row, Row.UNKNOWN, "no answer from Slack");
      undecided.ask(
          tx, new Undecided.Question(row.id(), new TeamId(row.installation()), channel(row)));
    } else {
      store.end(row, Row.DROPPED, "private, and perhaps delivered");
    }
  }

  /** The channel is open: what waits for that goes on. That one may change there says less. */
  private static void gotThrough(Tx tx, Row row, Instant now) {
    BlockStore blocks = new BlockStore(tx);
    TeamId installation = new TeamId(row.installation());
    if (row.isPublicPost()
        ? blocks.clear(installation, channel(row))
        : blocks.open(installation, channel(row), false)) {
      blocks.tryAgain(channel(row), now);
    }
  }

  /** People can mend it: until then it waits, and nothing that goes elsewhere waits with it. */
  private void blocked(Tx tx, Row row, String said, Instant now) {
    BlockStore blocks = new BlockStore(tx);
    TeamId installation = new TeamId(row.installation());
    List<String> known = blocks.closing(installation, channel(row));
    String cause = said.equals(Undecided.INACTIVE) && !known.isEmpty() ? known.get(0) : said;
    Undecided.Block block = new Undecided.Block(installation, channel(row), cause);
    Instant since = blocks.since(row, now);
    if (cause.equals(NOT_FOUND) && since.equals(now) && !known.contains(NOT_FOUND)) {
      // It may only have another id, of which we are about to hear.
      new OutboxStore(tx).waitUntried(row, now.plus(DOUBT));
      return;
    }
    if (blocks.block(block, now)) {
      undecided.blocked(tx, block);
    }
    OutboxStore store = new OutboxStore(tx);
    if (since.plus(BLOCKED_FOR).isAfter(now)) {
      store.waitUntried(row, now.plus(BLOCKED));
    } else if (row.isPublicPost()) {
      store.end(row, Row.REFUSED, cause);
      undecided.gaveUp(tx, block);
    } else if (since.plus(UPDATE_BLOCKED_FOR).isAfter(now)) {
      store.waitUntried(row, now.plus(UPDATE_BLOCKED));
    } else {
      store.end(row, Row.REFUSED, cause);
    }
  }

  /** How Slack refuses a post in a frozen channel is not written anywhere; so each word counts. */
  private static boolean isFrozen(Tx tx, Row row) {
    return row.isInChannel()
        && new BlockStore(tx)
            .closing(new TeamId(row.installation()), channel(row))
            .contains(Undecided.FROZEN);
  }

  void recoverLost(Instant now) {
    database.run(
        tx ->
            new OutboxStore(tx).lostClaims(now.minus(CLAIM)).forEach(row -> unknown(tx, row, now)));
  }

  private static ChannelId channel(Row row) {
    return new ChannelId(Objects.requireNonNull(row.channel(), "channel"));
  }
}
