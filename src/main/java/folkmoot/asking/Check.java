package folkmoot.asking;

import folkmoot.partnership.Member;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What an author of words without a name is shown before they are kept: what was taken out, and
 * whether what is left seems to name somebody.
 */
public record Check(Set<Cleaned.Kind> taken, boolean names) {
  /** Nothing to look at. */
  public static final Check NONE = new Check(Set.of(), false);

  public Check {
    taken = Set.copyOf(taken);
  }

  /** What is taken out is shown whenever it is; what may name somebody is said at first only. */
  public static Check of(List<Cleaned> words, boolean first, List<Member> members) {
    Set<Cleaned.Kind> taken = EnumSet.noneOf(Cleaned.Kind.class);
    words.forEach(each -> taken.addAll(each.taken()));
    boolean names = words.stream().anyMatch(each -> isNaming(each.text(), members));
    return new Check(taken, first && names);
  }

  private static boolean isNaming(String words, List<Member> members) {
    return Naming.in(words) || Telling.in(words, members).contains(Telling.NAME);
  }

  /** Whether there is nothing to look at. */
  public boolean isEmpty() {
    return taken.isEmpty() && !names;
  }
}
