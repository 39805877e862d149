package folkmoot.pairing;

import static org.assertj.core.api.Assertions.assertThat;

import folkmoot.opera.OperaOracles;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PairingOracleTest {
  private static List<Guest> line(Map<String, Integer> organisations) {
    List<Guest> line = new ArrayList<>();
    organisations.entrySet().stream()
        .sorted(
            Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .forEach(
            each ->
                IntStream.rangeClosed(1, each.getValue())
                    .forEach(i -> line.add(new Guest(each.getKey() + i, each.getKey()))));
    return line;
  }

  private static List<List<String>> names(List<List<Guest>> pairs) {
    return pairs.stream()
        .map(pair -> pair.stream().map(Guest::id).sorted().toList())
        .sorted(Comparator.comparing(pair -> pair.get(0)))
        .toList();
  }

  @Test
  void the_worked_tables_come_out_person_by_person() {
    for (OperaOracles.Pairs oracle : OperaOracles.load().pairing()) {
      List<List<Guest>> pairs = Pairing.halves(line(oracle.orgs()));
      assertThat(names(pairs)).as("%s", oracle.orgs()).isEqualTo(oracle.groups());
      assertThat(pairs.stream().filter(Pairing::crosses)).hasSize(oracle.mixed());
    }
  }

  @Test
  void a_draw_crosses_as_often_as_the_worked_tables() {
    for (OperaOracles.Pairs oracle : OperaOracles.load().pairing()) {
      for (long seed = 0; seed < 20; seed++) {
        assertThat(Pairing.of(line(oracle.orgs()), seed).stream().filter(Pairing::crosses))
            .as("%s by %d", oracle.orgs(), seed)
            .hasSize(oracle.mixed());
      }
    }
  }
}
