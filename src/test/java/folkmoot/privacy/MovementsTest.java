package folkmoot.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import folkmoot.ids.MemberId;
import folkmoot.ids.PartnershipId;
import folkmoot.ids.RoundId;
import folkmoot.privacy.Question.Role;
import folkmoot.statistics.Change;
import folkmoot.statistics.ChangeWord;
import folkmoot.statistics.ControlChart;
import folkmoot.statistics.CutPoints;
import folkmoot.statistics.Direction;
import folkmoot.statistics.Tally;
import folkmoot.statistics.Turnout;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is said of figures beside their own earlier readings, as it comes out of the auditor. */
class MovementsTest {
  private static final Instant NOW = Instant.parse("2026-11-30T17:00:00Z");
  private static final Question AIM = followed("CV1");
  private static final Question CLEAR = followed("OF1");
  private static final Question CHANGE =
      new Question("CH", "Compared with then?", "Easier", Scales.EXTENT, Role.CHANGE);

  private final Auditor auditor = new Auditor(CutPoints.usual());
  private final List<Asking> before = new ArrayList<>();

  /** methods.md C4, second example: clear when it is the only anchor of its week. */
  @Test
  void one_anchor_alone_has_changed_clearly() {
    asked(AIM, 1, "0 1 3 6 2", null);

    Movement movement = movement(audited(counted(AIM, "1 4 4 3 0")).get(0));

    assertThat(movement.since()).isEqualTo(closed(1));
    assertThat(movement.change().about()).isEqualTo("CV1");
    assertThat(movement.change().word()).isEqualTo(ChangeWord.CLEAR);
    assertThat(movement.change().direction()).isEqualTo(Direction.DOWN);
    assertThat(movement.change().difference()).isEqualTo(-1.0);
    assertThat(movement.change().p()).isCloseTo(2467.0 / 96577, within(1e-12));
    assertThat(movement.signal()).isEqualTo(ControlChart.Signal.NONE);
  }

  @Test
  void two_anchors_compared_in_one_round_make_each_other_less_sure() {
    asked(AIM, 1, "0 1 3 6 2", null);
    asked(CLEAR, 1, "0 1 3 6 2", null);

    List<ItemFigure> figures = audited(counted(AIM, "1 4 4 3 0"), counted(CLEAR, "0 2 4 5 1"));

    assertThat(word(figures.get(0))).isEqualTo(ChangeWord.POSSIBLE);
    assertThat(word(figures.get(1))).isEqualTo(ChangeWord.NONE);
  }

  @Test
  void the_latest_earlier_reading_counts() {
    asked(AIM, 2, "4 5 2 1 0", null);
    asked(AIM, 1, "0 1 3 6 2", null);

    Movement movement = movement(audited(counted(AIM, "1 4 4 3 0")).get(0));

    assertThat(movement.since()).isEqualTo(closed(1));
    assertThat(movement.change().direction()).isEqualTo(Direction.DOWN);
  }

  @Test
  void a_reading_in_words_is_passed_over() {
    asked(AIM, 2, "0 1 3 6 2", null);
    before.add(0, asking(1, figure("0 0 0 12 0").inWords(new Gist.NearlyAll(5, 4)), 12));

    assertThat(movement(audited(counted(AIM, "1 4 4 3 0")).get(0)).since()).isEqualTo(closed(2));
  }

  @Test
  void what_is_told_in_words_is_compared_with_nothing() {
    asked(AIM, 1, "0 1 3 6 2", null);
    assertThat(audited(counted(AIM, "0 0 0 12 0")).get(0).movement()).isNull();
    assertThat(audited(counted(AIM, "0 1 1 2 0")).get(0).movement()).isNull();

    ItemFigure oneMore = audited(13, counted(AIM, "1 4 4 3 0")).get(0);
    assertThat(oneMore.detail()).isEqualTo(Detail.WORDS_ONLY);
    assertThat(oneMore.movement()).isNull();
  }

  @Test
  void only_a_followed_question_in_the_same_words_and_on_the_same_scale_is_compared() {
    asked(AIM, 1, "0 1 3 6 2", null);
    Question single = new Question("CV1", AIM.wording(), "aim", Scales.EXTENT, Role.SINGLE);
    Scale other =
        new Scale(
            Scales.EXTENT.points().stream().map(p -> new Scale.Point(p.word() + "!", "")).toList(),
            Scales.EXTENT.skip());

    assertThat(audited(counted(single, "1 4 4 3 0")).get(0).movement()).isNull();
    assertThat(
            audited(
                    counted(
                        new Question("CV1", "Other?", "", Scales.EXTENT, Role.FOLLOWED),
                        "1 4 4 3 0"))
                .get(0)
                .movement())
        .isNull();
    assertThat(
            audited(
                    counted(
                        new Question("CV1", AIM.wording(), "", other, Role.FOLLOWED), "1 4 4 3 0"))
                .get(0)
                .movement())
        .isNull();
  }

  @Test
  void a_second_possible_change_the_same_way_is_clear() {
    asked(AIM, 2, "1 1 2 6 2", null);
    asked(AIM, 1, "0 1 3 6 2", said(ChangeWord.POSSIBLE, Direction.DOWN));
    asked(CLEAR, 1, "0 1 3 6 2", null);

    Change<String> twice =
        movement(audited(counted(AIM, "1 4 4 3 0"), counted(CLEAR, "0 2 4 5 1")).get(0)).change();

    assertThat(twice.word()).isEqualTo(ChangeWord.CLEAR);
    assertThat(twice.ground()).isEqualTo(Change.Ground.TWICE);
  }

