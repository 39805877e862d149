package folkmoot.heard;

import folkmoot.asking.Check;
import folkmoot.asking.Slip;
import folkmoot.slack.FormValues;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The window in which a member passes on what somebody said.
 *
 * @param slip what the window carries with it
 * @param day null when it is no day
 * @param agreed whether they agreed to be quoted
 * @param check what she is shown before it is kept
 */
record HeardForm(
    Slip slip, String words, String place, @Nullable LocalDate day, boolean agreed, Check check) {
  /** Characters of the words. */
  static final int MOST_WORDS = 500;

  /** Characters of the place. */
  static final int MOST_PLACE = 80;

  static final String WORDS = "words";
  static final String PLACE = "place";
  static final String DAY = "day";
  static final String AGREED = "agreed";

  /** What stands in a form that was sent. */
  static HeardForm read(String metadata, FormValues values) {
    Slip slip = Slip.read(metadata);
    return new HeardForm(
        slip,
        values.one(slip.block(WORDS)).orElse("").strip(),
        values.one(slip.block(PLACE)).orElse("").strip().replaceAll("\\s+", " "),
        values.one(DAY).map(HeardForm::day).orElse(null),
        !values.all(AGREED).isEmpty(),
        Check.NONE);
  }

  private static @Nullable LocalDate day(String written) {
    try {
      return LocalDate.parse(written);
    } catch (DateTimeException noDay) {
      return null;
    }
  }

  @Override
  public String toString() {
    return "HeardForm";
  }
}
