package folkmoot.themes;

/** Places a text among others, so that texts of like meaning are near one another. */
@FunctionalInterface
public interface Embedder {
  /**
   * The place of a text: a vector, as long for each text, and the same whenever asked. Two threads
   * may ask at once.
   */
  float[] embed(String text);
}
