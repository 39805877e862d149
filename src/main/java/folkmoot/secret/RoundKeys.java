package folkmoot.secret;

import folkmoot.ids.RoundId;
import java.util.Arrays;
import java.util.function.Function;

/** The keys of the rounds: one each, made at opening and destroyed at close. */
public final class RoundKeys {
  private final KeyPlace place;

  RoundKeys(KeyPlace place) {
    this.place = place;
  }

  /** Makes a round's key; it is on the disk when this returns. */
  public void create(RoundId round) {
    place.create(round.value());
  }

  /**
   * Lends the key for one piece of work; nobody keeps it.
   *
   * @throws KeyLost when there is none
   */
  public <T> T with(RoundId round, Function<RoundKey, T> work) {
    byte[] key = place.read(round.value()).orElseThrow(() -> new KeyLost(round.value()));
    try {
      return work.apply(new RoundKey(round, key));
    } finally {
      Arrays.fill(key, (byte) 0);
    }
  }

  /** Destroys the key: overwritten first, then removed. May be repeated. */
  public void destroy(RoundId round) {
    place.destroy(round.value());
  }
}
