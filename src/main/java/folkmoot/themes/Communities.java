package folkmoot.themes;

import java.util.Random;
import java.util.stream.IntStream;
import nl.cwts.networkanalysis.Clustering;
import nl.cwts.networkanalysis.LeidenAlgorithm;
import nl.cwts.networkanalysis.Network;

/**
 * Texts more tied among themselves than to others: modularity (Newman and Girvan 2004; with a
 * resolution, Reichardt and Bornholdt 2006) by the Leiden algorithm (Traag, Waltman and van Eck
 * 2019). It is run many times from fixed seeds; what agrees best with the other attempts is kept.
 *
 * @param group of each text, from 0
 * @param stability mean agreement of what was kept with the other attempts, up to 1
 */
record Communities(int[] group, double stability) {
  private static final double RESOLUTION = 1.3;
  private static final int ATTEMPTS = 15;
  private static final int ROUNDS = 3;

  static Communities of(Network web) {
    double ties = 2 * web.getTotalEdgeWeight();
    if (ties <= 0) {
      return new Communities(IntStream.range(0, web.getNNodes()).toArray(), 1);
    }
    int[][] attempts = new int[ATTEMPTS][];
    Workers.each(ATTEMPTS, seed -> attempts[seed] = attempt(web, RESOLUTION / ties, seed));
    return best(attempts);
  }

  private static int[] attempt(Network web, double resolution, int seed) {
    LeidenAlgorithm leiden =
        new LeidenAlgorithm(
            resolution, ROUNDS, LeidenAlgorithm.DEFAULT_RANDOMNESS, new Random(seed));
    Clustering groups = leiden.findClustering(web);
    return groups.getClusters();
  }

  private static Communities best(int[][] attempts) {
    double[] agreement = new double[attempts.length];
    for (int i = 0; i < attempts.length; i++) {
      for (int j = 0; j < i; j++) {
        double alike = Agreeing.of(attempts[i], attempts[j]);
        agreement[i] += alike / (attempts.length - 1);
        agreement[j] += alike / (attempts.length - 1);
      }
    }
    int best = 0;
    for (int i = 1; i < attempts.length; i++) {
      best = agreement[i] > agreement[best] ? i : best;
    }
    return new Communities(attempts[best], agreement[best]);
  }
}
