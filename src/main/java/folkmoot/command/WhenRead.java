package folkmoot.command;

import folkmoot.time.WhenPhrase;
import org.jspecify.annotations.Nullable;

/** What became of words that begin like a WHEN. */
sealed interface WhenRead {

  /** How many words it took. */
  int used();

  /** They are one. */
  record Found(WhenPhrase phrase, int used) implements WhenRead {}

  /**
   * They are meant as one and cannot be read.
   *
   * @param instead words to put in the place of those used; null where there is no guess
   */
  record Wrong(Problem problem, int used, @Nullable String instead) implements WhenRead {}
}
