package folkmoot.command;

import java.util.List;
import java.util.stream.Stream;

/**
 * What a verb is called.
 *
 * @param word the name it is shown by, in lower case
 * @param aliases other words people try for it, in lower case
 * @param destructive whether it undoes or ends something, and so needs a whole word
 */
public record VerbName(String word, List<String> aliases, boolean destructive) {
  public VerbName {
    aliases = List.copyOf(aliases);
  }

  /** The word and its aliases. */
  Stream<String> names() {
    return Stream.concat(Stream.of(word), aliases.stream());
  }
}
