package folkmoot.action;

import static org.assertj.core.api.Assertions.assertThat;

import folkmoot.action.Step.Verdict;
import folkmoot.ids.MemberId;
import folkmoot.ids.OrganisationId;
import folkmoot.ids.PartnershipId;
import folkmoot.time.ClosedDays;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules about actions that need neither a database nor Slack. */
class ActionRulesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Agree one phone number for all partners",
        "agree one phone number",
        "  Print the number on every letter.",
        "Ask tenants what they would change",
        "Bring the night staff in",
        "Ring three tenants each week",
        "Discuss the list with the council",
        "Focus on the oldest homes first",
        "Address the backlog",
        "Question the need for a second form",
        "Commission a short film",
        "Do one joint visit",
        "To agree one number",
        "Please share the rota",
        "Let tenants see the list",
        "Pass on the keys",
        "Harness what volunteers know",
        "1. Agree one number",
        "– Agree one number",
        "Train twelve people",
        "Meet on the first Monday",
        "Sing",
        "同意一个电话号码",
        "🙂",
      })
  void what_begins_with_a_verb_gets_no_hint(String action) {
    assertThat(VerbFirst.of(action)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "We will agree one number | WHO",
        "we’ll agree one number | WHO",
        "We should meet | WHO",
        "I can print the letters | WHO",
        "Let's agree one number | WHO",
        "Let us meet more often | WHO",
        "Somebody rings the tenants | WHO",
        "Everyone shares the rota | WHO",
        "Each partner names a contact | WHO",
        "The council to publish the list | WHO",
        "Council will publish the list | WHO",
        "Could we agree one number | ASKS",
        "Agree one number? | ASKS",
        "How about a joint visit | ASKS",
        "Do we need a rota? | ASKS",
        "Maybe agree one number | ASKS",
        "Improving how we talk | GOING_ON",
        "Working together more closely | GOING_ON",
        "Meeting every week | GOING_ON",
        "One phone number for all | THING",
        "The rota | THING",
        "A joint visit each month | THING",
        "Better communication | THING",
        "Communication with tenants | THING",
        "Meetings every week | THING",
        "Partnership day in May | THING",
        "Regular visits | THING",
        "Transparency about money | THING",
        "Phone number on letters | THING",
      })
  void what_begins_otherwise_gets_a_hint_of_its_kind(String action, VerbFirst hint) {
    assertThat(VerbFirst.of(action)).contains(hint);
  }

  private static final MemberId BEN = new MemberId("mem_ben");
  private static final MemberId CLEO = new MemberId("mem_cleo");
  private static final OrganisationId COUNCIL = new OrganisationId("org_council");
  private static final OrganisationId TRUST = new OrganisationId("org_trust");
  private static final Instant MONDAY = Instant.parse("2026-11-30T10:00:00Z");

  private static Action action(State state, Owner owner) {
    return new Action(
        "act_1",
        new PartnershipId("par_1"),
        "Agree one number",
        owner,
        LocalDate.parse("2026-12-11"),
        null,
        null,
        state,
        "",
        new Action.Times(MONDAY, null, null));
  }

  private static Owner owner(String written) {
    return switch (written) {
      case "nobody" -> Owner.NOBODY;
      case "ben" -> new Owner(BEN, null);
      case "council" -> new Owner(null, COUNCIL);
      default -> new Owner(BEN, COUNCIL);
    };
  }

  private static Step.Actor actor(String written) {
    return switch (written) {
      case "Ben" -> new Step.Actor(BEN, COUNCIL, false);
      case "colleague" -> new Step.Actor(CLEO, COUNCIL, false);
      case "convener" -> new Step.Actor(CLEO, TRUST, true);
      default -> new Step.Actor(CLEO, null, false);
    };
  }

  @ParameterizedTest
  @CsvSource({
    // state, owner, who, what she may do
    "PROPOSED, nobody, anybody, ACCEPT",
    "PROPOSED, nobody, convener, ACCEPT DROP REWORD",
    "PROPOSED, ben, Ben, ACCEPT DECLINE DROP REWORD",
    "PROPOSED, ben, colleague, ",
    "PROPOSED, ben, anybody, ",
    "PROPOSED, ben, convener, DROP REWORD",
    "PROPOSED, council, colleague, ACCEPT DECLINE DROP REWORD",
    "PROPOSED, council, anybody, ",
    "PROPOSED, council, convener, DROP REWORD",
    "PROPOSED, both, Ben, ACCEPT DECLINE DROP REWORD",
    "PROPOSED, both, colleague, ",
    "ACCEPTED, ben, Ben, DECLINE BEGIN FINISH DROP REWORD",
    "ACCEPTED, ben, colleague, ",
    "ACCEPTED, both, colleague, BEGIN FINISH DROP REWORD",
    "ACCEPTED, both, anybody, ",
    "ACCEPTED, both, convener, DROP REWORD",
    "DOING, ben, Ben, DECLINE FINISH DROP REWORD",
    "DOING, both, colleague, FINISH DROP REWORD",
    "DONE, ben, Ben, ",
    "DONE, ben, convener, ",
    "DROPPED, ben, Ben, ",
  })
  void who_may_do_what(State state, String owner, String who, @Nullable String may) {
    List<String> allowed =
        List.of(Step.values()).stream()
            .filter(step -> step.verdict(action(state, owner(owner)), actor(who)) == Verdict.YES)
            .map(Step::name)
            .toList();
    assertThat(String.join(" ", allowed)).isEqualTo(may == null ? "" : may);
  }

  @Test
  void what_is_over_is_told_apart_from_what_is_somebody_elses() {
    Action done = action(State.DONE, owner("ben"));
    assertThat(Step.FINISH.verdict(done, actor("Ben"))).isEqualTo(Verdict.NOT_NOW);
    Action taken = action(State.ACCEPTED, owner("ben"));
    assertThat(Step.FINISH.verdict(taken, actor("anybody"))).isEqualTo(Verdict.NOT_YOURS);
    assertThat(Step.ACCEPT.verdict(taken, actor("Ben"))).isEqualTo(Verdict.NOT_NOW);
  }

  @Test
  void an_owner_who_left_holds_nothing_open_and_keeps_what_she_did() {
    Action open = action(State.DOING, owner("ben")).among(Set.of(CLEO));
    assertThat(open.looksForOwner()).isTrue();
    Action both = action(State.ACCEPTED, owner("both")).among(Set.of(CLEO));
    assertThat(both.state()).isEqualTo(State.PROPOSED);
    assertThat(both.owner()).isEqualTo(owner("council"));
    Action done = action(State.DONE, owner("ben"));
    assertThat(done.among(Set.of(CLEO))).isEqualTo(done);
    assertThat(done.withoutMember().owner().isNobody()).isTrue();
    assertThat(done.withoutMember().state()).isEqualTo(State.DONE);
  }

  @ParameterizedTest
  @CsvSource({
    // due, where the owner is, taken on at, reminded at
    "2026-12-11, Europe/London, 2026-11-30T10:00:00Z, 2026-12-09T09:00:00Z",
    "2026-12-11, Pacific/Auckland, 2026-11-30T10:00:00Z, 2026-12-08T20:00:00Z",
    "2026-12-11, Asia/Kathmandu, 2026-11-30T10:00:00Z, 2026-12-09T03:15:00Z",
    "2026-12-11, America/Los_Angeles, 2026-11-30T10:00:00Z, 2026-12-09T17:00:00Z",
    // two days before a Monday is a Saturday: Friday then
    "2026-12-14, Europe/London, 2026-11-30T10:00:00Z, 2026-12-11T09:00:00Z",
    "2026-12-15, Europe/London, 2026-11-30T10:00:00Z, 2026-12-11T09:00:00Z",
    // Wednesday is closed
    "2026-12-18, Europe/London, 2026-11-30T10:00:00Z, 2026-12-15T09:00:00Z",
    // taken on too late for that: the morning after, not on a weekend
    "2026-12-01, Europe/London, 2026-11-30T10:00:00Z, 2026-12-02T09:00:00Z",
    "2026-12-01, Pacific/Auckland, 2026-11-30T10:00:00Z, 2026-12-01T20:00:00Z",
    "2026-12-04, Europe/London, 2026-12-03T10:00:00Z, 2026-12-07T09:00:00Z",
    // both over
    "2026-11-20, Europe/London, 2026-11-30T10:00:00Z, ",
  })
  void an_owner_is_reminded_once_in_her_own_morning(
      LocalDate due, ZoneId zone, Instant taken, @Nullable Instant at) {
    ClosedDays closed =
        new ClosedDays(Map.of(LocalDate.parse("2026-12-16"), "A holiday"), List.of());
    assertThat(Nudge.at(due, new Nudge.Place(zone, closed), taken)).isEqualTo(at);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-12-09T09:00:00Z, , 2026-12-09T09:00:00Z",
    "2026-12-09T20:00:00Z, , 2026-12-10T09:00:00Z",
    "2026-12-09T09:00:00Z, 2026-12-10T11:00:00Z, 2026-12-10T11:00:00Z",
    "2026-12-09T09:00:00Z, 2026-12-11T18:00:00Z, 2026-12-14T09:00:00Z",
    "2026-12-09T09:00:00Z, 2026-12-01T18:00:00Z, 2026-12-09T09:00:00Z",
  })
  void quiet_and_nights_move_a_note(Instant due, @Nullable Instant quiet, Instant at) {
    Nudge.Place place = new Nudge.Place(ZoneId.of("Europe/London"), ClosedDays.NONE);
    assertThat(Nudge.fit(due, quiet, place)).isEqualTo(at);
  }
}
