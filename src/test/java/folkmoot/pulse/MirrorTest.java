package folkmoot.pulse;

import static org.assertj.core.api.Assertions.assertThat;

import folkmoot.DigestPart;
import folkmoot.Snapshots;
import folkmoot.asking.Sample;
import folkmoot.ids.OrganisationId;
import folkmoot.instrument.Instrument;
import folkmoot.instrument.InstrumentFiles;
import folkmoot.outbox.Message;
import folkmoot.privacy.Audience;
import folkmoot.privacy.Auditor;
import folkmoot.privacy.Consistency;
import folkmoot.privacy.Group;
import folkmoot.privacy.ItemFigure;
import folkmoot.privacy.Movement;
import folkmoot.privacy.PublishedRound;
import folkmoot.privacy.Question;
import folkmoot.privacy.Question.Role;
import folkmoot.privacy.Scales;
import folkmoot.privacy.Share;
import folkmoot.privacy.Side;
import folkmoot.privacy.Sides;
import folkmoot.pulse.MirrorViews.Result;
import folkmoot.statistics.Anchor;
import folkmoot.statistics.Change;
import folkmoot.statistics.ControlChart;
import folkmoot.statistics.CutPoints;
import folkmoot.statistics.Reading;
import folkmoot.statistics.Tally;
import folkmoot.statistics.Turnout;
import folkmoot.text.Mrkdwn;
import folkmoot.text.Texts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the mirror makes of groups, of earlier readings and of those who did not answer. */
class MirrorTest {
  private static final Texts TEXTS = Sample.TEXTS;
  private static final Instrument INSTRUMENT =
      InstrumentFiles.ours().of(Instrument.Use.PULSE, "Warm Homes");
  private static final Instant BEFORE = Instant.parse("2026-11-11T17:00:00Z");
  private static final Group COUNCIL = Group.of(new OrganisationId("org_1"), "Aldermoor Council");
  private static final Group TRUST = Group.of(new OrganisationId("org_2"), "Wren Valley Trust");
  private static final Sides.Gap GAP = new Sides.Gap(COUNCIL, TRUST);

  private static Result result(Turnout turnout, ItemFigure... figures) {
    return new Result(
        Sample.result(Manners.PULSE, turnout, List.of(figures), List.of()),
        "This week’s pulse",
        CutPoints.usual(),
        Sample.HOMES.zone(),
        INSTRUMENT::groupOf);
  }

  private static ItemFigure figure(String id, Role role, String counts) {
    Instrument.Item item = INSTRUMENT.item(id);
    return ItemFigure.counted(
        new Question(id, item.wording(), item.shortForm(), item.scale(), role),
        tally(counts),
        false);
  }

  private static Tally tally(String counts) {
    return new Tally(Arrays.stream(counts.split(" ")).map(Integer::valueOf).toList());
  }

  private static Sides sides(Share council, Share trust, Sides.Gap... gaps) {
    return new Sides(
        Sides.Told.SAID,
        List.of(
            new Side(COUNCIL, council, council),
            new Side(TRUST, trust, trust),
            new Side(Group.WITHOUT, Share.UNDER_HALF, Share.HALF_OR_MORE)),
        List.of(gaps));
  }

  private static Sides twoSides(Share council, Share trust) {
    return new Sides(
        Sides.Told.SAID,
        List.of(new Side(COUNCIL, council, council), new Side(TRUST, trust, trust)),
        List.of());
  }

  private static Movement since(String before, String now, ControlChart.Signal signal) {
    Turnout all = new Turnout(20, 20);
    Anchor<String> anchor =
        new Anchor<>("CV1", new Reading(tally(before), all), new Reading(tally(now), all), null);
    return new Movement(BEFORE, Change.of(List.of(anchor), null, CutPoints.usual()).get(0), signal);
  }

  private static ItemFigure change(String counts) {
    Question question =
        new Question(
            "CH",
            "Compared with 4 November 2026, working together here is …",
            "Easier or harder",
            Scales.EXTENT,
            Role.CHANGE);
    return ItemFigure.counted(question, tally(counts), false);
  }

  /** All of it at once: a gap, a shared view, a change, no change, and what people say changed. */
  private static Result full() {
    return result(
        new Turnout(24, 24),
        figure("CV1", Role.FOLLOWED, "2 4 5 6 7")
            .with(sides(Share.NEARLY_ALL, Share.FEW, GAP))
            .with(since("2 4 5 6 7", "3 4 5 6 6", ControlChart.Signal.NONE)),
        figure("OF1", Role.FOLLOWED, "0 1 3 15 5")
            .with(twoSides(Share.MOST, Share.NEARLY_ALL))
            .with(since("4 8 6 4 2", "0 1 3 15 5", ControlChart.Signal.ABOVE)),
        figure("AA2", Role.SINGLE, "1 9 10 3 1"),
        change("0 2 12 9 1"));
  }

