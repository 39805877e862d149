package folkmoot.outbox;

import folkmoot.store.Database;
import folkmoot.store.StoreFailure;
import folkmoot.store.Tx;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Chooses what is sent next, and takes its place in the lanes for it. */
final class Picking {
  private static final Logger log = LoggerFactory.getLogger(Picking.class);
  private static final Comparator<Row> IN_ORDER =
      Comparator.comparing(Row::notBefore).thenComparing(Row::id);

  private final Database database;

  /** Lanes that are in the table of paces; none is ever taken out. */
  private final Set<String> opened = ConcurrentHashMap.newKeySet();

  Picking(Database database) {
    this.database = database;
  }

  /** The installations by which something waits. */
  List<String> installations() {
    return database.transact(tx -> new LaneStore(tx).installations());
  }

  /** When the first of all that waits may be sent; it may lie in the past. */
  Optional<Instant> next() {
    return database.transact(tx -> next(tx, new LaneStore(tx).installations()));
  }

  /** The same for one installation. */
  Optional<Instant> next(String installation) {
    return database.transact(tx -> next(tx, List.of(installation)));
  }

  private static Optional<Instant> next(Tx tx, List<String> installations) {
    if (installations.isEmpty()) {
      return Optional.empty();
    }
    Map<String, Instant> free = new PaceStore(tx).all();
    LaneStore lanes = new LaneStore(tx);
    return installations.stream()
        .flatMap(installation -> lanes.heads(installation).stream())
        .map(row -> from(row, free))
        .min(Instant::compareTo);
  }

  private static Instant from(Row row, Map<String, Instant> free) {
    return Lane.all(row).stream()
        .map(lane -> free.getOrDefault(lane.name(), Instant.EPOCH))
        .reduce(row.notBefore(), (one, other) -> one.isAfter(other) ? one : other);
  }

  /**
   * What one look gave.
   *
   * @param more whether another look is worth while
   * @param send what is to be sent now, and is this process's to send
   * @param draw whose charts are to be brought to Slack as pictures first
   */
  record Pick(boolean more, Optional<Row> send, Optional<Row> draw) {
    static final Pick NOTHING = new Pick(false, Optional.empty(), Optional.empty());
    static final Pick ANOTHER = new Pick(true, Optional.empty(), Optional.empty());

    static Pick send(Row row) {
      return new Pick(true, Optional.of(row), Optional.empty());
    }

    static Pick draw(Row row) {
      return new Pick(true, Optional.empty(), Optional.of(row));
    }
  }

  /** Looks for what is to be sent by this installation. */
  Pick pick(String installation, Instant now) {
    List<Lane> unopened = new ArrayList<>();
    Pick pick =
        database.transact(
            tx -> {
              Row first = first(tx, installation, now).orElse(null);
              if (first == null) {
                return Pick.NOTHING;
              }
              Stream.concat(Lane.all(first).stream(), Stream.of(Lane.files(first)))
                  .filter(lane -> !isOpen(lane))
                  .forEach(unopened::add);
              return unopened.isEmpty() ? locked(tx, first, now) : Pick.ANOTHER;
            });
    unopened.forEach(this::open);
    return pick;
  }

  private static Optional<Row> first(Tx tx, String installation, Instant now) {
    PaceStore pace = new PaceStore(tx);
    return new LaneStore(tx)
        .heads(installation).stream()
            .filter(row -> !row.notBefore().isAfter(now))
            .sorted(IN_ORDER)
            .filter(row -> Lane.all(row).stream().allMatch(lane -> isFree(pace, lane, now)))
            .findFirst();
  }

  private static Pick locked(Tx tx, Row first, Instant now) {
    return new LaneStore(tx)
        .lock(first, now)
        .map(row -> claimed(tx, row, now))
        .orElse(Pick.ANOTHER);
  }

  private static boolean isFree(PaceStore pace, Lane lane, Instant now) {
    return pace.freeAt(lane.name()).filter(at -> at.isAfter(now)).isEmpty();
  }

  private boolean isOpen(Lane lane) {
    return opened.contains(lane.name());
  }

  /** In a transaction of its own: of two processes that add the same lane at once, one fails. */
  private void open(Lane lane) {
    try {
      database.run(tx -> new PaceStore(tx).add(lane.name()));
    } catch (StoreFailure another) {
      if (another.isAway()) {
        throw another;
      }
      log.debug("Another process has just opened a lane", another);
    }
    opened.add(lane.name());
  }

  private static Pick claimed(Tx tx, Row row, Instant now) {
    OutboxStore store = new OutboxStore(tx);
    if (row.about() != null && !mayFollow(store, row, row.about(), now)) {
      return Pick.ANOTHER;
    }
    List<Lane> lanes = Lane.all(row);
    for (Lane lane : lanes) {
      Instant freeAt = store.pace().lock(lane.name()).orElse(Instant.MAX);
      if (freeAt.isAfter(now)) {
        return Pick.ANOTHER;
      }
    }
    if (row.enclosure().isWanted() && drawn(tx, row, now)) {
      return Pick.draw(row);
    }
    lanes.forEach(lane -> take(store, lane, now));
    store.claim(row, now);
    return Pick.send(row);
  }

  private static void take(OutboxStore store, Lane lane, Instant now) {
    Instant freeAt = store.pace().freeAt(lane.name()).orElseThrow();
    store.pace().free(lane.name(), lane.limit().after(freeAt, now));
  }

  /**
   * Whether there is time for a picture; if not, the message goes without it. Meanwhile its lane is
   * held, so that it stays the first: if this process dies, it is sent as it is, and no other waits
   * for it longer.
   */
  private static boolean drawn(Tx tx, Row row, Instant now) {
    OutboxStore store = new OutboxStore(tx);
    Lane files = Lane.files(row);
    int pictures = Pictured.count(row.blocks());
    Instant freeAt = store.pace().lock(files.name()).orElse(Instant.MAX);
    if (freeAt.isAfter(now) || files.limit().roomFor(Math.max(1, pictures), freeAt).isAfter(now)) {
      return false;
    }
    for (int picture = 0; picture < pictures; picture++) {
      take(store, files, now);
    }
    store.pace().hold(List.of(Lane.of(row)), Settling.heldFrom(now));
    new EnclosureStore(tx).set(row, Enclosure.ON_THE_WAY);
    return true;
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
}
