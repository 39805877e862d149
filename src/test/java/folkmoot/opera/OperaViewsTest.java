package folkmoot.opera;

import static org.assertj.core.api.Assertions.assertThat;

import folkmoot.Snapshots;
import folkmoot.asking.House;
import folkmoot.ids.ChannelId;
import folkmoot.ids.MemberId;
import folkmoot.ids.OrganisationId;
import folkmoot.ids.TeamId;
import folkmoot.ids.UserId;
import folkmoot.opera.Idea.Standing;
import folkmoot.partnership.Member;
import folkmoot.partnership.Organisation;
import folkmoot.partnership.Partnership;
import folkmoot.partnership.Scene;
import folkmoot.privacy.Audited;
import folkmoot.privacy.Auditor;
import folkmoot.slack.Answer;
import folkmoot.text.Texts;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class OperaViewsTest {
  private static final Audited<Integer> MET = Auditor.behind(10, 5, 5).orElseThrow();
  private static final Texts TEXTS = Texts.load(Locale.UK);
  private static final ZoneId LONDON = ZoneId.of("Europe/London");
  static final Partnership HOMES =
      new Partnership(
          House.HOMES,
          House.COUNCIL,
          "Warm Homes",
          "Nobody is cold at home",
          new ChannelId("C1"),
          null,
          LONDON,
          Locale.UK,
          5,
          DayOfWeek.THURSDAY,
          LocalTime.of(14, 0));

  private static Opera opera(Step step) {
    return new Opera(
        "opr_1",
        House.HOMES,
        new Opera.Matter(
            "How might we make the *first* visit easier?",
            "One family in three does not come back.",
            "The steering group reads it on 14 December.",
            Opera.Rule.MEETING),
        Pace.FIVE_DAYS,
        step,
        new MemberId("mem_0"),
        42,
        House.MONDAY,
        step.isOpen() ? House.MONDAY.plusSeconds(86_400) : null,
        null,
        false,
        new Opera.Voters(14, 12, 3));
  }

  private static Sight sight(Step step) {
    return new Sight(opera(step), HOMES, step, "Ana Silva", 14, 3, OptionalInt.of(9));
  }

  private static Scene scene(boolean convenes) {
    Member ana =
        new Member(
            new MemberId("mem_0"),
            new TeamId("T0"),
            new UserId("U0"),
            "Ana Silva",
            LONDON,
            false,
            null,
            true,
            null);
    return new Scene(HOMES, ana, convenes ? House.MONDAY : null);
  }

  private static Idea idea(int number, @Nullable Standing standing) {
    return new Idea("idea_" + number, "Idea <" + number + ">", "Because & so", number, standing);
  }

  @ParameterizedTest
  @EnumSource(Step.class)
  void the_post_says_where_it_is(Step step) {
    Snapshots.matches("opera/post-" + OperaViews.word(step), OperaViews.post(sight(step), TEXTS));
  }

  @Test
  void fewer_than_k_are_not_told_by_number() {
    Sight few = new Sight(opera(Step.OWN), HOMES, Step.OWN, "", 14, 3, OptionalInt.empty());
    assertThat(OperaViews.status(few, TEXTS).value()).contains("fewer than 5 are done");
  }

  @ParameterizedTest
  @CsvSource({
    "CANCELLED, JOINING, false, *Called off.*",
    "CANCELLED, PAIR, true, Nothing of it is published.",
    "CANCELLED, EXPLAIN, true, 'The ideas stay in the channel, in no order.'",
    "CANCELLED, RANK, true, 'The ideas stay in the channel, in no order.'",
    "NOT_BEGUN, SECONDING, false, nobody of another organisation wanted it too.",
    "NOT_BEGUN, JOINING, false, it takes at least five people of two organisations."
  })
  void the_post_of_what_ended_says_what_is_left_of_it(Step as, Step in, boolean mine, String says) {
    String told = OperaViews.post(sight(as).endedIn(in), TEXTS).toString();
    assertThat(told).contains(says);
    assertThat(told.contains("What I wrote")).isEqualTo(mine);
    assertThat(told.contains("you can still read")).isEqualTo(mine);
  }

  @ParameterizedTest
  @CsvSource({
    "JOINING, false, With fewer it ends here.",
    "OWN, false, Where at least four have written something",
    "PAIR, false, 'The next step begins at once, for everybody.'",
    "RANK, false, 'With too few, there is more time, once.'",
    "RANK, true, 'With too few, the ideas are told in no order.'",
    "ARRANGE, false, The result is told at once."
  })
  void before_she_ends_a_step_a_convener_reads_what_follows(
      Step step, boolean extended, String says) {
    Opera opera = extended ? opera(step).oneDayMore(House.MONDAY) : opera(step);
    Sight sight = new Sight(opera, HOMES, step, "Ana Silva", 14, 3, OptionalInt.of(9));
    String window = DeskViews.window(new Conduct.Look(sight, scene(true), true), TEXTS).toString();
    assertThat(window).contains(says);
  }

  @Test
  void what_somebody_keeps_is_told_as_she_chose() {
    Answer order = BallotViews.answer(new Voting.Outcome.Kept(scene(false), 3, true), TEXTS);
    assertThat(order.toString()).contains("3 ideas have a place").doesNotContain("you back");
    Answer backed = BallotViews.answer(new Voting.Outcome.Kept(scene(false), 3, false), TEXTS);
    assertThat(backed.toString()).contains("you back 3 ideas");
  }

  @Test
  void the_forms() {
    StartForm form =
        new StartForm(House.HOMES, "oreq_1", opera(Step.OWN).matter(), Pace.FIVE_DAYS, false, null);
    Snapshots.matches("opera/start", StartViews.form(form, TEXTS));
    Writing.Page own =
        new Writing.Page(opera(Step.OWN), scene(false), List.of("One number for all"), true);
    Snapshots.matches("opera/own", OwnViews.window(own, TEXTS));
    Writing.Page over =
        new Writing.Page(opera(Step.CANCELLED), scene(false), List.of("One <number>"), false);
    Snapshots.matches("opera/own-over", OwnViews.window(over, TEXTS));
    PairPage put =
        new PairPage(
            3,
            List.of(new PairPage.Forward("One number for all", "It is quick")),
            Set.of("mem_1"),
            Set.of());
    Pairs.View page =
        new Pairs.View(
            opera(Step.PAIR),
            scene(false),
            List.of(
                new Pairs.Written("Ana Silva", List.of("One number for all", "A quiet room")),
                new Pairs.Written("Ben Okafor", List.of())),
            put,
            4,
            List.of("Ben Okafor"),
            2,
            false,
            new Pairs.Draft(PairForm.of(put), 4, 3, true, false));
    Snapshots.matches("opera/pair", PairViews.window(page, TEXTS));
    PairForm taken = PairForm.of(put).with("A quiet room", 2).orElseThrow();
    Snapshots.matches(
        "opera/pair-taken",
        PairViews.window(page.before(new Pairs.Draft(taken, 4, 3, false, true)), TEXTS));
    Pairs.View single =
        new Pairs.View(
            opera(Step.PAIR),
            scene(false),
            page.lists().subList(0, 1),
            PairPage.EMPTY,
            4,
            List.of(),
            1,
            true,
            new Pairs.Draft(PairForm.of(PairPage.EMPTY), 4, 0, false, false));
    Snapshots.matches("opera/pair-single", PairViews.window(single, TEXTS));
    Voting.View ballot =
        new Voting.View(
            opera(Step.RANK),
            scene(false),
            List.of(idea(2, null), idea(1, null)),
            Set.of("idea_1"),
            2,
            30);
    Snapshots.matches("opera/ballot", BallotViews.window(ballot, TEXTS));
  }

  @Test
  void a_ballot_of_24_ideas_of_200_characters_keeps_within_what_slack_takes() {
    List<Idea> ideas =
        IntStream.rangeClosed(1, 24)
            .mapToObj(i -> new Idea("idea_" + i, "x".repeat(200), "y".repeat(200), i, null))
            .toList();
    Voting.View ballot = new Voting.View(opera(Step.RANK), scene(false), ideas, Set.of(), 6, 24);
    Snapshots.matches("opera/ballot-24", BallotViews.window(ballot, TEXTS));
  }

  @Test
  void what_a_convener_can_do_and_a_member_cannot() {
    Conduct.Look hers = new Conduct.Look(sight(Step.PAIR), scene(true), true);
    Snapshots.matches("opera/desk-convener", DeskViews.window(hers, TEXTS));
    Conduct.Look member = new Conduct.Look(sight(Step.PAIR), scene(false), false);
    Snapshots.matches("opera/desk-member", DeskViews.window(member, TEXTS));
  }

  @Test
  void the_result_in_order_and_in_none() {
    List<Idea> ideas =
        List.of(
            idea(1, new Standing(3, true, Backed.ABOUT_HALF, false)),
            under("h_1", idea(2, new Standing(1, false, Backed.NEARLY_ALL, true))),
            under("h_1", idea(3, new Standing(2, true, Backed.ABOUT_HALF, false))),
            idea(4, new Standing(4, true, Backed.FEW, false)),
            idea(5, new Standing(5, true, Backed.FEW, false)));
    Result arranged = new Result(sight(Step.ARRANGE), ideas, HEADINGS, MET);
    Snapshots.matches("opera/order", OrderViews.post(arranged, TEXTS));
    Result result = new Result(sight(Step.DONE), ideas, HEADINGS, MET);
    Snapshots.matches("opera/result", ResultViews.post(result, TEXTS));
    Snapshots.matches("opera/result-all", ResultViews.all(result, TEXTS));
    Snapshots.matches("opera/revived", ResultViews.revived(sight(Step.DONE), ideas.get(4), TEXTS));
    Opera none = opera(Step.DONE).with(new Opera.Voters(14, 0, 1));
    Sight unranked = new Sight(none, HOMES, Step.DONE, "", 14, 3, OptionalInt.empty());
    Snapshots.matches(
        "opera/result-unranked",
        ResultViews.post(
            new Result(unranked, List.of(idea(1, null), idea(2, null)), List.of(), null), TEXTS));
    assertThat(OperaDigestViews.agreed(result, TEXTS).value())
        .isEqualTo(
            "*What we put to the partners’ meeting* on “How might we make the *first* visit easier?”: 5 ideas, of which"
                + " first come:\n• Welcome &lt;desk&gt;\n• Idea &lt;1&gt;\n5 pairs of different organisations met in this round.");
  }

  private static final List<Heading> HEADINGS =
      List.of(new Heading("h_1", "Welcome <desk>", true), new Heading("h_2", "Nothing yet", false));

  private static Idea under(String heading, Idea idea) {
    return new Idea(
        idea.id(),
        idea.words(),
        idea.why(),
        idea.number(),
        idea.standing(),
        heading,
        false,
        List.of("<The> same"));
  }

  @Test
  void the_windows_in_which_ideas_are_put_together() {
    Idea first = idea(1, new Standing(1, false, Backed.MOST, true));
    Idea second = under("h_1", idea(2, new Standing(2, false, Backed.SOME, false)));
    List<Arranging.Waiting> waiting =
        List.of(new Arranging.Waiting(first, HEADINGS.get(0)), new Arranging.Waiting(second, null));
    Arranging.Page page =
        new Arranging.Page(
            opera(Step.ARRANGE),
            scene(true),
            List.of(first, second),
            HEADINGS,
            waiting,
            Said.WAITS);
    Snapshots.matches("opera/arrange", OrderViews.window(page, TEXTS));
    Snapshots.matches(
        "opera/naming", NamingViews.window(new Naming.Page(opera(Step.ARRANGE), HEADINGS), TEXTS));
  }

  @Test
  void the_result_of_sixty_ideas_keeps_within_what_slack_takes() {
    List<Idea> ideas =
        IntStream.rangeClosed(1, 60)
            .mapToObj(
                i ->
                    new Idea(
                        "idea_" + i,
                        "x".repeat(200),
                        "y".repeat(200),
                        i,
                        new Standing(i, false, i < 40 ? Backed.SOME : Backed.FEW, false)))
            .toList();
    List<Idea> together = ideas.stream().map(idea -> under("h_1", idea)).toList();
    Result apart = new Result(sight(Step.DONE), ideas, HEADINGS, MET);
    Snapshots.matches("opera/result-60", ResultViews.post(apart, TEXTS));
    Snapshots.matches("opera/result-60-all", ResultViews.all(apart, TEXTS));
    Snapshots.matches(
        "opera/order-60",
        OrderViews.post(new Result(sight(Step.ARRANGE), together, HEADINGS, null), TEXTS));
  }

  @Test
  void two_ideas_that_may_be_the_same() {
    Merging.Choice choice =
        new Merging.Choice(opera(Step.EXPLAIN), idea(1, null), List.of(idea(2, null)));
    Snapshots.matches("opera/same-as", SameViews.window(choice, TEXTS));
    for (Same.Settled settled : Same.Settled.values()) {
      Same same = new Same("same_1", "idea_1", "idea_2", 1, settled);
      Merging.Question decided =
          new Merging.Question(opera(Step.EXPLAIN), same, idea(1, null), idea(2, null));
      Snapshots.matches("opera/same-" + OperaViews.word(settled), SameViews.post(decided, TEXTS));
    }
    Same open = new Same("same_1", "idea_1", "idea_2", 1, null);
    Merging.Question asked =
        new Merging.Question(opera(Step.EXPLAIN), open, idea(1, null), idea(2, null));
    Snapshots.matches("opera/same-open", SameViews.post(asked, TEXTS));
    Snapshots.matches("opera/same-question", SameViews.question(asked, TEXTS));
  }

  @Test
  void a_ballot_that_puts_ideas_in_order() {
    Voting.View ballot =
        new Voting.View(
            opera(Step.RANK),
            scene(false),
            List.of(idea(1, null), idea(2, null)),
            Set.of("idea_2"),
            2,
            2,
            Map.of("idea_2", 1));
    Snapshots.matches("opera/ballot-order", BallotViews.window(ballot, TEXTS));
    List<Idea> ordered =
        List.of(
            idea(1, new Standing(2, false, Backed.BY_DUELS, false)),
            idea(2, new Standing(1, false, Backed.BY_DUELS, false)));
    Snapshots.matches(
        "opera/result-duels",
        ResultViews.post(new Result(sight(Step.DONE), ordered, List.of(), null), TEXTS));
  }

  @Test
  void those_who_are_kept_apart_and_those_who_wait() {
    Organisation council = new Organisation(new OrganisationId("org_1"), "The <Council>");
    Organisation tenants = new Organisation(new OrganisationId("org_2"), "Tenants & Co");
    KeepingApart.Page page =
        new KeepingApart.Page(
            House.HOMES,
            List.of(council, tenants),
            List.of(new KeepingApart.Two(council, tenants)));
    Snapshots.matches("opera/apart", ApartViews.window(page, TEXTS));
    Snapshots.matches("opera/reminded", OperaViews.reminded(sight(Step.PAIR), House.MONDAY, TEXTS));
    Snapshots.matches("opera/joined-pair", OperaViews.joinedPair(sight(Step.PAIR), "Ben", TEXTS));
  }

  @Test
  void ideas_and_private_words() {
    Snapshots.matches("opera/ideas", IdeaViews.lead(sight(Step.EXPLAIN), true, TEXTS));
    Snapshots.matches("opera/idea", IdeaViews.idea(opera(Step.EXPLAIN), idea(2, null), 9, TEXTS));
    Snapshots.matches("opera/own-reminder", OwnViews.reminder(sight(Step.OWN), TEXTS));
    Snapshots.matches("opera/idea-part", IdeaViews.part(idea(2, null), idea(1, null), TEXTS));
    Snapshots.matches(
        "opera/hello",
        PairViews.hello(sight(Step.PAIR), List.of("Ana <Silva>", "Ben Okafor"), TEXTS));
    Snapshots.matches(
        "opera/paired", OperaViews.paired(sight(Step.PAIR), List.of("Ben", "Cleo"), TEXTS));
    Snapshots.matches("opera/paired-alone", OperaViews.paired(sight(Step.PAIR), List.of(), TEXTS));
    Snapshots.matches("opera/your-turn", OperaViews.yourTurn(sight(Step.PAIR), "Ben", TEXTS));
    Snapshots.matches("opera/vote", OperaViews.vote(sight(Step.RANK), false, TEXTS));
    Snapshots.matches("opera/vote-again", OperaViews.vote(sight(Step.RANK), true, TEXTS));
  }

  @ParameterizedTest
  @EnumSource(Said.class)
  void every_press_is_answered(Said said) {
    assertThat(OperaViews.said(said, TEXTS)).isInstanceOf(Answer.Whisper.class);
  }
}
