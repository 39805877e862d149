package folkmoot.prompt;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a prompt is after; those of the weekly choice stand first, in the order they begin in. */
public enum Family {
  /** What would good look like. */
  GOOD("good", true),
  /** What was learned on the way. */
  LEARNING("learning", true),
  /** What the people we serve say. */
  PEOPLE_WE_SERVE("people-we-serve", true),
  /** What works already, in a series of four phases. */
  APPRECIATIVE("appreciative", false),
  /** What could be imagined, while nobody weighs it. */
  WHAT_IF("what-if", false),
  /** What somebody asks herself, for her own eyes. */
  REFLECTIVE("reflective", false);

  private final String word;
  private final boolean weekly;

  Family(String word, boolean weekly) {
    this.word = word;
    this.weekly = weekly;
  }

  /** The word used in files. */
  public String word() {
    return word;
  }

  /** Whether the weekly choice draws from it. */
  public boolean isWeekly() {
    return weekly;
  }

  static Optional<Family> written(String word) {
    return Arrays.stream(values()).filter(family -> family.word.equals(word)).findFirst();
  }

  /** All words for a family, to be told to somebody who wrote another. */
  static String words() {
    return Arrays.stream(values()).map(Family::word).collect(Collectors.joining(", "));
  }
}
