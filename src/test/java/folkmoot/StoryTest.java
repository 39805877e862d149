package folkmoot;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import folkmoot.playground.Playground;
import folkmoot.story.Story;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

/** The week that {@code story} tells. */
@BothTransports
class StoryTest {
  private static final Pattern FIGURES =
      Pattern.compile("(\\d+) of (\\d+)(?: \\(\\d+%\\))?\\s+chose “Mostly”");

  @Parameter
  @SuppressWarnings("NullAway.Init")
  Transport transport;

  @Test
  void a_week_reads_from_the_first_command_to_the_summary_and_holds_what_people_answered(
      @TempDir Path folder) {
    String low = told(folder.resolve("low"), "Not at all", false);
    String high = told(folder.resolve("high"), "Completely", true);

    assertThat(low)
        .containsSubsequence(
            "Amira types  /moot pulse now",
            "(only Amira sees)",
            "It is being posted in #warm-homes",
            "This week’s pulse: what we heard",
            "in the thread",
            "In people’s own words",
            "Warm Homes · week 49",
            "Next summary:")
        .doesNotContain("<@", "<#", "<!date", "&amp;", "\n\n\n")
        .doesNotContainPattern("[ \t]\\R")
        .containsOnlyOnce("being posted in #warm-homes and closes Wednesday");
    assertThat(low.lines()).allMatch(line -> line.length() <= 100);
    assertThat(figures(low)).hasSize(6);
    assertThat(figures(high).get(0)).isEqualTo(figures(low).get(0) + 1);
    assertThat(high)
        .containsSubsequence(
            "Amira types  /moot opera",
            "Join until",
            "the simulated members write ideas alone",
            "The ideas on “How might we make the first visit easier?”",
            "the simulated members choose",
            "The order",
            "What we agreed",
            "pairs of different organisations met")
        .doesNotContain("<!date", "&amp;", "\n\n\n");
    assertThat(high.lines()).allMatch(line -> line.length() <= 100);
    assertThat(figures(high).subList(1, 3)).isEqualTo(figures(low).subList(1, 3));
  }

  /** How many chose the two highest answers, item by item: in the mirror, then in the summary. */
  private static List<Integer> figures(String story) {
    String flowing = story.replaceAll("\\R\\s*\\| ", " ");
    return FIGURES
        .matcher(flowing)
        .results()
        .map(found -> Integer.valueOf(found.group(1)))
        .toList();
  }

  /** The week, and what came of an OPERA after it if wished. */
  private String told(Path folder, String answerOfRosa, boolean opera) {
    JsonObject override = new JsonObject();
    override.addProperty("who", "Rosa Delgado");
    override.addProperty("question", "want the same thing");
    override.addProperty("answer", answerOfRosa);
    JsonObject answers = JsonParser.parseString(Playground.sampleAnswers()).getAsJsonObject();
    answers.add("overrides", new JsonArray());
    answers.getAsJsonArray("overrides").add(override);
    StringWriter told = new StringWriter();
    PlayedHouse.Where where = new PlayedHouse.Where(folder, false, 0, transport);
    try (PlayedHouse house = PlayedHouse.start(where, InstantSource.system(), answers.toString())) {
      Story story = new Story(house.address(), new PrintWriter(told, true));
      story.tell();
      if (opera) {
        story.tellOpera();
      }
    }
    return told.toString();
  }
}
