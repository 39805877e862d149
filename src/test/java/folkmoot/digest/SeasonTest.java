package folkmoot.digest;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import folkmoot.Snapshots;
import folkmoot.ids.RoundId;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Weeks of an invented partnership, told by its summaries. All they say comes from the features
 * that say it, after what members did: each is what the channel would get.
 */
class SeasonTest {
  private static final Pattern SIGNED_QUOTE = Pattern.compile("> [^\n]*\n> —[^\n]*\n");
  private static final Pattern QUOTES = Pattern.compile("(?:" + SIGNED_QUOTE + "){2,}");

  @TempDir
  @SuppressWarnings("NullAway.Init")
  Path keys;

  @SuppressWarnings("NullAway.Init")
  private Season season;

  private RoundId first = new RoundId("rnd_none");
  private RoundId tuesday = first;
  private String plan = "";
  private String call = "";
  private String rota = "";

  /** Quotes come in no order, by intention; to be compared they need one. */
  private static String sorted(MatchResult quotes) {
    return Matcher.quoteReplacement(
        SIGNED_QUOTE
            .matcher(quotes.group())
            .results()
            .map(MatchResult::group)
            .sorted()
            .collect(Collectors.joining()));
  }

  private void reads(String channel, String name) {
    List<Weekly.Owed> posts = season.weekly.posts(channel);
    Weekly.Owed post = posts.get(posts.size() - 1);
    StringBuilder read = new StringBuilder(Reading.of(post.blocks()));
    season.weekly.owed().stream()
        .filter(one -> post.key().equals(one.about()) && one.operation().equals("post"))
        .forEach(one -> read.append("\n\n= in the thread =\n").append(Reading.of(one.blocks())));
    Snapshots.reads("digest/" + name, QUOTES.matcher(read).replaceAll(SeasonTest::sorted));
    assertThat(JsonParser.parseString(post.blocks()).getAsJsonArray().size())
        .isLessThanOrEqualTo(Fit.MOST_BLOCKS);
  }

  private void thanks(int person, int receiver, String line) {
    season.fills(
        person,
        "thanks",
        Map.of("person", "mem_" + receiver, "words", "what you did this week", "line", line));
  }

  private void done(int person, String action, String outcome) {
    season.says(person, "finish", action, Map.of("words", outcome));
  }

  @Test
  void eleven_weeks_read_aloud() {
    season = Season.of(keys);
    season.weekly.sql("insert into reading_channel values ('par_homes', 'C7', 'SPONSORS')");
    season.weekly.sql("insert into burden_budget values ('par_homes', 900)");
    season.behaves("We ask before we judge", "We tell each other early");
    firstWeek();
    busy();
    quiet();
    lateAfterAnOutage();
    decision();
    overdue();
    threeWithoutAction();
    afterTheClocksChanged();
  }

  private void firstWeek() {
    first = season.pulse(12);
    season.to("2026-12-03T14:30:00Z");
    reads("C1", "w49-first-week");
    reads("C7", "w49-supporters");
    season.to("2026-12-03T16:00:00Z");
    season.takesOn(
        4,
        Map.of(
            "words", "Share the damp map with all partners",
            "due", "2026-12-04",
            "cause", first.value()));
  }

  private void busy() {
    season.to("2026-12-07T10:00:00Z");
    season.pulse(11);
    tuesday =
        season.question(
            "What would good look like on an ordinary Tuesday?",
            List.of("One number to ring, and somebody who rings back.", "Nobody tells it twice."));
    season.starts("checkin", "checkin", "Did the last meeting help?");
    season.fills(
        6,
        "heard",
        Map.of(
            "words", "I told my story four times before it was written down.",
            "place", "at the food bank",
            "day", "2026-12-07",
            "agreed", "agreed"));
    saidAndDone();
    season.takesOn(3, Map.of("words", "Ask the landlords’ forum", "due", "2026-12-18"));
    for (int person = 0; person < 4; person++) {
      thanks(person, person + 4, "0");
    }
    thanks(9, 1, "1");
    thanks(10, 2, "other");
    season.fills(
        7,
        "learned",
        Map.of(
            "expected", "that two visits cost twice as much as one",
            "learned", "A visit by two costs less than two visits.",
            "signed", "without"));
    season.to("2026-12-10T14:30:00Z");
    reads("C1", "w50-busy");
    reads("C7", "w50-supporters");
  }

