package folkmoot.attack;

import java.util.ArrayList;
import java.util.List;

/**
 * How many people of each kind gave each of three parts, as far as sums of them are known. Every
 * bound it derives holds in all worlds in which the sums hold.
 */
final class Bounds {
  static final int PARTS = 3;
  static final int UPPER = 2;

  private final int[] size;
  private final int[][] low;
  private final int[][] high;
  private final List<Sum> sums = new ArrayList<>();

  /** Some kinds of people added up, some taken away: between low and high gave the part. */
  record Sum(int part, int[] sign, int low, int high) {
    Sum minus(Sum other) {
      int[] signs = new int[sign.length];
      for (int i = 0; i < signs.length; i++) {
        signs[i] = sign[i] - other.sign[i];
      }
      return new Sum(part, signs, low - other.high, high - other.low);
    }

    boolean isSimple() {
      int used = 0;
      for (int s : sign) {
        if (s < -1 || s > 1) {
          return false;
        }
        used += s == 0 ? 0 : 1;
      }
      return used > 0;
    }
  }

  Bounds(int[] size) {
    this.size = size;
    this.low = new int[PARTS][size.length];
    this.high = new int[PARTS][];
    for (int part = 0; part < PARTS; part++) {
      high[part] = size.clone();
    }
  }

  void add(Sum sum) {
    sums.add(sum);
  }

  List<Sum> sums() {
    return sums;
  }

  int size(int kind) {
    return size[kind];
  }

  int low(int part, int kind) {
    return low[part][kind];
  }

  int high(int part, int kind) {
    return high[part][kind];
  }

  /** Narrows until nothing moves; false when no world is left. */
  boolean narrow() {
    boolean moved = true;
    while (moved) {
      moved = false;
      for (Sum sum : sums) {
        moved |= narrow(sum);
      }
      for (int kind = 0; kind < size.length; kind++) {
        moved |= wholes(kind);
      }
      for (int kind = 0; kind < size.length; kind++) {
        for (int part = 0; part < PARTS; part++) {
          if (low[part][kind] > high[part][kind]) {
            return false;
          }
        }
      }
    }
    return true;
  }

  private boolean narrow(Sum sum) {
    int least = 0;
    int most = 0;
    for (int i = 0; i < size.length; i++) {
      least += sum.sign()[i] * (sum.sign()[i] > 0 ? low[sum.part()][i] : high[sum.part()][i]);
      most += sum.sign()[i] * (sum.sign()[i] > 0 ? high[sum.part()][i] : low[sum.part()][i]);
    }
    boolean moved = false;
    for (int i = 0; i < size.length; i++) {
      int sign = sum.sign()[i];
      if (sign != 0) {
        int mine = sign > 0 ? low[sum.part()][i] : -high[sum.part()][i];
        int mineMost = sign > 0 ? high[sum.part()][i] : -low[sum.part()][i];
        int least1 = sum.low() - (most - mineMost);
        int most1 = sum.high() - (least - mine);
        moved |= sign > 0 ? set(sum.part(), i, least1, most1) : set(sum.part(), i, -most1, -least1);
      }
    }
    return moved;
  }

  private boolean wholes(int kind) {
    boolean moved = false;
    for (int part = 0; part < PARTS; part++) {
      int othersLow = 0;
      int othersHigh = 0;
      for (int other = 0; other < PARTS; other++) {
        othersLow += other == part ? 0 : low[other][kind];
        othersHigh += other == part ? 0 : high[other][kind];
      }
      moved |= set(part, kind, size[kind] - othersHigh, size[kind] - othersLow);
    }
    return moved;
  }

  private boolean set(int part, int kind, int least, int most) {
    boolean moved = least > low[part][kind] || most < high[part][kind];
    low[part][kind] = Math.max(low[part][kind], least);
    high[part][kind] = Math.min(high[part][kind], most);
    return moved && low[part][kind] <= high[part][kind];
  }

  /** The least and the most of these kinds together who gave the part. */
  int[] together(int part, boolean[] kinds) {
    int least = 0;
    int most = 0;
    for (int i = 0; i < size.length; i++) {
      least += kinds[i] ? low[part][i] : 0;
      most += kinds[i] ? high[part][i] : 0;
    }
    for (Sum sum : sums) {
      if (sum.part() == part && covers(sum, kinds)) {
        int restLow = 0;
        int restHigh = 0;
        for (int i = 0; i < size.length; i++) {
          int sign = kinds[i] ? 0 : sum.sign()[i];
          restLow += sign > 0 ? low[part][i] : sign < 0 ? -high[part][i] : 0;
          restHigh += sign > 0 ? high[part][i] : sign < 0 ? -low[part][i] : 0;
        }
        least = Math.max(least, sum.low() - restHigh);
        most = Math.min(most, sum.high() - restLow);
      }
    }
    return new int[] {least, most};
  }

  private static boolean covers(Sum sum, boolean[] kinds) {
    for (int i = 0; i < kinds.length; i++) {
      if (kinds[i] && sum.sign()[i] != 1) {
        return false;
      }
    }
    return true;
  }
}
