package folkmoot.heard;

import folkmoot.asking.Cleaned;
import folkmoot.ids.PartnershipId;
import folkmoot.secret.ClaimCode;
import folkmoot.slack.FormValues;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Set;
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

  static final String DAY = "day";
  static final String AGREED = "agreed";

  /**
   * Made when the window opens, so that a form sent twice is kept once, under one code.
   *
   * @param id of the entry it will be
   * @param code by which its author takes it back
   * @param times how often she was shown something; a field that is to show new words needs a new
   *     name, since Slack keeps what was typed into the old one
   */
  record Slip(PartnershipId partnership, String id, ClaimCode code, int times) {
    static Slip read(String metadata) {
      String[] parts = metadata.split(" ");
      return new Slip(
          new PartnershipId(parts[0]),
          parts[1],
          ClaimCode.parse(parts[2]).orElseThrow(),
          Integer.parseInt(parts[3]));
    }

    String metadata() {
      return partnership + " " + id + " " + code.value() + " " + times;
    }

    Slip again() {
      return new Slip(partnership, id, code, times + 1);
    }

    String wordsBlock() {
      return "words." + times;
    }

    String placeBlock() {
      return "place." + times;
    }
  }

  /** What was taken out, and whether what is left seems to name somebody. */
  record Check(Set<Cleaned.Kind> taken, boolean names) {
    static final Check NONE = new Check(Set.of(), false);

    Check {
      taken = Set.copyOf(taken);
    }

    boolean isEmpty() {
      return taken.isEmpty() && !names;
    }
  }

  /** What stands in a form that was sent. */
  static HeardForm read(String metadata, FormValues values) {
    Slip slip = Slip.read(metadata);
    return new HeardForm(
        slip,
        values.one(slip.wordsBlock()).orElse("").strip(),
        values.one(slip.placeBlock()).orElse("").strip().replaceAll("\\s+", " "),
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
