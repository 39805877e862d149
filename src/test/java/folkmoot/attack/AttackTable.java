package folkmoot.attack;

import java.util.ArrayList;
import java.util.List;

/**
 * Prints what each rule is worth: in how many partnerships somebody wins without it. Run by hand:
 *
 * <pre>
 * mvn test-compile exec:java -Dexec.classpathScope=test \
 *   -Dexec.mainClass=folkmoot.attack.AttackTable -Dexec.args="5000 20261130"
 * </pre>
 *
 * with how many partnerships and a seed, and after them, if wanted, the rules to leave out.
 */
public final class AttackTable {
  private static final int FIXED = 2;

  private AttackTable() {}

  public static void main(String[] args) {
    int partnerships = Integer.parseInt(args[0]);
    long seed = Long.parseLong(args[1]);
    List<String> rules = new ArrayList<>(List.of(args).subList(FIXED, args.length));
    if (rules.isEmpty()) {
      rules.add("");
      AttackTest.rules().forEach(rules::add);
    }
    for (String rule : rules) {
      for (boolean stable : new boolean[] {false, true}) {
        Campaign.Result result = new Campaign(rule, stable).attack(seed, partnerships);
        System.out.printf(
            "%-18s %-12s won %4d of %d; groups told of on %d of %d items%n",
            rule.isEmpty() ? "none left out" : rule,
            stable ? "same answers" : "new answers",
            result.won(),
            result.partnerships(),
            result.toldOfGroups(),
            result.items());
      }
    }
  }
}
