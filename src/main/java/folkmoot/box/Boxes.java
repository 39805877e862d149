package folkmoot.box;

import folkmoot.ids.RoundId;
import folkmoot.secret.Handle;
import folkmoot.secret.RoundKey;
import folkmoot.secret.RoundKeys;
import folkmoot.store.Tx;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * What people write that nobody else is to read while it lies here: each page sealed in a place
 * that only the box's own key can find. All methods throw {@link folkmoot.secret.KeyLost} when that
 * key is gone.
 */
public final class Boxes {
  private final RoundKeys keys;

  public Boxes(RoundKeys keys) {
    this.keys = keys;
  }

  /**
   * Where a page lies.
   *
   * @param shelf what such pages are for; it is stored as it is
   * @param name whose it is, or what it is about; it is stored nowhere
   */
  public record Slot(String shelf, String name) {
    @Override
    public String toString() {
      return "Slot";
    }
  }

  /** Makes a box and its key. */
  public void open(Tx tx, RoundId box) {
    keys.create(box);
    new BoxStore(tx).add(box);
  }

  /** Puts a page in its place; the one that lay there goes. */
  public void put(Tx tx, RoundId box, Slot slot, String page) {
    with(
        box,
        key -> {
          Handle place = place(key, slot);
          new BoxStore(tx).put(box, slot.shelf(), new BoxStore.Page(place, key.seal(place, page)));
          return page;
        });
  }

  /** Takes the page away; nothing happens when there is none. */
  public void remove(Tx tx, RoundId box, Slot slot) {
    with(
        box,
        key -> {
          new BoxStore(tx).remove(box, slot.shelf(), place(key, slot));
          return slot;
        });
  }

  /** The page that lies there. */
  public Optional<String> read(Tx tx, RoundId box, Slot slot) {
    return with(
        box,
        key ->
            new BoxStore(tx)
                .find(box, slot.shelf(), place(key, slot))
                .map(page -> key.open(page.place(), page.sealed())));
  }

  /** All pages of a shelf, in an order that tells nothing. */
  public List<String> all(Tx tx, RoundId box, String shelf) {
    return with(
        box,
        key ->
            new BoxStore(tx)
                .all(box, shelf).stream()
                    .map(page -> key.open(page.place(), page.sealed()))
                    .toList());
  }

  /** How many pages lie on a shelf. */
  public int count(Tx tx, RoundId box, String shelf) {
    return new BoxStore(tx).count(box, shelf);
  }

  /** The box is emptied now, and its key destroyed after the commit. */
  public void empty(Tx tx, RoundId box, Instant now) {
    new BoxStore(tx).deletePages(box);
    new BoxStore(tx).endsAt(box, now);
  }

  /** The box is emptied then; what lies in it can be read until then. */
  public void emptyAt(Tx tx, RoundId box, Instant when) {
    new BoxStore(tx).endsAt(box, when);
  }

  /** The boxes that need their key. */
  public static Set<RoundId> needed(Tx tx) {
    return Set.copyOf(new BoxStore(tx).withEnd(false));
  }

  /** The boxes that may still have their key, until it is destroyed. */
  public static Set<RoundId> ending(Tx tx) {
    return Set.copyOf(new BoxStore(tx).withEnd(true));
  }

  Optional<Instant> firstEnd(Tx tx) {
    return new BoxStore(tx).firstEnd();
  }

  List<RoundId> due(Tx tx, Instant now) {
    return new BoxStore(tx).ending(now);
  }

  /** The key goes; it may be repeated. */
  void destroyKey(RoundId box) {
    keys.destroy(box);
  }

  void forget(Tx tx, RoundId box) {
    new BoxStore(tx).delete(box);
  }

  private <T> T with(RoundId box, Function<RoundKey, T> work) {
    return keys.with(box, work);
  }

  private static Handle place(RoundKey key, Slot slot) {
    return key.handle(slot.shelf(), slot.name());
  }
}
