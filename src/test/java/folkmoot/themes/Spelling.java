package folkmoot.themes;

import java.util.Random;

/** A stand-in for the model: texts that share words are near. */
final class Spelling implements Embedder {
  private static final int WIDTH = 64;

  @Override
  public float[] embed(String text) {
    float[] sum = new float[WIDTH];
    for (String word : Sayings.key(text).split(" ")) {
      Random place = new Random(word.hashCode());
      for (int d = 0; d < WIDTH; d++) {
        sum[d] += (float) place.nextGaussian();
      }
    }
    return Space.unit(sum);
  }
}
