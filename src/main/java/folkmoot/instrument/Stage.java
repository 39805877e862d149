package folkmoot.instrument;

import java.util.Locale;
import java.util.Optional;

/** Where a partnership is in its life; it decides what the pulse asks about. */
public enum Stage {
  /** Starting up: shared purpose, first relationships. */
  FORMING,
  /** At work together. */
  RUNNING,
  /** A lead or a funder leaves. */
  HANDING_ON;

  /** The word used in files, in text keys and behind the verb, such as {@code handing-on}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The stage somebody wrote, in any case, with a hyphen or a blank. */
  public static Optional<Stage> written(String words) {
    String word = words.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s_-]+", "-");
    for (Stage stage : values()) {
      if (stage.word().equals(word)) {
        return Optional.of(stage);
      }
    }
    return Optional.empty();
  }
}
