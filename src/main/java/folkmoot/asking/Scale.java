package folkmoot.asking;

import java.util.List;

/**
 * The words a scaled question is answered with.
 *
 * @param words from least to most; five of them
 * @param skip the way out for somebody who cannot say
 */
public record Scale(List<String> words, String skip) {
  public Scale {
    words = List.copyOf(words);
  }
}
