package folkmoot.privacy;

import folkmoot.statistics.CutPoints;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Auditors that leave out a rule, for attacks that show what it is for. */
public final class Weakened {
  private Weakened() {}

  /** The names of the rules that can be left out. */
  public static List<String> rules() {
    return Stream.of(Rule.values()).map(Rule::name).toList();
  }

  /** An auditor that does not know this rule. */
  public static Auditor without(String rule) {
    Set<Rule> rules = EnumSet.allOf(Rule.class);
    rules.remove(Rule.valueOf(rule));
    return new Auditor(CutPoints.usual(), rules);
  }

  /** The least and the most favourable people of n these words can stand for. */
  public static int[] counts(Share from, Share to, int n) {
    CutPoints cuts = CutPoints.usual();
    return new int[] {
      from.counts(n, cuts).min().orElse(0), to.counts(n, cuts).max().orElse(n),
    };
  }
}
