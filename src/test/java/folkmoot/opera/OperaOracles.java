package folkmoot.opera;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Values computed elsewhere, by which ours are checked. */
public record OperaOracles(
    List<Pairs> pairing,
    Beatpath schulze45,
    Informed group_informed,
    Pooled pooled,
    List<List<Integer>> ballot,
    List<Least> wilson,
    List<Duelled> duels) {
  public record Pairs(Map<String, Integer> orgs, List<List<String>> groups, int mixed) {}

  public record Beatpath(List<JsonArray> ballots, List<String> order, Map<String, Integer> paths) {}

  public record Informed(
      Map<String, Integer> voters,
      Map<String, List<Integer>> ticks,
      Map<String, String> support,
      List<JsonElement> order) {}

  public record Pooled(
      Map<String, Integer> voters, List<Integer> ticks, List<Set<String>> groups, String support) {}

  public record Least(int k, int n, double lo) {}

  public record Duelled(
      String name,
      List<JsonArray> ballots,
      @Nullable List<String> places,
      @Nullable List<String> first,
      @Nullable List<String> second) {}

  public static OperaOracles load() {
    try (InputStream file =
        Objects.requireNonNull(OperaOracles.class.getResourceAsStream("/oracles/opera.json"))) {
      return new Gson()
          .fromJson(new InputStreamReader(file, StandardCharsets.UTF_8), OperaOracles.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Orders written as a count and the letters from first to last. */
  static List<List<Set<String>>> orders(List<JsonArray> ballots) {
    List<List<Set<String>>> orders = new ArrayList<>();
    for (JsonArray ballot : ballots) {
      List<Set<String>> order =
          ballot.get(1).getAsString().chars().mapToObj(c -> Set.of("" + (char) c)).toList();
      orders.addAll(Collections.nCopies(ballot.get(0).getAsInt(), order));
    }
    return orders;
  }

  /** The letters that stand in these orders. */
  static List<String> letters(List<JsonArray> ballots) {
    return ballots.get(0).get(1).getAsString().chars().mapToObj(c -> "" + (char) c).toList();
  }
}