  @Test
  void the_mirror_begins_with_the_gap_and_says_what_is_shared_and_what_changed() {
    Snapshots.matches("pulse/mirror-full", MirrorViews.post(full(), TEXTS));
  }

  @Test
  void the_thread_says_what_every_word_rests_on() {
    List<Message> how = HowViews.messages(full(), TEXTS);
    assertThat(how).hasSize(1);
    Snapshots.matches("pulse/how", how.get(0));
    assertThat(how).allSatisfy(page -> assertThat(page.text().length()).isLessThan(3_001));
  }

  @Test
  void the_digest_says_the_gap_and_each_change_and_leaves_groups_to_the_mirror() {
    List<DigestPart> parts = MirrorViews.digest(full(), TEXTS);
    Snapshots.matches("pulse/digest-full", parts.get(0).blocks());
    assertThat(parts.get(0).text()).doesNotContain("Who chose");
  }

  @Test
  void the_widest_gap_is_the_headline_and_what_is_asked_about() {
    Result narrow =
        result(
            new Turnout(24, 24),
            figure("CV1", Role.SINGLE, "2 4 5 6 7").with(sides(Share.MOST, Share.FEW, GAP)),
            figure("OF1", Role.SINGLE, "2 4 5 6 7").with(sides(Share.FEW, Share.NEARLY_ALL, GAP)));

    assertThat(MirrorViews.post(narrow, TEXTS).text())
        .contains(
            "*Seen very differently by Aldermoor Council and Wren Valley Trust:* Is it clear");
    assertThat(MirrorViews.question(narrow, TEXTS).value())
        .startsWith("“Is it clear what")
        .contains("is seen very differently by Aldermoor Council and Wren Valley Trust");
  }

  @Test
  void where_counting_each_organisation_the_same_looks_different_it_is_said() {
    assertThat(item("2 4 5 6 7", twoSides(Share.FEW, Share.UNDER_HALF)))
        .contains("the middle answer does not reach “Mostly” or “Completely”");
    assertThat(item("2 8 6 4 4", twoSides(Share.MOST, Share.NEARLY_ALL)))
        .contains("the middle answer does reach “Mostly” or “Completely”");
    assertThat(item("2 8 6 4 4", twoSides(Share.MOST, Share.FEW)))
        .contains("as many reach “Mostly” or “Completely” in the middle as do not");
    assertThat(item("2 4 5 6 7", twoSides(Share.MOST, Share.HALF_OR_MORE)))
        .doesNotContain("counts the same");
    assertThat(item("2 4 5 6 7", sides(Share.FEW, Share.FEW)))
        .as("one group leaves it open")
        .doesNotContain("counts the same");
  }

  @Test
  void shared_is_said_only_where_every_organisation_shown_is_known_to_be_above_half() {
    String high = "0 1 3 15 5";
    assertThat(item(high, twoSides(Share.MOST, Share.HALF_OR_MORE))).contains("shared");
    assertThat(item(high, twoSides(Share.NEARLY_ALL, Share.UNDER_HALF))).doesNotContain("shared");
    assertThat(item(high, sides(Share.NEARLY_ALL, Share.MOST))).doesNotContain("shared");
    assertThat(item(high, Sides.TOO_SMALL)).doesNotContain("shared");
    assertThat(item(high, Sides.HELD_BACK)).doesNotContain("shared");
    assertThat(item("2 4 5 6 7", twoSides(Share.MOST, Share.MOST))).doesNotContain("shared");
  }

  @Test
  void percent_stands_beside_counts_from_twenty_people_on() {
    assertThat(item("0 1 3 6 9", Sides.TOO_SMALL)).contains("15 of 19 chose");
    assertThat(item("0 1 3 6 10", Sides.TOO_SMALL)).contains("16 of 20 (80%) chose");
  }

  @Test
  void with_few_answers_it_is_said_how_far_the_others_could_turn_the_picture() {
    String low = MirrorViews.post(result(new Turnout(12, 20), eight()), TEXTS).text();
    String lower = MirrorViews.post(result(new Turnout(12, 21), eight()), TEXTS).text();

    assertThat(low).doesNotContain("anything from");
    assertThat(lower).contains("it could be anything from 8 to 17 of 21");
    assertThat(how(new Turnout(12, 20)))
        .contains("likely 10 to 16 of all 20")
        .doesNotContain("is said when fewer than");
    assertThat(how(new Turnout(12, 60)))
        .contains("likely 23 to 52 of all 60", "is said when fewer than 60% answered");
    assertThat(how(new Turnout(12, 12))).doesNotContain("ikely");
  }

