package folkmoot.reflection;

import folkmoot.instrument.Instrument;
import java.util.List;
import java.util.Map;

/**
 * What somebody chose for one feature, in the words she chose from and in no number: the lowest and
 * the highest of them.
 *
 * @param low empty when she left out all of it
 */
record InWords(String feature, String low, String high) {

  /**
   * Reads one page.
   *
   * @param choices the points chosen, from 1 on, by item; what is left out is missing
   */
  static InWords of(Leaf leaf, Map<String, Integer> choices) {
    int least = Integer.MAX_VALUE;
    int most = 0;
    String low = "";
    String high = "";
    for (Instrument.Item item : leaf.items()) {
      List<String> words = item.scale().words();
      int point = choices.getOrDefault(item.id(), 0);
      if (point < 1 || point > words.size()) {
        continue;
      }
      if (point < least) {
        least = point;
        low = words.get(point - 1);
      }
      if (point > most) {
        most = point;
        high = words.get(point - 1);
      }
    }
    return new InWords(leaf.feature(), low, high);
  }

  boolean isEmpty() {
    return low.isEmpty();
  }

  boolean isOneWord() {
    return low.equals(high);
  }

  @Override
  public String toString() {
    return "InWords";
  }
}
