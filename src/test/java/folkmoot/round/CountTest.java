package folkmoot.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import folkmoot.ids.Ids;
import folkmoot.ids.MemberId;
import folkmoot.ids.PartnershipId;
import folkmoot.ids.RoundId;
import folkmoot.ids.TeamId;
import folkmoot.privacy.Consistency;
import folkmoot.privacy.Scales;
import folkmoot.privacy.Themed;
import folkmoot.secret.ClaimCode;
import folkmoot.statistics.CutPoints;
import folkmoot.themes.ThemeFinder;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CountTest {
  private static final Instant OPENS = Instant.parse("2026-11-30T10:00:00Z");

  private static final Ids IDS = new Ids(InstantSource.fixed(OPENS), new SecureRandom());

  /** methods.md C3; 0 for "can't say". */
  private static final List<String> ROWS =
      List.of(
          "44544", "33343", "54555", "23223", "44434", "32333", "55455", "43444", "22322", "34333");

  private static Round round(List<Item> items, int people) {
    return new Round(
        new RoundId("rnd_1"),
        new PartnershipId("par_1"),
        new TeamId("T1"),
        "full",
        "Full check",
        items,
        OPENS,
        OPENS.plusSeconds(99),
        5,
        people,
        new MemberId("mem_1"),
        Round.State.OPEN,
        0,
        null);
  }

  private static List<Consistency.Measured> measured(List<String> ids, List<String> rows) {
    List<Item> items =
        ids.stream().map(id -> Item.scaled(id, id + "?", id, Scales.EXTENT)).toList();
    Round round = round(items, rows.size());
    List<Count.Ballot> ballots = new ArrayList<>();
    for (String row : rows) {
      Map<String, Integer> scale = new HashMap<>();
      IntStream.range(0, row.length())
          .filter(place -> row.charAt(place) != '-')
          .forEach(place -> scale.put(ids.get(place), row.charAt(place) - '0'));
      ballots.add(
          new Count.Ballot(
              new Sheets.Sealed(new AnswerSheet(scale, Map.of()), null, null), Map.of()));
    }
    return Count.of(
            round,
            ballots,
            new Count.Rules(
                CutPoints.usual(),
                IDS,
                new Random(1),
                Map.of(),
                id -> id.startsWith("CV") ? "Vision" : id.startsWith("OF") ? "Outcome" : "",
                null))
        .measured();
  }

  @Test
  void a_dimension_asked_whole_is_measured_by_those_who_answered_all_of_it() {
    List<String> some = new ArrayList<>(ROWS);
    some.add("0-155");
    some.add("3333-");

    Consistency.Measured vision = measured(List.of("CV1", "CV2", "CV3", "CV4", "CV5"), some).get(0);

    assertThat(vision.name()).isEqualTo("Vision");
    assertThat(vision.items()).containsExactly("CV1", "CV2", "CV3", "CV4", "CV5");
    assertThat(vision.reliability().people()).isEqualTo(10);
    assertThat(vision.reliability().alpha()).isCloseTo(0.9467, within(0.00005));
  }

  @Test
  void each_dimension_is_measured_by_itself_and_single_questions_not_at_all() {
    List<String> ids = List.of("CV1", "OF1", "CV2", "OF2", "CV3", "OF3", "M1", "M2", "M3");
    List<String> rows = ROWS.stream().map(row -> row + row.substring(1)).toList();

    assertThat(measured(ids, rows))
        .extracting(Consistency.Measured::name)
        .containsExactly("Vision", "Outcome");
    assertThat(measured(List.of("CV1", "OF1", "CV2", "OF2", "M1"), ROWS)).isEmpty();
  }

  @Test
  void where_no_themes_can_be_looked_for_the_words_are_there_all_the_same() {
    Item why = Item.open("words", "Why?", "Why");
    List<Count.Ballot> ballots = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      Words words = new Words("Because of " + i, Consent.UNSIGNED);
      ballots.add(
          new Count.Ballot(
              new Sheets.Sealed(new AnswerSheet(Map.of(), Map.of("words", words)), null, null),
              Map.of("words", new ClaimCode("7K3M-0Q9X-PB2T-W5DA"))));
    }
    ThemeFinder broken =
        new ThemeFinder(
            text -> {
              throw new IllegalStateException("no model");
            });
    Count count =
        Count.of(
            round(List.of(why), ballots.size()),
            ballots,
            new Count.Rules(CutPoints.usual(), IDS, new Random(1), Map.of(), id -> "", broken));

    assertThat(count.voices().get(0).quotes()).hasSize(12);
    assertThat(count.voices().get(0).themed()).isEqualTo(Themed.NONE);
  }
}
