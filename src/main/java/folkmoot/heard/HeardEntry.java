package folkmoot.heard;

import folkmoot.ids.PartnershipId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What somebody we serve said. Who passed it on, and when, is no part of it.
 *
 * @param id random, so that it tells no order
 * @param words empty once a convener took them out
 * @param place where it was, in a few words; may be empty
 * @param day on which they said it
 * @param reason why a convener took the words out; null while they stand
 */
record HeardEntry(
    String id,
    PartnershipId partnership,
    String words,
    String place,
    LocalDate day,
    @Nullable String reason) {

  /** Longer ones would have to be cut in the summary, and words are never cut. */
  static final int FITS_SUMMARY = 200;

  /** Whether the weekly summary can carry it whole. */
  boolean fitsSummary() {
    return words.codePointCount(0, words.length()) <= FITS_SUMMARY;
  }
}
