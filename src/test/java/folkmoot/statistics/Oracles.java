package folkmoot.statistics;

import com.google.gson.Gson;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Values computed elsewhere, by which ours are checked. */
public record Oracles(List<Row> descriptives, Published published, Hmac hmac) {
  public record Row(List<Integer> V, int n, double median, int fav, double vdE_A) {}

  public record Published(List<Integer> V, double A) {}

  public record Hmac(String key_hex, String message, String hex) {}

  public static Oracles load() {
    try (InputStream file =
        Objects.requireNonNull(Oracles.class.getResourceAsStream("/oracles/kernel.json"))) {
      return new Gson()
          .fromJson(new InputStreamReader(file, StandardCharsets.UTF_8), Oracles.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
