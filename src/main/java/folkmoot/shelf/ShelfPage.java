package folkmoot.shelf;

import folkmoot.ids.PartnershipId;
import folkmoot.partnership.Scene;
import java.time.LocalDate;
import java.util.List;

/**
 * One window of what stands on a shelf.
 *
 * @param from how many stand before it
 * @param size how many fit one window
 * @param more whether there are earlier ones
 * @param today where the reader is
 */
public record ShelfPage<T>(
    Scene scene, List<T> entries, int from, int size, boolean more, LocalDate today) {
  public ShelfPage {
    entries = List.copyOf(entries);
  }

  /** Whose shelf it is. */
  public PartnershipId partnership() {
    return scene.partnership().id();
  }

  /** Whether nothing was ever written. */
  public boolean isBare() {
    return entries.isEmpty() && from == 0;
  }
}
