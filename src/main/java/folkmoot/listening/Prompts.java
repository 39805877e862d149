package folkmoot.listening;

import com.google.gson.Gson;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** Open questions about what good would look like, to choose from. */
final class Prompts {
  /** A question comes back after this time at the earliest. */
  static final Duration REST = Duration.ofDays(12 * 7);

  private static final String FILE = "/instruments/good.json";

  private final List<Prompt> good;

  private Prompts(List<Prompt> good) {
    this.good = good;
  }

  /** One of them. */
  record Prompt(String id, String wording) {}

  static Prompts load() {
    try (InputStream file = Objects.requireNonNull(Prompts.class.getResourceAsStream(FILE), FILE)) {
      return new Prompts(
          List.of(
              new Gson()
                  .fromJson(new InputStreamReader(file, StandardCharsets.UTF_8), Prompt[].class)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The first that was not asked lately; once all were, the one asked longest ago.
   *
   * @param asked wordings asked lately, the earliest first
   */
  String fresh(List<String> asked) {
    return good.stream()
        .map(Prompt::wording)
        .min(Comparator.comparing(asked::lastIndexOf))
        .orElseThrow();
  }
}
