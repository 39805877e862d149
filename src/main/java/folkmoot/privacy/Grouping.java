package folkmoot.privacy;

import java.util.List;
import java.util.Set;

/**
 * Which groups of a round are told of; one pattern for all its items.
 *
 * @param shown the groups told of singly, by name
 * @param smaller all others
 * @param smallerShown whether those others are told of together
 */
record Grouping(List<Group> shown, Set<Group> smaller, boolean smallerShown) {
  static final Grouping NONE = new Grouping(List.of(), Set.of(), false);

  Grouping {
    shown = List.copyOf(shown);
    smaller = Set.copyOf(smaller);
  }
}
