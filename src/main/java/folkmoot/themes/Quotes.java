package folkmoot.themes;

import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Which answer speaks for a theme. */
final class Quotes {
  private static final int SHORT = 5;
  private static final int LONG = 30;

  private Quotes() {}

  /**
   * The id of the quotable answer nearest to the middle, one neither short nor long if there is
   * one.
   *
   * @param members of a theme, nearest to its middle first
   */
  static @Nullable String best(List<Saying> members) {
    String handy = first(members, answer -> isHandy(answer.words()));
    return handy == null ? first(members, answer -> true) : handy;
  }

  private static @Nullable String first(List<Saying> members, Predicate<Answer> fits) {
    return members.stream()
        .flatMap(saying -> saying.authors().stream())
        .filter(Answer::quotable)
        .filter(fits)
        .findFirst()
        .map(Answer::id)
        .orElse(null);
  }

  private static boolean isHandy(String words) {
    int count = words.strip().split("\\s+").length;
    return count >= SHORT && count <= LONG;
  }
}
