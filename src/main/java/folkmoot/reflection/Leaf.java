package folkmoot.reflection;

import folkmoot.instrument.Instrument;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One page of the questions: those of one feature, or at the end those in words.
 *
 * @param feature its name; empty for the last page and for questions without one
 */
record Leaf(String feature, List<Instrument.Item> items, List<Instrument.Prompt> prompts) {
  Leaf {
    items = List.copyOf(items);
    prompts = List.copyOf(prompts);
  }

  /** The pages of these questions, in the order of the features; the one with words is last. */
  static List<Leaf> of(Instrument questions) {
    Map<String, List<Instrument.Item>> byFeature = new LinkedHashMap<>();
    questions.groups().forEach(group -> byFeature.put(group.name(), new ArrayList<>()));
    for (Instrument.Item item : questions.items()) {
      byFeature.computeIfAbsent(questions.groupOf(item.id()), f -> new ArrayList<>()).add(item);
    }
    List<Leaf> leaves = new ArrayList<>();
    byFeature.forEach(
        (feature, items) -> {
          if (!items.isEmpty()) {
            leaves.add(new Leaf(feature, items, List.of()));
          }
        });
    leaves.add(new Leaf("", List.of(), questions.prompts()));
    return leaves;
  }
}