  private static ItemFigure eight() {
    return figure("CV1", Role.SINGLE, "0 1 3 6 2");
  }

  private static String how(Turnout turnout) {
    return HowViews.paragraphs(result(turnout, eight()), TEXTS).stream()
        .map(Mrkdwn::value)
        .collect(Collectors.joining("\n"));
  }

  @Test
  void every_change_and_every_signal_has_words() {
    List<String> said = new ArrayList<>();
    for (String now : List.of("0 1 3 6 2", "1 4 4 3 0", "0 0 1 3 8")) {
      for (ControlChart.Signal signal : ControlChart.Signal.values()) {
        ItemFigure figure = figure("CV1", Role.FOLLOWED, now).with(since("0 1 3 6 2", now, signal));
        said.add(
            ChangeViews.line(figure, result(new Turnout(12, 12), figure), TEXTS)
                .orElseThrow()
                .value());
      }
    }
    assertThat(said).doesNotHaveDuplicates();
    assertThat(said)
        .contains(
            "No clear change since 11 November.",
            "A clear change since 11 November: the answers moved up.")
        .anySatisfy(words -> assertThat(words).contains("It is lower than the first eight"));
  }

  @Test
  void an_even_split_of_easier_and_harder_could_be_luck_and_an_uneven_one_is_not() {
    assertThat(felt("0 3 4 4 1")).contains("5 found it easier and 3 harder", "could well be luck");
    assertThat(felt("0 1 4 6 1")).contains("7 found it easier and 1 harder", "more than luck");
    assertThat(felt("0 1 2 8 1")).contains("9 found it easier and 1 harder", "hardly luck");
  }

  @Test
  void many_items_are_explained_on_pages_that_can_be_read() {
    List<ItemFigure> all =
        INSTRUMENT.items().stream()
            .map(
                item ->
                    figure(item.id(), Role.FOLLOWED, "2 4 5 6 7")
                        .with(since("2 4 5 6 7", "3 4 5 6 6", ControlChart.Signal.NONE)))
            .toList();
    List<Message> how =
        HowViews.messages(result(new Turnout(24, 40), all.toArray(ItemFigure[]::new)), TEXTS);

    assertThat(how).hasSizeBetween(2, 4);
    assertThat(how).allSatisfy(page -> assertThat(page.text().length()).isLessThan(3_001));
    String text = how.stream().map(Message::text).collect(Collectors.joining("\n"));
    assertThat(INSTRUMENT.items())
        .allSatisfy(item -> assertThat(text).contains("“" + item.shortForm() + "”:"));
  }

  @Test
  void a_full_check_says_how_far_the_questions_of_a_dimension_hang_together() {
    PublishedRound round =
        result(new Turnout(36, 40), figure("CV1", Role.SINGLE, "4 8 10 8 6")).published();
    PublishedRound measured =
        new PublishedRound(
            round.facts(),
            round.turnout(),
            false,
            round.items(),
            List.of(),
            List.of(new Consistency("Collective vision", List.of("CV1"), 0.88, -0.1, 0.93)));
    Result full =
        new Result(
            new Auditor(CutPoints.usual()).again(measured, Audience.NOBODY, List.of()),
            "A full check",
            CutPoints.usual(),
            Sample.HOMES.zone(),
            INSTRUMENT::groupOf);

    assertThat(HowViews.messages(full, TEXTS).get(0).text())
        .contains("Do the questions of one part hang together?")
        .contains("“Collective vision”: alpha 0.88 (−0.10 to 0.93)");
  }

  @Test
  void where_nothing_is_shown_there_is_nothing_to_explain() {
    Result nothing = result(new Turnout(6, 9), figure("CV1", Role.FOLLOWED, "1 1 1 0 0"));
    assertThat(HowViews.messages(nothing, TEXTS)).isEqualTo(Collections.emptyList());
    assertThat(MirrorViews.post(nothing, TEXTS).text()).doesNotContain("How we know");
  }

  private static String felt(String counts) {
    ItemFigure figure = change(counts);
    return ChangeViews.line(figure, result(new Turnout(12, 12), figure), TEXTS)
        .orElseThrow()
        .value();
  }

  private static String item(String counts, Sides sides) {
    ItemFigure figure = figure("CV1", Role.SINGLE, counts).with(sides);
    int n = tally(counts).n();
    return FigureViews.whole(figure, result(new Turnout(n, n), figure), TEXTS).value();
  }
}
