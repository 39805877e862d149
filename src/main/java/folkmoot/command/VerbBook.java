package folkmoot.command;

import java.util.List;
import java.util.Optional;

/** All verbs there are, and which of them a typed word means. */
public final class VerbBook {
  private static final int MOST_SUGGESTIONS = 3;

  private final List<VerbName> verbs;

  public VerbBook(List<VerbName> verbs) {
    this.verbs = List.copyOf(verbs);
  }

  /**
   * The verb of a line: by its word, by an alias, or by the beginning of either where that fits one
   * verb only and nothing is undone by a slip.
   */
  public Resolution resolve(CommandLine line) {
    String typed = line.verb();
    if (typed == null) {
      return new Resolution.NoVerb();
    }
    Optional<VerbName> exact = exact(typed);
    if (exact.isPresent()) {
      return new Resolution.Known(exact.get());
    }
    List<VerbName> begun = begun(typed);
    if (begun.size() > 1) {
      return new Resolution.Ambiguous(typed, begun.stream().map(VerbName::word).toList());
    }
    if (begun.size() == 1 && !begun.get(0).destructive()) {
      return new Resolution.Known(begun.get(0));
    }
    return unknown(line, typed, begun.isEmpty() ? near(typed) : begun);
  }

  private Optional<VerbName> exact(String typed) {
    return verbs.stream()
        .filter(verb -> verb.word().equals(typed))
        .findFirst()
        .or(() -> verbs.stream().filter(verb -> verb.aliases().contains(typed)).findFirst());
  }

  private List<VerbName> begun(String typed) {
    return verbs.stream()
        .filter(verb -> verb.names().anyMatch(name -> name.startsWith(typed)))
        .toList();
  }

  private List<VerbName> near(String typed) {
    List<String> names = verbs.stream().flatMap(VerbName::names).toList();
    return Spelling.near(typed, names).stream()
        .map(this::exact)
        .flatMap(Optional::stream)
        .distinct()
        .limit(MOST_SUGGESTIONS)
        .toList();
  }

  private static Resolution unknown(CommandLine line, String typed, List<VerbName> suggestions) {
    List<String> words = suggestions.stream().map(VerbName::word).toList();
    return new Resolution.Unknown(typed, words, words.isEmpty() ? null : line.with(words.get(0)));
  }
}
