package folkmoot.playground;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;

/**
 * How the people of an organisation tend to answer: alike each time, moving with each asking, or in
 * two camps.
 *
 * @param camps one or two, and of each the means of the first, second and further askings, 1 to 5;
 *     the last of them stays
 * @param second which share of the people is in the second camp, 0 to 1; 0 when there is but one
 */
record Tendency(List<List<Double>> camps, double second) {
  private static final Tendency MIDDLE = new Tendency(List.of(List.of(3.0)), 0);
  private static final int MOST_CAMPS = 2;

  Tendency {
    camps = camps.stream().map(List::copyOf).toList();
    if (camps.isEmpty() || camps.size() > MOST_CAMPS || camps.stream().anyMatch(List::isEmpty)) {
      throw new IllegalArgumentException("a tendency has one camp or two, each with a mean");
    }
    if (!camps.stream().flatMap(List::stream).allMatch(mean -> mean >= 1 && mean <= 5)) {
      throw new IllegalArgumentException("a mean lies between 1 and 5, unlike one of " + camps);
    }
    if (!(second >= 0 && second <= 1)) {
      throw new IllegalArgumentException("a share lies between 0 and 1, unlike " + second);
    }
  }

  /** The tendency of those of whom nothing is told. */
  static Tendency middle() {
    return MIDDLE;
  }

  /**
   * Reads a mean, a list of means by asking, or an object with two {@code camps}, each of which may
   * again move, and the share of people in the {@code second}.
   *
   * @throws IllegalArgumentException when it is none of these, or a number is off the scale
   */
  static Tendency read(JsonElement json) {
    if (!json.isJsonObject()) {
      return new Tendency(List.of(means(json)), 0);
    }
    JsonObject told = json.getAsJsonObject();
    return new Tendency(
        Json.array(told, "camps").asList().stream().map(Tendency::means).toList(),
        Json.decimal(told, "second", 0));
  }

  /**
   * The mean around which a person answers.
   *
   * @param asking how many times the person has been asked, this time included, from 1
   * @param leaning what is the person's own, 0 to 1 and the same each time
   */
  double mean(int asking, double leaning) {
    List<Double> moving = camps.get(leaning < second ? camps.size() - 1 : 0);
    return moving.get(Math.min(asking, moving.size()) - 1);
  }

  private static List<Double> means(JsonElement json) {
    return json.isJsonArray()
        ? json.getAsJsonArray().asList().stream().map(Tendency::mean).toList()
        : List.of(mean(json));
  }

  private static double mean(JsonElement json) {
    if (!json.isJsonPrimitive()) {
      throw new IllegalArgumentException("not a mean: " + json);
    }
    return json.getAsDouble();
  }
}
