package folkmoot.opera;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Ideas that stand together.
 *
 * @param heading null for an idea that stands alone
 * @param ideas the best backed first; never none
 */
record Group(@Nullable Heading heading, List<Idea> ideas) {
  Group {
    ideas = List.copyOf(ideas);
  }

  /** The groups of all ideas that are not parked; the one with the best backed idea first. */
  static List<Group> of(List<Idea> ideas, List<Heading> headings) {
    Map<String, Heading> by =
        headings.stream().collect(Collectors.toMap(Heading::id, Function.identity()));
    Map<String, List<Idea>> together = new LinkedHashMap<>();
    Map<String, Heading> over = new HashMap<>();
    for (Idea idea : ordered(ideas)) {
      Heading heading = idea.heading() == null ? null : by.get(idea.heading());
      String key = heading == null ? idea.id() : heading.id();
      if (heading != null) {
        over.put(key, heading);
      }
      if (!idea.isParked()) {
        together.computeIfAbsent(key, none -> new ArrayList<>()).add(idea);
      }
    }
    List<Group> groups = new ArrayList<>();
    together.forEach((key, some) -> groups.add(new Group(over.get(key), some)));
    return groups;
  }

  /** The first first; where there is no order, as they were read. */
  static List<Idea> ordered(List<Idea> ideas) {
    return ideas.stream()
        .sorted(Comparator.comparingInt(Idea::place).thenComparing(Idea::number))
        .toList();
  }

  /** Those set aside. */
  static List<Idea> parked(List<Idea> ideas) {
    return ordered(ideas).stream().filter(Idea::isParked).toList();
  }

  /** The best backed of it. */
  Idea first() {
    return ideas.get(0);
  }
}
