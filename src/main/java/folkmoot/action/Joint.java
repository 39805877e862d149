package folkmoot.action;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Actions in the same words for the same day, as when two people take the same first step: they are
 * told as one, with all their owners.
 *
 * @param sights at least one
 */
record Joint(List<Sight> sights) {
  Joint {
    sights = List.copyOf(sights);
  }

  /** What makes two the same. */
  private record Same(String words, LocalDate due) {
    static Same of(Action action) {
      return new Same(plain(action.words()), action.due());
    }
  }

  /** Words by which two steps are the same; capitals and spaces do not tell them apart. */
  static String plain(String words) {
    return words.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
  }

  /** These, each where the first of its actions stood; one that nobody owns stays alone. */
  static List<Joint> of(Collection<Sight> sights) {
    Map<Object, List<Sight>> joint =
        sights.stream()
            .collect(
                Collectors.groupingBy(
                    sight -> sight.owner().isPresent() ? Same.of(sight.action()) : sight,
                    LinkedHashMap::new,
                    Collectors.toList()));
    return joint.values().stream().map(Joint::new).toList();
  }

  static Joint alone(Sight sight) {
    return new Joint(List.of(sight));
  }

  /** The one whose words and day are told for all. */
  Sight first() {
    return sights.get(0);
  }

  /** How its owners are called, each once. */
  List<String> owners() {
    return each(Sight::owner);
  }

  /** The organisations behind it, for readers to whom no person is named. */
  List<String> ownersFromOutside() {
    return each(Sight::ownerFromOutside);
  }

  private List<String> each(Function<Sight, Optional<String>> name) {
    return sights.stream().flatMap(sight -> name.apply(sight).stream()).distinct().toList();
  }
}
