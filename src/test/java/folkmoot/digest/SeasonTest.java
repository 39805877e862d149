package folkmoot.digest;

import static folkmoot.digest.Weekly.part;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import folkmoot.DigestPart;
import folkmoot.DigestPart.Fact;
import folkmoot.DigestPart.Section;
import folkmoot.Snapshots;
import folkmoot.round.Item;
import folkmoot.round.Round;
import folkmoot.store.Databases;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Weeks of an invented partnership, told by its summaries. Results, questions and what was heard
 * come from the features that make them; actions, decisions and thanks are said for them.
 */
class SeasonTest {
  @TempDir
  @SuppressWarnings("NullAway.Init")
  Path keys;

  private static final Pattern SIGNED_QUOTE = Pattern.compile("> [^\n]*\n> —[^\n]*\n");
  private static final Pattern QUOTES = Pattern.compile("(?:" + SIGNED_QUOTE + "){2,}");

  private static DigestPart done(String words) {
    return part(Section.SAID_AND_DONE, words, Fact.ACTION);
  }

  private static DigestPart coming(String words, Fact... facts) {
    return part(Section.COMING_UP, words, facts);
  }

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

  private static void reads(Weekly weekly, String channel, String name) {
    List<Weekly.Owed> posts = weekly.posts(channel);
    Weekly.Owed post = posts.get(posts.size() - 1);
    StringBuilder read = new StringBuilder(Reading.of(post.blocks()));
    weekly.owed().stream()
        .filter(one -> post.key().equals(one.about()) && one.operation().equals("post"))
        .forEach(one -> read.append("\n\n= in the thread =\n").append(Reading.of(one.blocks())));
    Snapshots.reads("digest/" + name, QUOTES.matcher(read).replaceAll(SeasonTest::sorted));
    assertThat(JsonParser.parseString(post.blocks()).getAsJsonArray().size())
        .isLessThanOrEqualTo(Fit.MOST_BLOCKS);
  }

  /** Everybody answers: most see it alike on the first, less so on the others. */
  private static void pulse(Weekly weekly, int people) {
    weekly.starts("pulse", null);
    Round round = weekly.open("pulse");
    for (int person = 0; person < people; person++) {
      Map<String, String> values = new HashMap<>();
      int number = 0;
      for (Item item : round.items()) {
        values.put(item.id(), String.valueOf(5 - (person * (number + 2)) % (3 + number)));
        number++;
      }
      values.remove("prompt");
      weekly.sends(person, "pulse.submit", round.id() + " 0", values);
    }
  }

  private static void question(Weekly weekly, String question, List<String> signed) {
    weekly.starts("ask", question);
    Round round = weekly.open("listening");
    for (int person = 0; person < 9; person++) {
      boolean quoted = person < signed.size();
      weekly.sends(
          person,
          "listening.submit",
          round.id() + " 0",
          Map.of(
              "words.0",
              quoted ? signed.get(person) : "Something for us alone " + person,
              "consent",
              quoted ? "SIGNED" : "THEMES_ONLY"));
    }
  }

  @Test
  void eleven_weeks_read_aloud() {
    Weekly weekly = Weekly.furnished(Databases.h2(), keys);
    weekly.sql("insert into reading_channel values ('par_homes', 'C7', 'SPONSORS')");
    weekly.sql("insert into burden_budget values ('par_homes', 600)");

    pulse(weekly, 12);
    weekly.to("2026-12-03T14:30:00Z");
    reads(weekly, "C1", "w49-first-week");
    reads(weekly, "C7", "w49-supporters");

    weekly.to("2026-12-07T10:00:00Z");
    pulse(weekly, 11);
    question(
        weekly,
        "What would good look like on an ordinary Tuesday?",
        List.of("One number to ring, and somebody who rings back.", "Nobody tells it twice."));
    weekly.starts("checkin", "Did the last meeting help?");
    weekly.hears("I told my story four times before it was written down.", "2026-12-08");
    weekly.says(
        done("• You said: partners hear of changes too late. Ben Okafor set up a Friday note."),
        done("• You said: forms are asked for twice. The council and the trust share one form."),
        done(
            "• You said: visits cross over. Not done: the rota is not ours, because it is paid by the region."),
        done("• You said: nobody answers after five. Cleo Marsh tries a shared evening line."),
        coming("• Dev Rao asks the landlords’ forum by 18 December.", Fact.UPCOMING),
        coming("• Still open: Eve Lund shares the damp map (due 4 December).", Fact.UPCOMING),
        part(Section.THANKS_AND_LEARNING, "• Six thank-yous, most for _asking before judging_."),
        part(
            Section.THANKS_AND_LEARNING,
            "• One thing we learned: a visit by two costs less than two visits."));
    weekly.to("2026-12-10T14:30:00Z");
    reads(weekly, "C1", "w50-busy");
    reads(weekly, "C7", "w50-supporters");

    weekly.says();
    weekly.to("2026-12-16T10:00:00Z");
    weekly.starts("ask", "What should we keep in the new year?");
    weekly.to("2026-12-17T14:30:00Z");
    reads(weekly, "C1", "w51-quiet");

    weekly.sql("insert into closed_range values ('cld', 'par_homes', '2026-12-21', '2027-01-01')");
    weekly.to("2027-01-04T10:00:00Z");
    assertThat(weekly.posts("C1")).as("none in the holidays").hasSize(3);

    pulse(weekly, 8);
    weekly.to("2027-01-06T18:00:00Z");
    weekly.backAt("2027-01-08T09:00:00Z");
    reads(weekly, "C1", "w01-late-after-an-outage");

    weekly.says(
        part(
            Section.SAID_AND_DONE,
            "• We agreed: one shared front door by Easter. 14 of 18 took part, from three organisations.",
            Fact.DECISION),
        coming("• Gia Conti and the trust draw the first plan by 5 February.", Fact.UPCOMING));
    question(weekly, "What should we stop?", List.of("Meetings that only report."));
    weekly.to("2027-01-14T14:30:00Z");
    reads(weekly, "C1", "w02-decision");

    weekly.says(
        coming("• Still open: Eve Lund shares the damp map (due 4 December).", Fact.UPCOMING),
        coming(
            "• Still open: Dev Rao asks the landlords’ forum (due 18 December).", Fact.UPCOMING));
    weekly.to("2027-01-21T14:30:00Z");
    reads(weekly, "C1", "w03-overdue");

    weekly.says();
    for (String thursday : List.of("01-28", "02-04", "02-11")) {
      pulse(weekly, 12);
      weekly.to("2027-" + thursday + "T14:30:00Z");
    }
    assertThat(weekly.posts("C1")).hasSize(9);
    reads(weekly, "C1", "w06-third-without-action");
    weekly.to("2027-02-18T14:30:00Z");
    assertThat(weekly.posts("C1")).as("a question in its place").hasSize(9);
    Snapshots.reads("digest/w07-what-is-in-the-way", weekly.newestOpening());

    weekly.to("2027-03-22T10:00:00Z");
    weekly.says(
        done("• You said: the front door is unclear. The first plan hangs in every office."));
    weekly.to("2027-03-25T14:30:00Z");
    pulse(weekly, 12);
    weekly.to("2027-04-01T13:30:00Z");
    reads(weekly, "C1", "w13-after-the-clocks-changed");
  }
}