  private void saidAndDone() {
    String note =
        season.takesOn(
            1,
            Map.of(
                "words", "Set up a short note every Friday",
                "due", "2026-12-09",
                "cause", first.value(),
                "said", "partners hear of changes too late"));
    String form =
        season.suggests(
            6,
            Map.of(
                "words", "Agree one form for both",
                "due", "2026-12-08",
                "organisation", "org_0",
                "cause", first.value(),
                "said", "forms are asked for twice"));
    String visits =
        season.takesOn(
            5,
            Map.of(
                "words", "Merge the rotas for home visits",
                "due", "2026-12-20",
                "cause", first.value()));
    String evening =
        season.takesOn(2, Map.of("words", "Try a shared evening line", "due", "2026-12-10"));
    season.presses(3, "accept", form);
    season.presses(1, "begin", note);
    season.to("2026-12-08T15:00:00Z");
    done(1, note, "set up a note that goes out every Friday");
    done(3, form, "made one form of the two, used since Monday");
    done(2, evening, "answered the line on two evenings; nine people rang");
    season.says(5, "drop", visits, Map.of("words", "the region pays for each rota on its own"));
  }

  private void quiet() {
    season.to("2026-12-16T10:00:00Z");
    season.starts("ask", "listening", "What should we keep in the new year?");
    season.to("2026-12-17T14:30:00Z");
    reads("C1", "w51-quiet");
  }

  private void lateAfterAnOutage() {
    season.weekly.sql(
        "insert into closed_range values ('cld', 'par_homes', '2026-12-21', '2027-01-01')");
    season.to("2027-01-04T10:00:00Z");
    assertThat(season.weekly.posts("C1")).as("none in the holidays").hasSize(3);
    season.pulse(8);
    season.to("2027-01-06T18:00:00Z");
    season.rechecks("Set up a short note", 6, 2);
    season.backAt("2027-01-08T09:00:00Z");
    reads("C1", "w01-late-after-an-outage");
  }

  private void decision() {
    season.to("2027-01-08T10:00:00Z");
    season.says(
        1, "leave", tuesday.value(), Map.of("reason", "the council brings one number in May"));
    season.question("What should we stop?", List.of("Meetings that only report."));
    plan =
        season.takesOn(
            6, Map.of("words", "Draw a first plan of one shared front door", "due", "2027-01-29"));
    rota = season.takesOn(7, Map.of("words", "Ask the region for one rota", "due", "2027-01-19"));
    call =
        season.suggests(
            4, Map.of("words", "Ring every tenant once", "due", "2027-01-18", "person", "U5"));
    season.to("2027-01-14T14:30:00Z");
    reads("C1", "w02-decision");
  }

  private void overdue() {
    season.to("2027-01-20T11:00:00Z");
    season.presses(5, "accept", call);
    season.to("2027-01-21T14:30:00Z");
    reads("C1", "w03-overdue");
  }

  private void threeWithoutAction() {
    for (String thursday : List.of("01-28", "02-04", "02-11")) {
      season.pulse(12);
      season.to("2027-" + thursday + "T14:30:00Z");
    }
    reads("C1", "w06-third-without-action");
    assertThat(season.weekly.posts("C1")).hasSize(9);
    season.to("2027-02-18T14:30:00Z");
    assertThat(season.weekly.posts("C1")).as("a question in its place").hasSize(9);
    Snapshots.reads("digest/w07-what-is-in-the-way", season.newestOpening());
  }

  private void afterTheClocksChanged() {
    season.to("2027-03-22T10:00:00Z");
    assertThat(season.weekly.posts("C1").stream().skip(9).map(Weekly.Owed::words))
        .as("what is still open was told")
        .isEmpty();
    done(6, plan, "drew it, and it hangs in every office");
    season.to("2027-03-25T14:30:00Z");
    done(7, rota, "asked; the region answers in May");
    season.pulse(12);
    season.to("2027-04-01T13:30:00Z");
    reads("C1", "w13-after-the-clocks-changed");
  }
}
