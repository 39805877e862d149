package folkmoot.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.model.view.View;
import folkmoot.asking.House;
import folkmoot.prompt.Family;
import folkmoot.prompt.Prompt;
import folkmoot.prompt.PromptFiles;
import folkmoot.round.Item;
import folkmoot.store.Database;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The pulse and the open question take turns through the same prompts. */
class PromptTurnsTest {
  private static final Map<String, Prompt> PROMPTS =
      PromptFiles.ours().of("Warm Homes").stream()
          .collect(Collectors.toMap(Prompt::wording, Function.identity()));

  private final Path keys;

  PromptTurnsTest(@TempDir Path keys) {
    this.keys = keys;
  }

  private static void repeats(Year year, String line) {
    View plan = Year.window(year.types(0, line));
    assertThat(Year.words(year.sends(0, plan, Map.of("closed", "SKIP"))))
        .contains("It repeats from now on");
  }

  private record Opened(Prompt prompt, Instant at) {}

  private static List<Opened> opened(Year year) {
    List<Opened> opened = new ArrayList<>();
    year.rounds()
        .forEach(
            round ->
                round.openItems().stream()
                    .map(Item::wording)
                    .map(PROMPTS::get)
                    .forEach(prompt -> opened.add(new Opened(prompt, round.opensAt()))));
    return opened;
  }

  @ParameterizedTest
  @MethodSource("folkmoot.store.Databases#each")
  void what_one_of_them_asked_the_other_does_not_ask_again(Database database) {
    Year year = new Year(database, keys);
    year.house.database.run(tx -> year.house.tools.orders().budget(tx, House.HOMES, 60));
    repeats(year, "pulse every mon 11:00");
    repeats(year, "ask every 3 weeks thu 15:00 for 5d");
    year.workUntil(Instant.parse("2027-05-31T00:00:00Z"));

    List<Opened> opened = opened(year);
    assertThat(opened).hasSize(26 + 9);
    assertThat(opened.get(0).prompt().id()).isEqualTo("G1");
    Map<Prompt, Instant> last = new HashMap<>();
    Instant served = opened.get(0).at();
    for (int i = 0; i < opened.size(); i++) {
      Opened one = opened.get(i);
      if (i > 0) {
        assertThat(one.prompt().family()).isNotEqualTo(opened.get(i - 1).prompt().family());
      }
      assertThat(Duration.between(served, one.at())).isLessThan(Duration.ofDays(5 * 7));
      served = one.prompt().family() == Family.PEOPLE_WE_SERVE ? one.at() : served;
      Instant before = last.put(one.prompt(), one.at());
      if (before != null) {
        // An hour is lost as the clocks go forward.
        assertThat(Duration.between(before, one.at()))
            .isGreaterThanOrEqualTo(Duration.ofDays(84).minusHours(1));
      }
    }
    assertThat(last).as("every prompt of the three families").hasSize(18);
  }
}
