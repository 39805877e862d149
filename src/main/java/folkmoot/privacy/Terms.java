package folkmoot.privacy;

import folkmoot.statistics.CutPoints;
import java.util.Set;

/**
 * On what terms a round's figures may be shown.
 *
 * @param k the least number of people behind a figure
 * @param cuts where one word ends and the next begins
 * @param rules the rules in force: all of them, but in tests
 */
record Terms(int k, CutPoints cuts, Set<Rule> rules) {
  boolean has(Rule rule) {
    return rules.contains(rule);
  }
}
