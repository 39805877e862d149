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
public record Oracles(
    List<Row> descriptives,
    Published published,
    List<Range> intervals,
    List<Resampled> bootstrap,
    List<Part> wilson,
    List<Permuted> permutation,
    List<Signs> sign,
    Adjusted holm,
    Chart xmr,
    List<Alpha> reliability,
    List<Feldt> feldt,
    Hmac hmac) {
  public record Row(
      List<Integer> V,
      int n,
      double mean,
      double median,
      double s2,
      int fav,
      double fav_share,
      int unf,
      double rwg,
      double rwg_raw,
      double awg,
      double rwg_maxdiss,
      double AD_med,
      double vdE_A,
      List<Double> wilson_fav) {}

  public record Published(List<Integer> V, double A) {}

  public record Range(
      List<Integer> V,
      int N,
      List<Integer> hyper,
      List<Integer> worst_fav,
      List<Double> worst_mean,
      double se_fpc) {}

  public record Resampled(List<Integer> V, double lo, double hi) {}

  public record Part(int k, int n, double lo, double hi) {}

  public record Permuted(
      List<Integer> a, List<Integer> b, String p, double p_float, double cliff_b_over_a) {}

  public record Signs(int better, int worse, double p) {}

  public record Adjusted(List<Double> p, List<Double> adjusted) {}

  public record Chart(List<Double> x, double mean, double mr, double lower, double upper) {}

  public record Alpha(
      List<String> rows, double alpha, double lower, double upper, double one, double three) {}

  public record Feldt(double alpha, int items, int people, double lower, double upper) {}

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
