package folkmoot.schedule;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Does the same for several, so that one that fails does not hold up the others. */
public final class OneByOne {
  private OneByOne() {}

  /**
   * Acts on each, and throws the first failure when all had their turn; the others are suppressed
   * in it.
   */
  public static <T> void run(List<T> all, Consumer<? super T> act) {
    List<RuntimeException> failures = new ArrayList<>();
    for (T one : all) {
      try {
        act.accept(one);
      } catch (RuntimeException failure) {
        failures.add(failure);
      }
    }
    if (!failures.isEmpty()) {
      RuntimeException first = failures.get(0);
      failures.stream().skip(1).forEach(first::addSuppressed);
      throw first;
    }
  }
}
