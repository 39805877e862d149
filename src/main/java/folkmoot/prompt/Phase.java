package folkmoot.prompt;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A step of the appreciative series, in its order. */
public enum Phase {
  /** What is at its best here. */
  DISCOVERY,
  /** What it could become. */
  DREAM,
  /** What would make that likely. */
  DESIGN,
  /** What will be done, and kept. */
  DESTINY;

  static Optional<Phase> written(String word) {
    return Arrays.stream(values())
        .filter(phase -> phase.name().toLowerCase(Locale.ROOT).equals(word))
        .findFirst();
  }
}
