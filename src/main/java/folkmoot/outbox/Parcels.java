package folkmoot.outbox;

import folkmoot.ids.TeamId;
import folkmoot.ids.UserId;
import java.util.Optional;

/** Makes files at the moment of delivery, so that they are never written down. */
@FunctionalInterface
public interface Parcels {
  /** A house without files. */
  Parcels NONE = (installation, reader, what) -> Optional.empty();

  /**
   * A file for one person.
   *
   * @param name with its ending
   * @param words what is said beside it
   */
  record Parcel(String name, byte[] bytes, String words) {}

  /** What this person is to get; empty when she is not to have it any more. */
  Optional<Parcel> of(TeamId installation, UserId reader, String what);
}
