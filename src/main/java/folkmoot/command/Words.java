package folkmoot.command;

import java.util.List;

/** Words of the grammar in a row, in lower case. */
record Words(List<String> words) {

  /** The word at this place, or nothing ("") beyond the end. */
  String at(int place) {
    return place < words.size() ? words.get(place) : "";
  }

  Words from(int place) {
    return new Words(words.subList(Math.min(place, words.size()), words.size()));
  }

  /** The first {@code count} words as one. */
  String first(int count) {
    return String.join(" ", words.subList(0, Math.min(count, words.size())));
  }

  boolean isEmpty() {
    return words.isEmpty();
  }
}
