package folkmoot.themes;

import java.util.List;

/**
 * Where texts stand towards each other. All answers reply to one question and have much in common;
 * their mean is taken away, so that what is left is what tells them apart.
 *
 * @param mean of all, before it was taken away
 * @param places of length one, or zero for a text that is nothing but common
 */
record Space(float[] mean, float[][] places) {

  static Space of(List<float[]> vectors) {
    float[] mean = mean(vectors);
    float[][] places = new float[vectors.size()][];
    for (int i = 0; i < places.length; i++) {
      places[i] = without(mean, vectors.get(i));
    }
    return new Space(mean, places);
  }

  /** The place of another text in the same space. */
  float[] place(float[] vector) {
    return without(mean, vector);
  }

  private static float[] mean(List<float[]> vectors) {
    double[] sum = new double[vectors.isEmpty() ? 0 : vectors.get(0).length];
    for (float[] vector : vectors) {
      for (int d = 0; d < sum.length; d++) {
        sum[d] += vector[d];
      }
    }
    float[] mean = new float[sum.length];
    for (int d = 0; d < sum.length; d++) {
      mean[d] = (float) (sum[d] / vectors.size());
    }
    return mean;
  }

  private static float[] without(float[] mean, float[] vector) {
    float[] rest = new float[mean.length];
    for (int d = 0; d < rest.length; d++) {
      rest[d] = vector[d] - mean[d];
    }
    return unit(rest);
  }

  /** The vector at length one; one that is hardly there has no direction and becomes zero. */
  static float[] unit(float[] vector) {
    double norm = Math.sqrt(dot(vector, vector));
    float[] unit = new float[vector.length];
    if (norm > 1e-5) {
      for (int d = 0; d < unit.length; d++) {
        unit[d] = (float) (vector[d] / norm);
      }
    }
    return unit;
  }

  static double dot(float[] one, float[] other) {
    double dot = 0;
    for (int d = 0; d < one.length; d++) {
      dot += (double) one[d] * other[d];
    }
    return dot;
  }
}