  @Test
  void what_people_say_of_the_change_themselves_counts_when_it_may_be_shown() {
    asked(AIM, 1, "0 1 3 6 2", null);

    List<ItemFigure> harder = audited(counted(AIM, "0 2 4 5 1"), counted(CHANGE, "2 6 4 0 0"));
    assertThat(movement(harder.get(0)).change().ground()).isEqualTo(Change.Ground.CHANGE_ITEM);
    assertThat(harder.get(1).movement()).isNull();

    List<ItemFigure> united = audited(counted(AIM, "0 2 4 5 1"), counted(CHANGE, "0 12 0 0 0"));
    assertThat(word(united.get(0))).isEqualTo(ChangeWord.NONE);
  }

  @Test
  void other_turnout_of_the_earlier_round_keeps_a_change_from_being_clear() {
    before.add(asking(1, figure("0 1 3 6 2"), 20));

    assertThat(movement(audited(20, 12, counted(AIM, "4 5 2 1 0")).get(0)).change().doubts())
        .isEmpty();
    before.clear();
    Asking half = asking(1, figure("0 1 3 6 2"), 20);
    before.add(new Asking(half.audience(), new Turnout(20, 20), half.closed(), half.figure()));
    assertThat(movement(audited(20, 12, counted(AIM, "4 5 2 1 0")).get(0)).change().doubts())
        .containsExactly(Change.Doubt.TURNOUT);
  }

  @Test
  void after_eight_readings_one_far_outside_gives_a_signal() {
    for (int ago = 8; ago >= 1; ago--) {
      before.add(0, asking(ago, figure(ago % 2 == 0 ? "0 1 3 6 2" : "0 2 3 5 2"), 12));
    }

    assertThat(movement(audited(counted(AIM, "4 5 2 1 0")).get(0)).signal())
        .isEqualTo(ControlChart.Signal.BELOW);
    assertThat(movement(audited(counted(AIM, "0 1 3 6 2")).get(0)).signal())
        .isEqualTo(ControlChart.Signal.NONE);
  }

  @Test
  void what_was_said_stays_as_it_was_and_goes_when_the_counts_go() {
    asked(AIM, 1, "0 1 3 6 2", null);
    PublishedRound first = published(12, 12, counted(AIM, "1 4 4 3 0"));

    PublishedRound again = auditor.again(first, Audience.of(people(12)), List.of()).value();
    assertThat(again).isEqualTo(first);

    before.clear();
    before.add(asking(1, figure("0 1 3 6 2"), 13));
    ItemFigure reduced =
        auditor.again(first, Audience.of(people(12)), before).value().items().get(0);
    assertThat(reduced.detail()).isEqualTo(Detail.WORDS_ONLY);
    assertThat(reduced.movement()).isNull();
  }

  private static ChangeWord word(ItemFigure figure) {
    return movement(figure).change().word();
  }

  private static Movement movement(ItemFigure figure) {
    Movement movement = figure.movement();
    assertThat(movement).isNotNull();
    return movement;
  }

  private static Movement said(ChangeWord word, Direction direction) {
    return new Movement(
        closed(9),
        new Change<>("CV1", word, Change.Ground.TEST, direction, -0.5, 0.08, 0.08, Set.of()),
        ControlChart.Signal.NONE);
  }

  private static Question followed(String id) {
    return new Question(id, "Is it so, " + id + "?", id, Scales.EXTENT, Role.FOLLOWED);
  }

  private static ItemFigure counted(Question question, String counts) {
    return ItemFigure.counted(question, tally(counts), false);
  }

  private static ItemFigure figure(String counts) {
    return counted(AIM, counts);
  }

  private void asked(Question question, int ago, String counts, @Nullable Movement movement) {
    before.add(0, asking(ago, counted(question, counts).with(movement), 12));
  }

  private static Asking asking(int ago, ItemFigure figure, int people) {
    return new Asking(
        Audience.of(people(people)), new Turnout(figure.n(), people), closed(ago), figure);
  }

  private static Instant closed(int ago) {
    return NOW.minus(Duration.ofDays(21L * ago));
  }

  private List<ItemFigure> audited(ItemFigure... figures) {
    return audited(12, figures);
  }

  private List<ItemFigure> audited(int people, ItemFigure... figures) {
    return audited(people, 12, figures);
  }

  private List<ItemFigure> audited(int people, int answered, ItemFigure... figures) {
    return published(people, answered, figures).items();
  }

  private PublishedRound published(int people, int answered, ItemFigure... figures) {
    RoundFacts facts =
        new RoundFacts(
            new RoundId("rnd_1"),
            new PartnershipId("par_1"),
            "pulse",
            "Pulse",
            NOW.minusSeconds(9),
            NOW,
            5);
    PublishedRound round =
        new PublishedRound(
            facts, new Turnout(answered, people), false, List.of(figures), List.of());
    return auditor
        .audit(new Candidate(round, Audience.of(people(people)), Map.of()), before)
        .value();
  }

  private static List<MemberId> people(int n) {
    return IntStream.range(0, n).mapToObj(i -> new MemberId("m" + i)).collect(Collectors.toList());
  }

  private static Tally tally(String counts) {
    return new Tally(Arrays.stream(counts.split(" ")).map(Integer::valueOf).toList());
  }
}
