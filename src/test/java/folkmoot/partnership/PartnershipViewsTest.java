package folkmoot.partnership;

import static org.assertj.core.api.Assertions.assertThat;

import folkmoot.Offer;
import folkmoot.OpenItem;
import folkmoot.Snapshots;
import folkmoot.directory.KnownChannel;
import folkmoot.ids.ChannelId;
import folkmoot.ids.PartnershipId;
import folkmoot.ids.TeamId;
import folkmoot.ids.UserId;
import folkmoot.slack.Answer;
import folkmoot.slack.BlockLimits;
import folkmoot.text.Mrkdwn;
import folkmoot.text.Texts;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PartnershipViewsTest {
  private static final Texts TEXTS = Texts.load(Locale.UK);
  private static final String NASTY = "<!channel> *Ana* & `Co`";

  private static Partnership partnership(String name, int k) {
    return new Partnership(
        new PartnershipId("ptn_1"),
        new TeamId("T1"),
        name,
        "Every home warm by 2030",
        new ChannelId("C1"),
        new ChannelId("C2"),
        ZoneId.of("Europe/London"),
        Locale.UK,
        k,
        DayOfWeek.MONDAY,
        LocalTime.of(9, 0));
  }

  private static SetupForm first() {
    return new SetupForm(
        new ChannelId("C1"),
        "Warm homes",
        null,
        List.of(
            new SetupForm.TeamFound(
                new TeamId("T1"), "Council", List.of("Ana", "Ben", "Cy", "Di"), true),
            new SetupForm.TeamFound(new TeamId("T2"), "Organisation T2", List.of("Eve"), false)),
        List.of(),
        List.of(
            new SetupForm.Candidate(new UserId("U1"), "Ana", "Council"),
            new SetupForm.Candidate(new UserId("U9"), "Gus", "")),
        Set.of(new UserId("U1")),
        List.of(),
        ZoneId.of("Europe/London"));
  }

  @Test
  void the_form_for_the_first_time() {
    Snapshots.matches("partnership/setup-first", SetupViews.form(first(), TEXTS));
  }

  @Test
  void the_form_for_changing() {
    SetupForm again =
        new SetupForm(
            new ChannelId("C1"),
            NASTY,
            partnership(NASTY, 9),
            first().teams(),
            List.of("Hearth & Home", "Tenants"),
            first().candidates(),
            first().conveners(),
            List.of(new KnownChannel(new ChannelId("C2"), "board")),
            ZoneId.of("Pacific/Marquesas"));
    Snapshots.matches("partnership/setup-again", SetupViews.form(again, TEXTS));
  }

  @Test
  void a_form_with_more_than_slack_takes_keeps_to_its_limits() {
    String longest = "n".repeat(200);
    List<SetupForm.Candidate> crowd =
        IntStream.range(0, 300)
            .mapToObj(i -> new SetupForm.Candidate(new UserId("U" + i), longest + i, longest))
            .toList();
    List<String> names = crowd.stream().map(SetupForm.Candidate::name).toList();
    List<KnownChannel> channels =
        IntStream.range(0, 300)
            .mapToObj(i -> new KnownChannel(new ChannelId("C" + i), longest))
            .toList();
    List<SetupForm.TeamFound> teams =
        IntStream.range(0, 12)
            .mapToObj(
                i -> new SetupForm.TeamFound(new TeamId("T" + i), "t".repeat(75), names, false))
            .toList();
    SetupForm form =
        new SetupForm(
            new ChannelId("C1"),
            "",
            null,
            teams,
            List.of(),
            crowd,
            Set.of(new UserId("U299"), new UserId("U1")),
            channels,
            ZoneId.of("Pacific/Marquesas"));
    assertThat(BlockLimits.faults(SetupViews.form(form, TEXTS))).isEmpty();
  }

  @Test
  void the_card_says_what_this_is_and_has_one_button() {
    Snapshots.matches("partnership/card", FirstViews.card(new ChannelId("C1"), TEXTS));
    Snapshots.matches("partnership/learning", FirstViews.again(new ChannelId("C1"), TEXTS));
  }

  @Test
  void a_partnership_without_a_channel_is_asked_about_before_another_is_set_up() {
    Partnership homes = partnership("Warm <Homes>", 5);
    Snapshots.matches(
        "partnership/homeless",
        MovingViews.ask(new Setup.Start.Homeless(homes, new ChannelId("C5")), TEXTS));
    Snapshots.matches("partnership/went-on", MovingViews.wentOn(Optional.of(homes), TEXTS));
    Snapshots.matches("partnership/went-nowhere", MovingViews.wentOn(Optional.empty(), TEXTS));
  }

  @Test
  void conveners_are_asked_whose_a_new_workspace_is() {
    Snapshots.matches(
        "partnership/new-organisation",
        FirstViews.newOrganisation(partnership("Warm Homes", 5), "County <Trust>", TEXTS));
  }

  @Test
  void after_the_form_comes_what_could_be_done_first() {
    Offer pulse =
        new Offer(
            Mrkdwn.escaped("A first pulse"),
            List.of(
                new OpenItem.Button("pulse.first", "ptn_1", "Start it"),
                new OpenItem.Button("pulse.plan", "ptn_1", "On Monday")));
    Offer none = new Offer(Mrkdwn.escaped("Nothing to press"), List.of());
    Snapshots.matches(
        "partnership/offers",
        FirstViews.offers(Mrkdwn.escaped("It is set up"), List.of(pulse, none), TEXTS));
  }

  @Test
  void when_nobody_convenes_any_more_the_channel_can_go_on() {
    Partnership homes = partnership("Warm Homes", 5);
    Snapshots.matches(
        "partnership/stood-down", PartnershipViews.stoodDown(homes, "Ana", false, TEXTS));
    Snapshots.matches(
        "partnership/stood-down-last", PartnershipViews.stoodDown(homes, "Ana", true, TEXTS));
  }

  @Test
  void what_the_channel_is_told() {
    Partnership now = partnership(NASTY, 5);
    Snapshots.matches(
        "partnership/set-up", PartnershipViews.setUp(now, NASTY, List.of("Ana", "Ben"), TEXTS));
    Snapshots.matches("partnership/hub", HubViews.message(now, TEXTS));
    Changes changes =
        new Changes(
            partnership("Before", 7),
            now,
            List.of("Council", "Hearth & Home"),
            new Conveners.Change(List.of("Cy"), List.of("Ana", "Ben")));
    Snapshots.matches(
        "partnership/changed", PartnershipViews.changed(changes, "Ana", TEXTS).orElseThrow());
  }

  @Test
  void nothing_changed_is_nothing_told() {
    Partnership same = partnership("Same", 5);
    Changes none = Changes.ofConveners(same, Conveners.Change.NONE);
    assertThat(PartnershipViews.changed(none, "Ana", TEXTS)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Council"})
  void a_welcome(String organisation) {
    Snapshots.matches(
        "partnership/welcome" + (organisation.isEmpty() ? "" : "-of-organisation"),
        PartnershipViews.welcome(partnership("Warm Homes", 5), organisation, TEXTS));
  }

  @Test
  void every_refusal_every_end_and_every_answer_about_conveners_has_its_words() {
    List<String> names = List.of("Ana");
    List<Setup.Refusal> refusals =
        List.of(
            new Setup.Refusal.StillLearning(),
            new Setup.Refusal.NoChannel(),
            new Setup.Refusal.NotForGuests(),
            new Setup.Refusal.ForConveners(names));
    List<Setup.Outcome> outcomes =
        List.of(
            new Setup.Outcome.Saved(partnership("a", 5), true),
            new Setup.Outcome.Faulty(Map.of("x", SetupChoice.Fault.BLANK)),
            new Setup.Outcome.Not(refusals.get(0)));
    List<Conveners.Outcome> conveners =
        List.of(
            new Conveners.Outcome.Changed(names, true),
            new Conveners.Outcome.AsBefore(names, false),
            new Conveners.Outcome.Asked(names),
            new Conveners.Outcome.NobodyNamed(),
            new Conveners.Outcome.LastOne());
    assertThat(refusals).hasSameSizeAs(Setup.Refusal.class.getPermittedSubclasses());
    assertThat(outcomes).hasSameSizeAs(Setup.Outcome.class.getPermittedSubclasses());
    assertThat(conveners).hasSameSizeAs(Conveners.Outcome.class.getPermittedSubclasses());
    assertThat(refusals)
        .allSatisfy(
            refusal ->
                assertThat(SetupReplyViews.start(new Setup.Start.Not(refusal), TEXTS))
                    .isInstanceOf(Answer.Whisper.class));
    assertThat(outcomes)
        .allSatisfy(o -> assertThat(SetupReplyViews.saved(o, List.of(), TEXTS)).isNotNull());
    assertThat(conveners)
        .allSatisfy(
            o -> assertThat(BlockLimits.faults(PartnershipViews.conveners(o, TEXTS))).isEmpty());
  }

  @ParameterizedTest
  @ValueSource(strings = {"BLANK", "NOBODY", "TOO_MANY", "TOO_LONG"})
  void every_fault_has_its_sentence(String fault) {
    Setup.Outcome faulty = new Setup.Outcome.Faulty(Map.of("x", SetupChoice.Fault.valueOf(fault)));
    assertThat(SetupReplyViews.saved(faulty, List.of(), TEXTS)).isInstanceOf(Answer.Errors.class);
  }
}
