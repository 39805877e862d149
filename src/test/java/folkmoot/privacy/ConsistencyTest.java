package folkmoot.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import folkmoot.ids.MemberId;
import folkmoot.ids.PartnershipId;
import folkmoot.ids.RoundId;
import folkmoot.statistics.CutPoints;
import folkmoot.statistics.Interval;
import folkmoot.statistics.Reliability;
import folkmoot.statistics.Tally;
import folkmoot.statistics.Turnout;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What leaves of how far the questions of a dimension measure one thing. */
class ConsistencyTest {
  private static final Instant CLOSED = Instant.parse("2026-12-04T17:00:00Z");
  private static final Audience FORTY =
      Audience.of(
          IntStream.range(0, 40).mapToObj(i -> new MemberId("m" + i)).collect(Collectors.toSet()));

  private final Auditor auditor = new Auditor(CutPoints.usual());

  private PublishedRound audited(int people, List<Integer> second) {
    PublishedRound round =
        new PublishedRound(
            new RoundFacts(
                new RoundId("rnd_1"),
                new PartnershipId("par_1"),
                "full",
                "Full check",
                CLOSED.minusSeconds(9),
                CLOSED,
                5),
            new Turnout(36, 40),
            false,
            List.of(figure("CV1", List.of(4, 8, 10, 8, 6)), figure("CV2", second)),
            List.of());
    Reliability reliability = new Reliability(0.87654, new Interval(0.8049, 0.9251), people, 5);
    return auditor
        .audit(
            new Candidate(
                round,
                FORTY,
                Map.of(),
                List.of(),
                List.of(new Consistency.Measured("Vision", List.of("CV1", "CV2"), reliability))),
            List.of())
        .value();
  }

  private static ItemFigure figure(String id, List<Integer> counts) {
    return ItemFigure.counted(
        new Question(id, id + "?", id, Scales.EXTENT), new Tally(counts), false);
  }

  @Test
  void it_is_told_of_thirty_people_in_two_decimals() {
    PublishedRound round = audited(30, List.of(4, 8, 10, 8, 6));

    assertThat(round.consistency())
        .containsExactly(new Consistency("Vision", List.of("CV1", "CV2"), 0.88, 0.8, 0.93));
    assertThat(auditor.again(round, FORTY, List.of()).value()).isEqualTo(round);
  }

  @Test
  void of_fewer_people_nothing_is_told() {
    assertThat(audited(29, List.of(4, 8, 10, 8, 6)).consistency()).isEmpty();
  }

  @Test
  void beside_a_question_told_in_words_nothing_is_told() {
    assertThat(audited(36, List.of(0, 0, 1, 35, 0)).consistency()).isEmpty();
  }

  @Test
  void what_was_told_goes_when_one_of_its_questions_is_told_in_words() {
    PublishedRound round = audited(30, List.of(4, 8, 10, 8, 6));
    Asking near =
        new Asking(
            Audience.of(
                IntStream.range(0, 41)
                    .mapToObj(i -> new MemberId("m" + i))
                    .collect(Collectors.toSet())),
            new Turnout(36, 41),
            CLOSED.minusSeconds(9_999_999),
            figure("CV2", List.of(4, 8, 10, 8, 6)));

    assertThat(auditor.again(round, FORTY, List.of(near)).value().consistency()).isEmpty();
  }
}
