package folkmoot.opera;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.util.json.GsonFactory;
import folkmoot.store.Database;
import folkmoot.text.Texts;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Persons 0 and 1 convene; person 3 is of the organisation of person 0, and so on by threes. */
class ArrangingTest {
  private static final String EACH = "folkmoot.store.Databases#each";
  private static final Texts TEXTS = Texts.load(Locale.UK);

  private final Path keys;

  ArrangingTest(@TempDir Path keys) {
    this.keys = keys;
  }

  /** An order of eight ideas, of which everybody backs the first. */
  private Played ordered(Database database) {
    Played played = new Played(database, keys, 8);
    played.begins(0);
    for (int i = 1; i < 8; i++) {
      played.joins(i);
    }
    played.stepEnds();
    for (int i = 0; i < 8; i++) {
      played.writes(i, "Idea " + i + " words");
    }
    for (int i = 0; i < 2; i++) {
      played.stepEnds();
    }
    List<Idea> ideas = played.ideas();
    for (int i = 0; i < 8; i++) {
      played.votes(i, List.of(ideas.get(0)));
    }
    played.stepEnds();
    assertThat(played.opera().step()).isEqualTo(Step.ARRANGE);
    return played;
  }

  /** Six ideas about two things, of which none is set aside: each is backed by about four of 12. */
  private Played ofTwoThings(Database database) {
    Played played = new Played(database, keys, 12);
    played.begins(0);
    for (int i = 1; i < 12; i++) {
      played.joins(i);
    }
    played.stepEnds();
    List<String> words =
        List.of(
            "Roofs repaired rapidly round river roads",
            "Rotten rafters replaced really rapidly",
            "Radiators run reliably, rarely rattling",
            "Meals made monthly mean more mates",
            "Mothers meet midwives most mornings",
            "Money management made more manageable");
    for (int i = 0; i < words.size(); i++) {
      played.writes(i, words.get(i));
    }
    for (int i = 0; i < 3; i++) {
      played.stepEnds();
    }
    Map<Idea, Integer> backed = new HashMap<>();
    for (int i = 0; i < 12; i++) {
      List<Idea> two = new ArrayList<>();
      played.ideas().stream()
          .sorted(Comparator.comparingInt(idea -> backed.getOrDefault(idea, 0)))
          .filter(idea -> two.size() < 2)
          .filter(idea -> two.stream().noneMatch(o -> played.pairOf(o) == played.pairOf(idea)))
          .forEach(two::add);
      played.votes(i, two);
      two.forEach(idea -> backed.merge(idea, 1, Integer::sum));
    }
    played.stepEnds();
    assertThat(played.opera().step()).isEqualTo(Step.ARRANGE);
    return played;
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void what_seems_to_be_about_one_thing_stands_under_a_suggested_heading(Database database) {
    Played played = ofTwoThings(database);
    played.work();
    assertThat(played.groups())
        .allSatisfy(
            group -> {
              Heading heading = Optional.ofNullable(group.heading()).orElseThrow();
              assertThat(heading.suggested()).isTrue();
              assertThat(group.ideas())
                  .hasSize(3)
                  .extracting(idea -> idea.words().substring(0, 1))
                  .containsOnly(heading.words().substring(0, 1));
            })
        .hasSize(2);
    assertThat(played.told()).contains("a heading found by Folkmoot");
  }

  private static Said said(Arranging.Outcome outcome) {
    return Optional.ofNullable(((Arranging.Outcome.Shown) outcome).page().said()).orElseThrow();
  }

  private static Optional<String> heading(Played played, int number) {
    return played.groups().stream()
        .filter(group -> group.ideas().stream().anyMatch(idea -> idea.number() == number))
        .flatMap(group -> Optional.ofNullable(group.heading()).map(Heading::words).stream())
        .findFirst();
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void a_move_waits_for_somebody_of_another_organisation(Database database) {
    Played played = ordered(database);
    Idea idea = played.ideas().get(0);
    assertThat(said(played.moves(0, idea, "Welcome"))).isEqualTo(Said.WAITS);
    assertThat(said(played.moves(0, idea, "welcome"))).as("she herself").isEqualTo(Said.WAITS);
    assertThat(said(played.moves(3, idea, "Welcome"))).as("a colleague").isEqualTo(Said.WAITS);
    assertThat(heading(played, 1)).isEmpty();
    assertThat(waiting(played, 3)).as("nobody learns what a colleague wants").isEmpty();
    Arranging.Waiting waiting = waiting(played, 1).get(0);
    String move =
        played.opera().id()
            + " "
            + idea.id()
            + " "
            + Optional.ofNullable(waiting.heading()).orElseThrow().id();
    for (int twice = 0; twice < 2; twice++) {
      played.arranging.agree(played.house.click(1, move));
      assertThat(heading(played, 1)).contains("Welcome");
    }
    assertThat(said(played.moves(2, idea, "Something else"))).isEqualTo(Said.WAITS);
    assertThat(agrees(played, 1, move)).as("pressed late").isEqualTo(Said.STANDS_THERE);
    assertThat(moves(played)).as("what waits stays").containsKey(idea.id());
    assertThat(said(played.moves(1, idea, "A third thing"))).as("instead").isEqualTo(Said.WAITS);
    assertThat(heading(played, 1)).contains("Welcome");
    played.stepEnds();
    assertThat(played.house.owed("opera:" + played.opera().id() + ":result"))
        .singleElement()
        .asString()
        .contains("*Welcome*");
    assertThat(played.moves(1, idea, "Late")).isEqualTo(new Arranging.Outcome.Not(Said.TOO_LATE));
  }

  private static List<Arranging.Waiting> waiting(Played played, int person) {
    return played
        .arranging
        .open(played.house.click(person, played.opera().id()))
        .what()
        .orElseThrow()
        .waiting();
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void no_window_says_which_heading_a_colleague_wants(Database database) {
    Played played = ordered(database);
    String before = window(played, 3);
    String naming = naming(played, 0);
    played.moves(3, played.ideas().get(0), "Quiet rooms");
    assertThat(window(played, 0)).doesNotContain("Quiet rooms");
    assertThat(window(played, 3)).as("nor her own, which is a colleague's too").isEqualTo(before);
    assertThat(naming(played, 0)).isEqualTo(naming);
    assertThat(window(played, 1)).contains("Quiet rooms");
    played.moves(3, played.ideas().get(0), "Longer hours");
    assertThat(window(played, 0)).doesNotContain("Quiet rooms").doesNotContain("Longer hours");
    assertThat(window(played, 1)).doesNotContain("Quiet rooms").contains("Longer hours");
    played.moves(1, played.ideas().get(0), "Longer hours");
    assertThat(window(played, 0)).contains("Longer hours");
  }

  private static String window(Played played, int person) {
    String id = played.opera().id();
    Arranging.Page page =
        played.arranging.open(played.house.click(person, id)).what().orElseThrow();
    return GsonFactory.createSnakeCase().toJson(OrderViews.window(page, TEXTS));
  }

  private static String naming(Played played, int person) {
    String id = played.opera().id();
    Naming.Page page = played.naming.open(played.house.click(person, id)).what().orElseThrow();
    return GsonFactory.createSnakeCase().toJson(page.headings());
  }

  private static Said agrees(Played played, int person, String move) {
    return Optional.ofNullable(
            played.arranging.agree(played.house.click(person, move)).what().orElseThrow().said())
        .orElseThrow();
  }

  private static Map<String, HeadingStore.Move> moves(Played played) {
    return played.database(tx -> new HeadingStore(tx).moves(played.opera().id()));
  }

  private static String move(Played played, Idea idea) {
    return String.join(
        " ",
        played.opera().id(),
        idea.id(),
        Optional.ofNullable(moves(played).get(idea.id())).orElseThrow().heading());
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void who_agrees_with_what_she_saw_before_two_headings_became_one_leaves_the_move_as_it_is(
      Database database) {
    Played played = ordered(database);
    Idea idea = played.ideas().get(1);
    played.moves(0, played.ideas().get(0), "Welcome");
    played.moves(0, idea, "Arriving");
    String seen = move(played, idea);
    assertThat(agrees(played, 3, seen)).as("a colleague").isEqualTo(Said.WAITS);
    Heading arriving = played.database(tx -> new HeadingStore(tx).of(played.opera().id())).get(1);
    played.names(0, arriving, "Welcome");
    String now = move(played, idea);
    assertThat(now).isNotEqualTo(seen);
    assertThat(agrees(played, 1, seen)).isEqualTo(Said.WAITS_NO_MORE);
    assertThat(move(played, idea)).isEqualTo(now);
    assertThat(agrees(played, 1, now)).isEqualTo(Said.SETTLED);
    assertThat(heading(played, 2)).contains("Welcome");
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void a_convener_makes_one_heading_of_two_and_all_read_who_did(Database database) {
    Played played = ordered(database);
    played.moves(0, played.ideas().get(0), "Welcome");
    played.moves(1, played.ideas().get(0), "Welcome");
    played.moves(0, played.ideas().get(1), "Arriving");
    played.moves(1, played.ideas().get(1), "Arriving");
    List<Heading> headings =
        played
            .naming
            .open(played.house.click(0, played.opera().id()))
            .what()
            .orElseThrow()
            .headings();
    Heading arriving = headings.get(1);
    assertThat(played.names(2, arriving, "welcome"))
        .isEqualTo(new Naming.Outcome.Told(Said.NOT_CONVENING));
    assertThat(played.names(0, arriving, "welcome")).isEqualTo(new Naming.Outcome.Told(Said.NAMED));
    assertThat(heading(played, 2)).contains("Welcome");
    assertThat(played.told()).contains("changed the heading “Arriving” to “welcome”");
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void what_was_set_aside_can_be_brought_back_once_for_twelve_weeks(Database database) {
    Played played = ordered(database);
    List<Idea> parked = Group.parked(played.ideas());
    assertThat(parked).hasSize(5);
    assertThat(played.revives(2, parked.get(0))).as("not yet").isEqualTo(Said.PARKED_NO_MORE);
    played.stepEnds();
    assertThat(played.revives(2, parked.get(0))).isEqualTo(Said.REVIVED);
    assertThat(played.revives(3, parked.get(0))).isEqualTo(Said.REVIVED);
    assertThat(played.house.owed("opera:" + played.opera().id() + ":back:")).hasSize(1);
    played.house.pass(Moving.PARKED);
    played.work();
    assertThat(Group.parked(played.ideas())).isEmpty();
    assertThat(played.ideas()).hasSize(4);
    assertThat(played.revives(2, parked.get(1))).isEqualTo(Said.PARKED_NO_MORE);
  }
}
