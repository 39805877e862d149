package folkmoot.asking;

import folkmoot.ids.PartnershipId;
import java.time.Instant;

/** A round that is about to be opened, as a window carries it until she says that she is sure. */
record StartCheck(PartnershipId partnership, Instant closes, String question) {
  private static final int PARTS = 3;

  /** What {@link #written} wrote. */
  static StartCheck read(String written) {
    String[] parts = written.split("\n", PARTS);
    return new StartCheck(
        new PartnershipId(parts[0]), Instant.ofEpochSecond(Long.parseLong(parts[1])), parts[2]);
  }

  String written() {
    return partnership + "\n" + closes.getEpochSecond() + "\n" + question;
  }
}
