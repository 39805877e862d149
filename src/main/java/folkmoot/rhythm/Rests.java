package folkmoot.rhythm;

import folkmoot.ids.PartnershipId;
import folkmoot.store.Tx;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** When each partnership rests. Whoever begins or ends a rest holds the partnership. */
public final class Rests {
  private static final Comparator<Rest> LONGEST_FIRST =
      Comparator.comparing((Rest rest) -> Optional.ofNullable(rest.until()).orElse(Instant.MAX))
          .reversed()
          .thenComparing(Rest::why);

  private Rests() {}

  /** The rests that hold at {@code now} or are still to come, the earliest first. */
  public static List<Rest> ahead(Tx tx, PartnershipId partnership, Instant now) {
    return new RestStore(tx).endingAfter(partnership, now);
  }

  /** Those that hold at this instant. */
  public static List<Rest> now(Tx tx, PartnershipId partnership, Instant now) {
    return ahead(tx, partnership, now).stream().filter(rest -> rest.holds(now)).toList();
  }

  /**
   * The rest that keeps this from happening at {@code at}; of several the one that lasts longest.
   */
  public static Optional<Rest> stopping(Tx tx, PartnershipId partnership, Act act, Instant at) {
    return now(tx, partnership, at).stream().filter(rest -> rest.stops(act, at)).min(LONGEST_FIRST);
  }

  /** Begins a rest, now or later; once by its id. */
  public static void begin(Tx tx, Rest rest) {
    new RestStore(tx).addOnce(rest);
  }

  /**
   * Ends this rest at {@code at}; one that has not begun by then goes altogether, one that is over
   * stays as it was.
   */
  public static void end(Tx tx, String id, Instant at) {
    RestStore store = new RestStore(tx);
    store
        .find(id)
        .ifPresent(
            rest -> {
              if (!rest.from().isBefore(at)) {
                store.remove(id);
              } else if (rest.holds(at)) {
                store.until(id, at);
              }
            });
  }

  /** Ends every rest for this reason at {@code at}, and those still to come. */
  public static void end(Tx tx, PartnershipId partnership, Why why, Instant at) {
    ahead(tx, partnership, at).stream()
        .filter(rest -> rest.why() == why)
        .forEach(rest -> end(tx, rest.id(), at));
  }
}
