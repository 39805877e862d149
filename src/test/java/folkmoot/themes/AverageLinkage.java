package folkmoot.themes;

import java.util.ArrayList;
import java.util.List;

/**
 * What one would do without a model: texts by their words alone (TF-IDF), joined two groups at a
 * time by their mean likeness, cut where the mean silhouette is best (Rousseeuw 1987). Only to
 * compare with.
 */
final class AverageLinkage {
  private final float[][] likeness;
  private final List<List<Integer>> groups = new ArrayList<>();

  private AverageLinkage(float[][] likeness) {
    this.likeness = likeness;
    for (int i = 0; i < likeness.length; i++) {
      groups.add(new ArrayList<>(List.of(i)));
    }
  }

  static int[] of(List<String> texts) {
    Vocabulary vocabulary = Vocabulary.of(Languages.ENGLISH);
    TermVectors words = TermVectors.of(texts.stream().map(vocabulary::terms).toList());
    float[][] likeness = new float[texts.size()][texts.size()];
    for (int i = 0; i < likeness.length; i++) {
      words.addTo(likeness[i], i, 1);
    }
    return new AverageLinkage(likeness).best();
  }

  private int[] best() {
    double[][] sums = new double[likeness.length][likeness.length];
    for (int i = 0; i < sums.length; i++) {
      for (int j = 0; j < sums.length; j++) {
        sums[i][j] = likeness[i][j];
      }
    }
    int[] best = partition();
    double most = -1;
    while (groups.size() > 2) {
      join(sums);
      double silhouette = silhouette();
      if (groups.size() <= likeness.length / 2 && silhouette > most) {
        most = silhouette;
        best = partition();
      }
    }
    return best;
  }

  private void join(double[][] sums) {
    int a = 0;
    int b = 1;
    double most = -1;
    for (int i = 0; i < groups.size(); i++) {
      for (int j = i + 1; j < groups.size(); j++) {
        double mean = sums[i][j] / groups.get(i).size() / groups.get(j).size();
        if (mean > most) {
          most = mean;
          a = i;
          b = j;
        }
      }
    }
    int last = groups.size() - 1;
    groups.get(a).addAll(groups.get(b));
    for (int i = 0; i <= last; i++) {
      sums[a][i] += sums[b][i];
      sums[i][a] = sums[a][i];
    }
    groups.set(b, groups.get(last));
    groups.remove(last);
    for (int i = 0; i <= last; i++) {
      sums[b][i] = sums[last][i];
      sums[i][b] = sums[b][i];
    }
  }

  private int[] partition() {
    int[] partition = new int[likeness.length];
    for (int group = 0; group < groups.size(); group++) {
      for (int text : groups.get(group)) {
        partition[text] = group;
      }
    }
    return partition;
  }

  private double silhouette() {
    int[] partition = partition();
    double sum = 0;
    for (int i = 0; i < partition.length; i++) {
      double[] distance = new double[groups.size()];
      for (int j = 0; j < partition.length; j++) {
        distance[partition[j]] += i == j ? 0 : 1 - likeness[i][j];
      }
      int own = groups.get(partition[i]).size();
      double nearest = Double.MAX_VALUE;
      for (int group = 0; group < distance.length; group++) {
        if (group != partition[i]) {
          nearest = Math.min(nearest, distance[group] / groups.get(group).size());
        }
      }
      double within = own == 1 ? 0 : distance[partition[i]] / (own - 1);
      sum += own == 1 ? 0 : (nearest - within) / Math.max(nearest, within);
    }
    return sum / partition.length;
  }
}
