package folkmoot;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** What an operator's monitoring reads of a week: that all goes well, and nothing of anybody. */
@BothTransports
class MonitoredStoryTest {
  private static final Pattern LABEL = Pattern.compile("([a-z_]+)=\"([^\"]*)\"");

  /** Labels of our own figures; each has a few fixed words for values. */
  private static final Set<String> LABELS =
      Set.of("kind", "status", "method", "outcome", "operation", "state", "work", "le");

  @Parameter
  @SuppressWarnings("NullAway.Init")
  Transport transport;

  @Test
  void a_week_is_counted_and_names_nobody() throws Exception {
    try (PlayedWeek week = PlayedWeek.start(transport)) {
      week.types("Amira", "/moot pulse now");
      week.types("Amira", "/moot ask \"What would a good Tuesday look like?\" now");
      String open = scraped(week);
      assertThat(open)
          .contains("folkmoot_rounds{state=\"open\"} 2.0", "folkmoot_queue_due ")
          .containsPattern("folkmoot_acks_seconds_count\\{kind=\"command\",status=\"200\"} [1-9]");
      week.client().others();
      week.clockTo(week.monday(), 7, "09:30");

      String scraped = scraped(week);
      assertThat(scraped)
          .contains("folkmoot_rounds{state=\"open\"} 0.0")
          .containsPattern("folkmoot_rounds\\{state=\"closed\"} 2")
          .containsPattern("folkmoot_deliveries_total\\{operation=\"post\",outcome=\"done\"}")
          .containsPattern("folkmoot_slack_calls_seconds_count\\{method=\"chat.postMessage\"")
          .containsPattern("kind=\"(viewsubmission|blockaction)\"");
      Matcher labels = LABEL.matcher(ours(scraped));
      Set<String> seen = new TreeSet<>();
      while (labels.find()) {
        seen.add(labels.group(1));
        assertThat(labels.group(2)).matches("[a-zA-Z0-9_.+-]{1,40}");
      }
      assertThat(LABELS).containsAll(seen);
      assertThat(names(week)).hasSizeGreaterThan(60);
      assertThat(names(week)).noneMatch(scraped::contains);
    }
  }

  private static String ours(String scraped) {
    return String.join("\n", scraped.lines().filter(line -> line.startsWith("folkmoot_")).toList());
  }

  private static String scraped(PlayedWeek week) throws Exception {
    HttpRequest request = HttpRequest.newBuilder(week.app().address().resolve("/metrics")).build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
  }

  /** Names and ids of all people, organisations and channels of the playground. */
  private static List<String> names(PlayedWeek week) {
    List<String> names = new ArrayList<>();
    gather(week.client().state(), names);
    return names;
  }

  private static void gather(JsonElement within, List<String> names) {
    if (within instanceof JsonArray array) {
      array.forEach(each -> gather(each, names));
    } else if (within instanceof JsonObject object) {
      for (Map.Entry<String, JsonElement> each : object.entrySet()) {
        if (Set.of("id", "name", "real_name", "team_id").contains(each.getKey())
            && each.getValue().isJsonPrimitive()
            && each.getValue().getAsString().length() > 2) {
          names.add(each.getValue().getAsString());
        }
        gather(each.getValue(), names);
      }
    }
  }
}
