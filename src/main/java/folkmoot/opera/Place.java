package folkmoot.opera;

import java.util.List;

/**
 * Ideas that stand side by side in an order.
 *
 * @param number 1 for the first; after two side by side on 2 comes 4
 * @param ideas more than one where they are equal; drawn by lot among themselves
 */
record Place(int number, List<String> ideas) {
  Place {
    ideas = List.copyOf(ideas);
  }

  boolean isTied() {
    return ideas.size() > 1;
  }
}
