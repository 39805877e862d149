package folkmoot.action;

import static org.assertj.core.api.Assertions.assertThat;

import folkmoot.Snapshots;
import folkmoot.action.ActionForm.Entry;
import folkmoot.action.ActionForm.Note;
import folkmoot.action.ActionForm.Slip;
import folkmoot.action.Card.Said;
import folkmoot.ids.ChannelId;
import folkmoot.ids.MemberId;
import folkmoot.ids.OrganisationId;
import folkmoot.ids.PartnershipId;
import folkmoot.ids.RoundId;
import folkmoot.ids.TeamId;
import folkmoot.ids.UserId;
import folkmoot.partnership.Member;
import folkmoot.partnership.Organisation;
import folkmoot.partnership.Partnership;
import folkmoot.text.Mrkdwn;
import folkmoot.text.Texts;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What people read of actions. */
class ActionViewsTest {
  private static final Texts TEXTS = Texts.load(Locale.UK);
  private static final ZoneId LONDON = ZoneId.of("Europe/London");
  private static final LocalDate TODAY = LocalDate.parse("2026-12-01");
  private static final Instant MONDAY = Instant.parse("2026-11-30T10:00:00Z");
  private static final PartnershipId HOMES = new PartnershipId("par_homes");
  private static final Organisation COUNCIL =
      new Organisation(new OrganisationId("org_0"), "Harbour <Council>");
  private static final Member BEN =
      new Member(
          new MemberId("mem_1"),
          new TeamId("T1"),
          new UserId("U1"),
          "Ben & Co",
          LONDON,
          false,
          COUNCIL.id(),
          true,
          null);
  private static final Cause CAUSE =
      new Cause(
          new RoundId("rnd_1"),
          "Our conversations lead to action.",
          LocalDate.parse("2026-11-25"),
          "nobody picks up the phone");

  static Partnership partnership() {
    return new Partnership(
        HOMES,
        new TeamId("T0"),
        "Warm Homes",
        "Nobody is cold at home",
        new ChannelId("C1"),
        null,
        LONDON,
        Locale.UK,
        5,
        DayOfWeek.THURSDAY,
        LocalTime.of(14, 0));
  }

  private static Sight sight(
      State state, @Nullable Member person, @Nullable Organisation organisation, String due) {
    Action action =
        new Action(
            "act_1",
            HOMES,
            "Agree *one* phone number for <!channel>",
            new Owner(
                person == null ? null : person.id(),
                organisation == null ? null : organisation.id()),
            LocalDate.parse(due),
            CAUSE,
            new Look("Our conversations lead to action.", LocalDate.parse("2027-01-30")),
            state,
            state == State.DONE
                ? "printed it on every letter"
                : state == State.DROPPED ? "the line was never paid for" : "",
            new Action.Times(MONDAY, null, state.isOpen() ? null : MONDAY));
    return new Sight(action, person, organisation, null, partnership(), TODAY);
  }

  @Test
  void the_same_step_taken_by_two_is_one_line_with_both_and_another_day_or_nobody_is_its_own() {
    Sight bens = sight(State.ACCEPTED, BEN, null, "2026-12-11");
    Sight councils = sight(State.ACCEPTED, null, COUNCIL, "2026-12-11");
    Sight later = sight(State.ACCEPTED, null, COUNCIL, "2026-12-18");
    Sight nobodys = sight(State.ACCEPTED, null, null, "2026-12-11");
    List<Joint> joint = Joint.of(List.of(bens, later, councils, nobodys));
    assertThat(joint)
        .containsExactly(
            new Joint(List.of(bens, councils)), Joint.alone(later), Joint.alone(nobodys));
    assertThat(ActionDigestViews.due(joint.get(0), false, TEXTS).text())
        .contains("Ben &amp; Co and Harbour &lt;Council&gt;, by 11 December");
    assertThat(ActionDigestViews.takenOnLate(joint.get(0), TEXTS).text())
        .contains("Council&gt; have taken it on");
    assertThat(ActionDigestViews.takenOnLate(joint.get(1), TEXTS).text())
        .contains("Council&gt; has taken it on");
    assertThat(ActionDigestViews.due(joint.get(2), false, TEXTS).text()).contains("· by 11 Dec");
  }

  @ParameterizedTest
  @EnumSource
  void a_post_says_where_it_stands(State state) {
    Sight sight = sight(state, BEN, COUNCIL, "2026-12-11");
    Snapshots.matches("action/post-" + word(state), ActionViews.post(sight, TEXTS));
    assertThat(ActionViews.post(sight, TEXTS).text()).doesNotContain("<!channel>");
  }

  private static String word(State state) {
    return state.name().toLowerCase(Locale.ROOT);
  }

