package folkmoot.playground;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * The latest notices by number. The address an act leads to carries the number, so a page that is
 * fetched again shows the notice still, and nobody else's page does.
 */
final class Notices {
  private static final int KEPT = 200;

  private final AtomicInteger count = new AtomicInteger();
  private final Map<String, Notice> latest =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Notice> eldest) {
          return size() > KEPT;
        }
      };

  /** Keeps a notice and gives its number; null when it says nothing. */
  synchronized @Nullable String keep(Notice notice) {
    if (notice.empty()) {
      return null;
    }
    String number = Integer.toString(count.incrementAndGet());
    latest.put(number, notice);
    return number;
  }

  synchronized Notice read(@Nullable String number) {
    return number == null ? Notice.NONE : latest.getOrDefault(number, Notice.NONE);
  }
}
