package folkmoot.playground;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A person or the app as the page shows them.
 *
 * @param colour the class that colours them as their organisation
 * @param organisation what stands on their badge; null for the app
 */
record Face(
    String name,
    String initials,
    String colour,
    @Nullable String organisation,
    boolean convener,
    boolean app) {
  private static final List<String> COLOURS =
      List.of("org-a", "org-b", "org-c", "org-d", "org-e", "org-f");

  private static final String PLAIN = "org-none";

  static Face of(World world, Person person) {
    return new Face(
        person.name(),
        initials(person.name()),
        colour(world, person.organisation()),
        person.organisation() == null ? "Guest" : person.organisation(),
        person.convener(),
        false);
  }

  static Face ofApp(World world) {
    return new Face(world.app().name(), "Fm", "", null, false, true);
  }

  /** Organisations take the colours in the order in which they come; some share one if many. */
  static String colour(World world, @Nullable String organisation) {
    List<String> organisations = organisations(world);
    int index = organisations.indexOf(String.valueOf(organisation));
    return index < 0 ? PLAIN : COLOURS.get(index % COLOURS.size());
  }

  static List<String> organisations(World world) {
    return world.directory().people().stream()
        .map(Person::organisation)
        .filter(Objects::nonNull)
        .map(Objects::requireNonNull)
        .distinct()
        .toList();
  }

  private static String initials(String name) {
    String[] words = name.strip().split("\\s+");
    return first(words[0]) + (words.length > 1 ? first(words[words.length - 1]) : "");
  }

  private static String first(String word) {
    return word.isEmpty() ? "" : word.substring(0, word.offsetByCodePoints(0, 1));
  }
}