  @Test
  void posts_ask_whom_they_ask_and_nobody_where_nobody_is_asked() {
    Snapshots.matches(
        "action/post-looking",
        ActionViews.post(sight(State.PROPOSED, null, null, "2026-12-11"), TEXTS));
    Snapshots.matches(
        "action/post-organisation",
        ActionViews.post(sight(State.PROPOSED, null, COUNCIL, "2026-12-11"), TEXTS));
    Snapshots.matches(
        "action/post-we-did", ActionViews.post(sight(State.DONE, null, null, "2026-12-11"), TEXTS));
  }

  @Test
  void marks_in_the_words_of_people_do_not_upset_the_bold() {
    assertThat(Mrkdwn.bold("Agree one number").value()).isEqualTo("*Agree one number*");
    assertThat(Mrkdwn.bold("Agree *one* number").value()).isEqualTo("Agree *one* number");
    assertThat(Mrkdwn.bold("Rename a_file_b & more").value())
        .isEqualTo("Rename a_file_b &amp; more");
  }

  @Test
  void windows_read_well() {
    Sight taken = sight(State.ACCEPTED, BEN, null, "2026-12-11");
    Card card =
        new Card(taken, Said.ACCEPTED, "chg_1", EnumSet.of(Step.BEGIN, Step.FINISH, Step.DROP));
    Snapshots.matches("action/card", ActionViews.card(card, "par_homes mine 0", TEXTS));
    for (Step step : List.of(Step.FINISH, Step.DROP, Step.REWORD)) {
      Snapshots.matches(
          "action/" + step.name().toLowerCase(Locale.ROOT),
          ActionFormViews.words(step, taken, "", TEXTS));
    }
    Snapshots.matches("action/nudge-soon", ActionViews.nudge(taken, TEXTS));
    Snapshots.matches(
        "action/nudge-over", ActionViews.nudge(sight(State.DOING, BEN, null, "2026-11-27"), TEXTS));
  }

  @ParameterizedTest
  @EnumSource
  void everything_that_can_follow_a_press_has_words(Said said) {
    Card card = new Card(sight(State.DOING, BEN, null, "2026-12-11"), said, "", Set.of());
    assertThat(ActionViews.card(card, "", TEXTS).toString()).contains("is on it");
  }

  @Test
  void the_form_is_short_first_and_asks_more_when_that_is_wanted() {
    Choices choices =
        new Choices(
            List.of(COUNCIL),
            List.of(new Choices.Result("rnd_1 CV1", "25 November: Talk leads to action", CAUSE)),
            List.of(new Choices.Item("rnd_1 CV1", "Talk leads to action", "Talk leads to action")));
    Slip slip = new Slip(HOMES, "act_1", false, false);
    Snapshots.matches(
        "action/form",
        ActionFormViews.form(new ActionForm(slip, Entry.EMPTY, choices, LONDON, Set.of()), TEXTS));
    Entry entry =
        new Entry(
            "We will agree one number",
            "U1",
            "org_0",
            "2026-12-11",
            "rnd_1 CV1",
            "nobody rings",
            "rnd_1 CV1",
            "2027-01-30");
    Snapshots.matches(
        "action/form-more",
        ActionFormViews.form(
            new ActionForm(slip.withDetails().withHint(), entry, choices, LONDON, Set.of(Note.WHO)),
            TEXTS));
  }

  @ParameterizedTest
  @EnumSource
  void every_note_and_fault_has_words(Note note) {
    Slip slip = new Slip(HOMES, "act_1", false, false);
    Choices none = new Choices(List.of(), List.of(), List.of());
    assertThat(
            ActionFormViews.form(
                    new ActionForm(slip, Entry.EMPTY, none, LONDON, Set.of(note)), TEXTS)
                .getBlocks())
        .hasSize(4);
    for (ActionFault fault : ActionFault.values()) {
      assertThat(ActionFormViews.fault("x", fault, TEXTS).get("x")).isNotBlank();
    }
  }

  @Test
  void the_list_says_of_each_where_it_stands_without_counting_days() {
    List<Sight> some =
        List.of(
            sight(State.PROPOSED, null, null, "2026-11-20"),
            sight(State.PROPOSED, BEN, null, "2026-12-03"),
            sight(State.ACCEPTED, BEN, COUNCIL, "2026-11-27"),
            sight(State.DOING, BEN, null, "2026-12-11"),
            sight(State.DONE, BEN, null, "2026-12-11"),
            sight(State.DONE, null, null, "2026-12-11"),
            sight(State.DROPPED, BEN, null, "2026-12-11"));
    Snapshots.matches(
        "action/list",
        ActionListViews.window(new Listing.Page(HOMES, Listing.Filter.OPEN, some, 30, 10), TEXTS));
    Snapshots.matches(
        "action/list-none",
        ActionListViews.window(
            new Listing.Page(HOMES, Listing.Filter.MINE, List.of(), 0, 0), TEXTS));
  }
}
