package folkmoot.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import folkmoot.ids.MemberId;
import folkmoot.ids.PartnershipId;
import folkmoot.ids.RoundId;
import folkmoot.statistics.CutPoints;
import folkmoot.statistics.Tally;
import folkmoot.statistics.Turnout;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuditorTest {
  private static final Instant MONDAY = Instant.parse("2026-11-30T10:00:00Z");
  private final Auditor auditor = new Auditor(CutPoints.usual());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0 1 1 2 0   | WITHHELD   |",
        "0 2 1 2 0   | THREE      | 2 1 2",
        "1 2 2 2 2   | THREE      | 3 2 4",
        "0 1 3 6 2   | FIVE       | 0 1 3 6 2",
        "2 2 2 2 2   | FIVE       | 2 2 2 2 2",
        "0 0 3 9 0   | FIVE       | 0 0 3 9 0",
        "0 0 0 12 0  | WORDS_ONLY |",
        "0 0 1 11 0  | WORDS_ONLY |",
        "0 1 1 10 0  | WORDS_ONLY |",
        "0 0 0 6 6   | WORDS_ONLY |",
        "1 0 1 5 5   | WORDS_ONLY |",
        "0 0 0 3 4   | WORDS_ONLY |",
        "0 0 2 3 4   | WORDS_ONLY |",
      })
  void an_item_is_shown_as_finely_as_its_people_allow(String counts, Detail detail, String shown) {
    ItemFigure figure = audited(tally(counts));

    assertThat(figure.detail()).isEqualTo(detail);
    assertThat(figure.counts()).isEqualTo(shown == null ? List.of() : tally(shown).counts());
  }

  @Test
  void all_and_nearly_all_are_said_alike() {
    ItemFigure all = audited(tally("0 0 0 12 0"));
    ItemFigure butOne = audited(tally("0 0 1 11 0"));
    ItemFigure butTwo = audited(tally("1 0 1 10 0"));

    assertThat(List.of(all, butOne, butTwo)).containsOnly(all);
    assertThat(all.gist()).isEqualTo(new Gist.NearlyAll(5, 4));
    assertThat(audited(tally("0 0 1 3 3")).gist()).isEqualTo(new Gist.NearlyAll(3, 3));
  }

  @Test
  void a_withheld_item_does_not_say_how_many_answered_it() {
    assertThat(audited(tally("0 1 1 2 0"))).isEqualTo(audited(tally("0 0 0 0 0")));
  }

  @ParameterizedTest
  @CsvSource({"0,FIVE", "1,WORDS_ONLY", "4,WORDS_ONLY", "5,FIVE"})
  void an_audience_changed_by_a_few_leaves_words_only(int joined, Detail detail) {
    Asking last = asked("Do we?", people(12), "0 1 3 6 2");

    ItemFigure figure =
        auditor
            .audit(candidate(tally("0 1 3 6 2"), people(12 + joined)), List.of(last))
            .value()
            .items()
            .get(0);

    assertThat(figure.detail()).isEqualTo(detail);
    if (detail == Detail.WORDS_ONLY) {
      // Eight of twelve were favourable, so that up to eight and those who came can be now.
      assertThat(figure.gist())
          .isEqualTo(new Gist.Coarse(Share.MOST, joined == 1 ? Share.MOST : Share.NEARLY_ALL));
    }
  }

  @Test
  void one_who_left_and_one_who_came_change_an_audience_by_two() {
    Set<MemberId> swapped = people(12);
    swapped.remove(new MemberId("m0"));
    swapped.add(new MemberId("new"));

    assertThat(asked("Do we?", people(12), "0 1 3 6 2").until(Audience.of(swapped)))
        .isEqualTo(new Change(1, 1));
  }

  @Test
  void another_question_asked_of_others_changes_nothing() {
    Asking other = asked("Do they?", people(11), "0 1 3 5 2");

    assertThat(
            auditor
                .audit(candidate(tally("0 1 3 6 2"), people(12)), List.of(other))
                .value()
                .items()
                .get(0)
                .detail())
        .isEqualTo(Detail.FIVE);
  }

  @Test
  void fewer_than_five_answers_leave_nothing_even_when_k_was_set_lower() {
    PublishedRound four =
        new PublishedRound(
            facts(2),
            new Turnout(4, 9),
            false,
            List.of(ItemFigure.counted(question(), tally("1 1 1 1 0"), false)),
            List.of(new Voices("open", "Why?", List.of(quote(null)), true)));

    PublishedRound seen =
        auditor
            .audit(new Candidate(four, Audience.of(people(9)), Map.of("open", 9)), List.of())
            .value();

    assertThat(seen.tooFew()).isTrue();
    assertThat(seen.turnout().answered()).isZero();
    assertThat(seen.items()).isEmpty();
    assertThat(seen.voices()).isEmpty();
  }

  @Test
  void unsigned_words_appear_only_among_five_who_did_not_sign() {
    PublishedRound round =
        new PublishedRound(
            facts(5),
            new Turnout(12, 12),
            false,
            List.of(),
            List.of(
                new Voices("open", "Why?", List.of(quote(null), quote("m1")), true),
                new Voices("other", "How?", List.of(quote(null)), false)));

    List<Voices> four = voices(round, 4);
    List<Voices> five = voices(round, 5);

    assertThat(four)
        .containsExactly(
            new Voices("open", "Why?", List.of(quote("m1")), false),
            new Voices("other", "How?", List.of(quote(null)), false));
    assertThat(five).isEqualTo(round.voices());
  }

  /** What passes when so many did not sign at the first question, and nine at the second. */
  private List<Voices> voices(PublishedRound round, int notSigning) {
    Candidate candidate =
        new Candidate(round, Audience.of(people(12)), Map.of("open", notSigning, "other", 9));
    return auditor.audit(candidate, List.of()).value().voices();
  }

  @Test
  void what_passed_once_passes_unchanged_again() {
    long seed = 20261130;
    Random random = new Random(seed);
    for (int i = 0; i < 2_000; i++) {
      Candidate candidate =
          candidate(randomTally(random, random.nextInt(20)), people(12 + random.nextInt(4)));
      List<Asking> before = List.of(asked("Do we?", people(12), "0 1 3 6 2"));
      PublishedRound once = auditor.audit(candidate, before).value();

      assertThat(auditor.again(once, candidate.audience(), before).value())
          .as("seed %d, step %d", seed, i)
          .isEqualTo(once);
    }
  }

  @Test
  void nobody_who_knows_her_own_answer_can_tell_what_all_others_said() {
    assertThat(solved(tally -> audited(tally))).isEmpty();
  }

  @Test
  void the_solver_wins_where_only_all_and_all_but_one_are_said_alike() {
    assertThat(
            solved(
                tally ->
                    tally.apart() <= 1
                        ? ItemFigure.counted(question(), tally, false)
                            .inWords(new Gist.NearlyAll(5, tally.commonest()))
                        : ItemFigure.counted(question(), tally, false)))
        .isNotEmpty();
  }

  /** Every tally of 5 to 11 people in which somebody could work out what all the others said. */
  private static List<Tally> solved(Function<Tally, ItemFigure> publish) {
    List<Tally> won = new ArrayList<>();
    for (int n = 5; n <= 11; n++) {
      var bySight = all(n).stream().collect(Collectors.groupingBy(publish));
      bySight.values().forEach(possible -> won.addAll(certain(possible)));
    }
    return won;
  }

  private static List<Tally> certain(List<Tally> possible) {
    for (int own = 0; own < 5; own++) {
      int mine = own;
      Set<List<Integer>> others =
          possible.stream()
              .filter(tally -> tally.counts().get(mine) > 0)
              .map(tally -> without(tally, mine))
              .collect(Collectors.toSet());
      boolean unanimous =
          others.size() == 1
              && others.iterator().next().stream().filter(count -> count > 0).count() == 1;
      if (unanimous) {
        return possible;
      }
    }
    return List.of();
  }

  private static List<Integer> without(Tally tally, int part) {
    List<Integer> rest = new ArrayList<>(tally.counts());
    rest.set(part, rest.get(part) - 1);
    return rest;
  }

  private static List<Tally> all(int n) {
    List<Tally> tallies = new ArrayList<>();
    for (int a = 0; a <= n; a++) {
      for (int b = 0; a + b <= n; b++) {
        for (int c = 0; a + b + c <= n; c++) {
          for (int d = 0; a + b + c + d <= n; d++) {
            tallies.add(new Tally(List.of(a, b, c, d, n - a - b - c - d)));
          }
        }
      }
    }
    return tallies;
  }

  private ItemFigure audited(Tally tally) {
    return auditor.audit(candidate(tally, people(20)), List.of()).value().items().get(0);
  }

  private static Candidate candidate(Tally tally, Set<MemberId> audience) {
    List<ItemFigure> items = List.of(ItemFigure.counted(question(), tally, false));
    PublishedRound round =
        new PublishedRound(facts(5), new Turnout(12, audience.size()), false, items, List.of());
    return new Candidate(round, Audience.of(audience), Map.of());
  }

  private static RoundFacts facts(int k) {
    return new RoundFacts(
        new RoundId("rnd_1"),
        new PartnershipId("par_1"),
        "pulse",
        "This week",
        MONDAY,
        MONDAY.plusSeconds(3600),
        k);
  }

  private static Question question() {
    return new Question("CV1", "Do we?", "same aim", Scales.EXTENT);
  }

  private static Quote quote(@Nullable String signer) {
    return new Quote("wrd_1", "words", signer == null ? null : new MemberId(signer), false);
  }

  private static Asking asked(String wording, Set<MemberId> people, String counts) {
    Question question = new Question("CV1", wording, "same aim", Scales.EXTENT);
    Tally tally = tally(counts);
    return new Asking(
        Audience.of(people),
        new Turnout(tally.n(), people.size()),
        MONDAY.minusSeconds(9),
        ItemFigure.counted(question, tally, false));
  }

  private static Set<MemberId> people(int n) {
    return IntStream.range(0, n).mapToObj(i -> new MemberId("m" + i)).collect(Collectors.toSet());
  }

  private static Tally tally(String counts) {
    return new Tally(Arrays.stream(counts.trim().split(" +")).map(Integer::valueOf).toList());
  }

  private static Tally randomTally(Random random, int n) {
    return Tally.of(IntStream.range(0, n).mapToObj(i -> 1 + random.nextInt(5)).toList());
  }
}
