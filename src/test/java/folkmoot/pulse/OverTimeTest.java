package folkmoot.pulse;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.model.block.LayoutBlock;
import folkmoot.Snapshots;
import folkmoot.asking.Sample;
import folkmoot.ids.MemberId;
import folkmoot.ids.RoundId;
import folkmoot.privacy.Asking;
import folkmoot.privacy.Audience;
import folkmoot.privacy.Audited;
import folkmoot.privacy.Auditor;
import folkmoot.privacy.Candidate;
import folkmoot.privacy.ItemFigure;
import folkmoot.privacy.PublishedRound;
import folkmoot.privacy.Question;
import folkmoot.privacy.Question.Role;
import folkmoot.privacy.RoundFacts;
import folkmoot.privacy.Scales;
import folkmoot.pulse.MirrorViews.Result;
import folkmoot.statistics.CutPoints;
import folkmoot.statistics.Tally;
import folkmoot.statistics.Turnout;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Questions asked again and again, as they come out of the auditor one after the other. */
class OverTimeTest {
  private static final Instant FIRST = Instant.parse("2026-10-07T16:00:00Z");
  private static final Question AIM =
      new Question("CV1", "Do we want the same?", "Aim", Scales.EXTENT, Role.FOLLOWED);
  private static final Question CLEAR =
      new Question("OF1", "Is it clear?", "Clear", Scales.EXTENT, Role.FOLLOWED);
  private static final Question DEEP =
      new Question("AA2", "Do we change course?", "Course", Scales.EXTENT, Role.SINGLE);

  private final List<Asking> asked = new ArrayList<>();
  private final List<Result> results = new ArrayList<>();

  /** Closes a round three weeks after the one before. */
  private void closes(int people, Map<Question, String> counts) {
    Instant closed = FIRST.plus(Duration.ofDays(21L * results.size()));
    List<ItemFigure> figures =
        counts.entrySet().stream()
            .map(entry -> ItemFigure.counted(entry.getKey(), tally(entry.getValue()), false))
            .sorted((one, other) -> one.question().id().compareTo(other.question().id()))
            .toList();
    RoundFacts facts =
        new RoundFacts(
            new RoundId("rnd_" + results.size()),
            Sample.HOMES.id(),
            Manners.PULSE,
            "Pulse",
            closed.minusSeconds(9),
            closed,
            5);
    Turnout turnout = new Turnout(12, people);
    Audience audience =
        Audience.of(
            IntStream.range(0, people)
                .mapToObj(i -> new MemberId("m" + i))
                .collect(Collectors.toSet()));
    Audited<PublishedRound> audited =
        new Auditor(CutPoints.usual())
            .audit(
                new Candidate(
                    new PublishedRound(facts, turnout, false, figures, List.of()),
                    audience,
                    Map.of()),
                asked);
    for (ItemFigure figure : audited.value().items()) {
      asked.add(0, new Asking(audience, turnout, closed, figure));
    }
    results.add(
        0, new Result(audited, "Pulse", CutPoints.usual(), Sample.HOMES.zone(), item -> ""));
  }

  private static Tally tally(String counts) {
    return new Tally(Arrays.stream(counts.split(" ")).map(Integer::valueOf).toList());
  }

  private String said() {
    return OverTimeViews.blocks(results, Sample.TEXTS).stream()
        .map(LayoutBlock::toString)
        .collect(Collectors.joining("\n"));
  }

  @Test
  void a_question_asked_once_or_not_followed_is_not_there() {
    closes(12, Map.of(AIM, "0 1 3 6 2", DEEP, "0 1 3 6 2"));
    closes(12, Map.of(CLEAR, "0 1 3 6 2", DEEP, "0 1 3 6 2"));

    assertThat(OverTimeViews.blocks(results, Sample.TEXTS)).isEmpty();
  }

  @Test
  void readings_stand_side_by_side_with_what_became_of_the_latest() {
    closes(12, Map.of(AIM, "0 1 3 6 2", CLEAR, "0 2 4 5 1"));
    closes(12, Map.of(AIM, "0 0 0 12 0"));
    closes(13, Map.of(AIM, "0 1 3 6 2", CLEAR, "1 4 4 3 0"));
    closes(20, Map.of(CLEAR, "1 4 4 3 0"));
    closes(20, Map.of(AIM, "4 5 2 1 0"));

    Snapshots.matches("pulse/over-time", OverTimeViews.blocks(results, Sample.TEXTS));
    assertThat(said())
        .contains(
            "8 of 12 on 7 October; most or nearly all said “Mostly” on 28 October; ",
            "1 of 12 on 30 December");
  }

  @Test
  void other_words_make_another_question() {
    closes(12, Map.of(AIM, "0 1 3 6 2"));
    Question reworded =
        new Question("CV1", "Do we all want it?", "Aim", Scales.EXTENT, Role.FOLLOWED);
    closes(12, Map.of(reworded, "0 1 3 6 2"));

    assertThat(OverTimeViews.blocks(results, Sample.TEXTS)).isEmpty();
  }

  @Test
  void of_many_readings_the_latest_twelve_are_told() {
    for (int i = 0; i < 14; i++) {
      closes(12, Map.of(AIM, i % 2 == 0 ? "0 1 3 6 2" : "0 2 3 5 2"));
    }
    assertThat(OverTimeViews.blocks(results, Sample.TEXTS)).hasSize(1);
    assertThat(said().split(" of 12 on ")).hasSize(13);
    assertThat(said())
        .doesNotContain("7 October")
        .contains("8 of 12 on 18 November; 7 of 12 on 9 December");
  }
}
