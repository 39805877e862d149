package folkmoot.round;

import java.util.Locale;

/** Which wordings ask the same: spacing, case and punctuation make no other question of one. */
public final class Wording {
  private Wording() {}

  /** What two wordings share when they ask the same. */
  public static String plain(String wording) {
    String letters = wording.replaceAll("[^\\p{L}\\p{M}\\p{N}]+", " ").strip();
    return (letters.isEmpty() ? wording.strip() : letters).toLowerCase(Locale.ROOT);
  }
}
