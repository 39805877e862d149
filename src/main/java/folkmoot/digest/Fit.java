package folkmoot.digest;

import folkmoot.DigestPart;
import folkmoot.DigestPart.Section;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Keeps the post short enough to be read; what does not fit goes whole into its thread. */
record Fit(List<DigestPart> post, List<DigestPart> thread) {
  /** Blocks of the post, header and footer not counted (methods.md E1: 20 in all). */
  static final int MOST_BLOCKS = 16;

  /** Visible characters of the post. */
  static final int MOST_CHARACTERS = 2_700;

  private static final List<Section> FIRST_TO_GO =
      List.of(
          Section.THANKS_AND_LEARNING,
          Section.FROM_PEOPLE_WE_SERVE,
          Section.WORDS,
          Section.SAID_AND_DONE,
          Section.PICTURE,
          Section.COMING_UP,
          Section.HEARD);

  static Fit of(List<DigestPart> parts) {
    List<DigestPart> post = new ArrayList<>(parts);
    post.sort(Comparator.comparing(DigestPart::section));
    List<DigestPart> thread = new ArrayList<>();
    for (Section section : FIRST_TO_GO) {
      for (int i = post.size() - 1; i >= 0 && !fits(post); i--) {
        if (post.get(i).section() == section) {
          thread.add(0, post.remove(i));
        }
      }
    }
    thread.sort(Comparator.comparing(DigestPart::section));
    return new Fit(List.copyOf(post), List.copyOf(thread));
  }

  private static boolean fits(List<DigestPart> parts) {
    int blocks = parts.stream().mapToInt(part -> part.blocks().size()).sum();
    int characters = parts.stream().mapToInt(part -> part.text().length()).sum();
    return blocks <= MOST_BLOCKS && characters <= MOST_CHARACTERS;
  }
}
