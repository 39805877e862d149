package folkmoot.digest;

import folkmoot.DigestPart;
import folkmoot.DigestPart.Section;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Keeps the post short enough to be read; what does not fit goes whole into its thread. */
record Fit(List<DigestPart> post, List<DigestPart> thread) {
  /** Blocks of the whole post (methods.md E1). */
  static final int MOST_BLOCKS = 20;

  /** Visible characters of the whole post (methods.md E1). */
  static final int MOST_CHARACTERS = 3_000;

  /** So many pieces of a section stand in the post, however short they are. */
  private static final Map<Section, Integer> MOST =
      Map.of(
          Section.SAID_AND_DONE, 3,
          Section.HEARD, 4,
          Section.PICTURE, 1,
          Section.WORDS, 2,
          Section.FROM_PEOPLE_WE_SERVE, 1,
          Section.COMING_UP, 5,
          Section.OPEN_NOW, 3,
          Section.THANKS_AND_LEARNING, 2,
          Section.QUESTION, 1);

  /** What leaves first, and how many of its section stay. */
  private record Step(Section section, int stay) {}

  /**
   * The first four are those of methods.md E1. Then goes what says a thing a second time or stands
   * in the channel already; the first thing done, the first result and the question stay longest.
   */
  private static final List<Step> LEAVING =
      List.of(
          new Step(Section.THANKS_AND_LEARNING, 0),
          new Step(Section.FROM_PEOPLE_WE_SERVE, 0),
          new Step(Section.WORDS, 1),
          new Step(Section.SAID_AND_DONE, 2),
          new Step(Section.HEARD, 1),
          new Step(Section.OPEN_NOW, 1),
          new Step(Section.PICTURE, 0),
          new Step(Section.SAID_AND_DONE, 1),
          new Step(Section.WORDS, 0),
          new Step(Section.COMING_UP, 1),
          new Step(Section.OPEN_NOW, 0),
          new Step(Section.COMING_UP, 0),
          new Step(Section.HEARD, 0),
          new Step(Section.SAID_AND_DONE, 0));

  Fit {
    post = List.copyOf(post);
    thread = List.copyOf(thread);
  }

  /**
   * Takes away from the post until it fits.
   *
   * @param fits whether a post and a thread of these pieces are short enough as they would be drawn
   */
  static Fit of(List<DigestPart> parts, Predicate<Fit> fits) {
    List<DigestPart> all =
        parts.stream().sorted(Comparator.comparing(DigestPart::section)).toList();
    Map<Section, Integer> stay = new EnumMap<>(MOST);
    Fit fit = split(all, stay);
    for (Step step : LEAVING) {
      int there = (int) fit.post().stream().filter(p -> p.section() == step.section()).count();
      for (int most = there - 1; most >= step.stay() && !fits.test(fit); most--) {
        stay.put(step.section(), most);
        fit = split(all, stay);
      }
    }
    return fit;
  }

  /**
   * The first of each section stay, the others leave, and what is too long for the post never
   * stands there nor takes a place; both are read in the same order.
   */
  private static Fit split(List<DigestPart> all, Map<Section, Integer> stay) {
    Map<Section, Integer> met = new EnumMap<>(Section.class);
    List<DigestPart> post = new ArrayList<>();
    List<DigestPart> thread = new ArrayList<>();
    for (DigestPart part : all) {
      if (part.threadOnly()) {
        thread.add(part);
        continue;
      }
      int number = met.merge(part.section(), 1, Integer::sum);
      (number <= stay.getOrDefault(part.section(), 0) ? post : thread).add(part);
    }
    return new Fit(post, thread);
  }
}
