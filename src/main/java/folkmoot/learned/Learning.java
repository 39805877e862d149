package folkmoot.learned;

import folkmoot.ids.MemberId;
import folkmoot.ids.PartnershipId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What somebody learned.
 *
 * @param id random, so that it tells no order
 * @param signer null for one without a name
 * @param name of who signed and is still here; empty for none
 * @param week the Monday of the week in which it was written
 * @param reason why a convener took the words out; null while they stand
 */
record Learning(
    String id,
    PartnershipId partnership,
    Lines lines,
    @Nullable MemberId signer,
    String name,
    LocalDate week,
    @Nullable String reason) {

  /**
   * The four lines; all but the third may be empty.
   *
   * @param changed what we do differently since
   */
  record Lines(String expected, String happened, String learned, String changed) {
    /** Characters of a line: so many fit the summary, where words are never cut. */
    static final int LONGEST = 200;

    @Override
    public String toString() {
      return "Lines";
    }
  }
}
