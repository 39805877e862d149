package folkmoot.listening;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.model.block.LayoutBlock;
import folkmoot.asking.Answering;
import folkmoot.asking.Forgetting;
import folkmoot.asking.House;
import folkmoot.asking.Sent;
import folkmoot.asking.Started;
import folkmoot.asking.Starting;
import folkmoot.privacy.Auditor;
import folkmoot.privacy.PublishedRound;
import folkmoot.privacy.Quote;
import folkmoot.privacy.VoiceTheme;
import folkmoot.record.PublicRecord;
import folkmoot.round.Round;
import folkmoot.slack.Click;
import folkmoot.slack.FormValues;
import folkmoot.slack.Submission;
import folkmoot.statistics.CutPoints;
import folkmoot.store.Database;
import folkmoot.store.Databases;
import folkmoot.time.WhenPhrase;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Words wait for a convener, who puts their themes in order; then everybody reads them. */
class ReviewsTest {
  private static final String EACH = "folkmoot.store.Databases#each";
  private static final String QUESTION = "What would good look like?";

  private final Path keys;

  ReviewsTest(@TempDir Path keys) {
    this.keys = keys;
  }

  static Reviews reviews(House house) {
    return new Reviews(needs(house));
  }

  static Publishing publishing(House house) {
    return new Publishing(needs(house), reviews(house));
  }

  private static Reviews.Needs needs(House house) {
    return new Reviews.Needs(
        house.database, house.tools.record(), house.tools.ids(), house.tools.posts());
  }

  /** A partnership of twelve that answers an open question. */
  private record Moot(House house, OpenQuestion question, Answering answering, Reviews reviews) {
    static Moot in(Database database, Path keys) {
      House house =
          new House(
              database,
              keys,
              12,
              needs ->
                  ListeningFeature.kinds(
                      needs, new PublicRecord(new Auditor(CutPoints.usual())), House.FINDER));
      OpenQuestion question = new OpenQuestion(house.tools.prompts(), house.tools.texts());
      return new Moot(
          house,
          question,
          new Answering(house.tools, round -> question.manner()),
          ReviewsTest.reviews(house));
    }

    Round ask() {
      Started started =
          new Starting(house.tools)
              .begin(question, house.scene(0), House.arguments(QUESTION, new WhenPhrase.Now()));
      return ((Started.Posted) started).round();
    }

    /** Six write about warm homes, six about the phone; two of each are not to be quoted. */
    Round asked() {
      Round round = ask();
      for (int person = 0; person < 12; person++) {
        String words =
            (person < 6
                    ? "Warm walls and windows when winter waits, "
                    : "Phone people promptly please, partners pick up, ")
                + "abcdef".charAt(person % 6);
        house.answers(
            answering,
            person,
            round.id() + " 0",
            Map.of("words.0", words, "consent", person % 6 < 2 ? "THEMES_ONLY" : "UNSIGNED"));
      }
      house.passWorking(Duration.ofDays(4));
      return round;
    }

    Publishing publishing() {
      return ReviewsTest.publishing(house);
    }

    /** A convener presses, and what is due then is done. */
    void publish(Round round) {
      assertThat(reviews.publish(click(0, round.id()))).isInstanceOf(Reviewed.Published.class);
      publishing().run(house.now());
    }

    Click click(int person, Object value) {
      return house.click(person, value.toString());
    }

    Desk desk(int person, Round round) {
      return ((Reviewed.Shown) reviews.look(click(person, round.id()))).desk();
    }

    Reviewed save(int person, Round round, String theme, Map<String, String> values) {
      Map<String, List<String>> entries = new HashMap<>();
      values.forEach((block, value) -> entries.put(block, List.of(value)));
      return reviews.save(
          new Submission(
              house.actor(person), "V1", round.id() + " " + theme + " 0", new FormValues(entries)));
    }

    PublishedRound read(Round round) {
      return house
          .database
          .transact(tx -> house.tools.record().find(tx, round.id()))
          .orElseThrow()
          .value();
    }

    String lookedUp(Round round) {
      return house
          .database
          .transact(
              tx ->
                  new ListeningFeature(house.tools)
                      .result(tx, house.tools.record().find(tx, round.id()).orElseThrow()))
          .stream()
          .map(LayoutBlock::toString)
          .collect(Collectors.joining("\n"));
    }
  }

  private static VoiceTheme about(Desk desk, String word) {
    return desk.voices().themed().themes().stream()
        .filter(
            theme ->
                desk.voices().of(theme).stream().anyMatch(quote -> quote.text().contains(word)))
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void words_with_themes_wait_and_nobody_but_conveners_reads_them(Database database) {
    Moot moot = Moot.in(database, keys);
    Round round = moot.asked();

    assertThat(moot.house().owed("result:")).isEmpty();
    assertThat(moot.house().owed("review:"))
        .singleElement()
        .asString()
        .contains("12 of 12 people answered", "A convener looks through", "10 December")
        .doesNotContain("Warm", "Phone");
    assertThat(moot.read(round).voices().get(0).quotes()).isEmpty();
    assertThat(moot.lookedUp(round)).contains("being looked through").doesNotContain("Warm walls");
    assertThat(moot.reviews().look(moot.click(5, round.id())))
        .isInstanceOf(Reviewed.NotConvening.class);

    Desk desk = moot.desk(0, round);
    assertThat(desk.voices().themed().themes()).hasSize(2);
    VoiceTheme warm = about(desk, "Warm");
    assertThat(warm.authors()).isEqualTo(6);
    assertThat(warm.unquoted()).isEqualTo(2);
    assertThat(desk.voices().of(warm)).hasSize(4).allMatch(q -> q.text().startsWith("Warm"));
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void a_convener_renames_moves_hides_and_publishes_and_all_of_it_is_noted(Database database) {
    Moot moot = Moot.in(database, keys);
    Round round = moot.asked();
    Desk desk = moot.desk(0, round);
    VoiceTheme warm = about(desk, "Warm");
    List<Quote> words = desk.voices().of(warm);

    Reviewed saved =
        moot.save(
            0,
            round,
            warm.id(),
            Map.of(
                "name",
                "  Warm   homes ",
                words.get(0).id(),
                about(desk, "Phone").id(),
                words.get(1).id(),
                "hide",
                "reason",
                "It names a street"));

    Desk after = ((Reviewed.Shown) saved).desk();
    assertThat(about(after, "Warm")).matches(t -> t.quotes().contains(words.get(0).id()));
    assertThat(Rearranging.named(after.voices(), warm.id()).orElseThrow().name())
        .isEqualTo("Warm homes");
    assertThat(Rearranging.named(after.voices(), warm.id()).orElseThrow().authors()).isEqualTo(4);
    assertThat(after.voices().quotes()).extracting(Quote::id).doesNotContain(words.get(1).id());

    assertThat(moot.reviews().publish(moot.click(1, round.id())))
        .isInstanceOf(Reviewed.Published.class);
    assertThat(moot.house().owed("result:")).as("the click writes nothing out").isEmpty();
    assertThat(moot.reviews().publish(moot.click(0, round.id()))).isInstanceOf(Reviewed.Over.class);
    assertThat(moot.save(0, round, warm.id(), Map.of("name", "Too late")))
        .as("what was let out stays as it was")
        .isInstanceOf(Reviewed.Over.class);
    assertThat(moot.reviews().open(moot.house().scene(0))).isInstanceOf(Reviewed.Nothing.class);
    assertThat(moot.publishing().next()).contains(moot.house().now());
    moot.publishing().run(moot.house().now());
    moot.publishing().run(moot.house().now());

    PublishedRound published = moot.read(round);
    assertThat(published.voices().get(0).themed().themes())
        .as("a theme of four is none")
        .singleElement()
        .matches(theme -> theme.authors() == 7);
    assertThat(published.voices().get(0).quotes()).hasSize(7);
    assertThat(moot.house().owed("result:")).hasSize(1);
    assertThat(moot.house().owed("update:review:")).singleElement().asString().contains("below");
    assertThat(moot.lookedUp(round))
        .contains(
            "Ana Silva opened them",
            "renamed",
            "“Warm homes”",
            "moved answers from",
            "hid an answer. Reason: It names a street",
            "Ben Okafor published them")
        .doesNotContain(words.get(1).text());
    assertThat(
            moot.house()
                .database
                .<Integer>transact(
                    tx ->
                        tx.handle()
                            .createQuery("select count(*) from quote where words = :words")
                            .bind("words", words.get(1).text())
                            .mapTo(Integer.class)
                            .one()))
        .isZero();
  }

  @Test
  void what_is_wrong_in_the_form_is_said_and_changes_nothing() {
    Moot moot = Moot.in(Databases.h2(), keys);
    Round round = moot.asked();
    Desk desk = moot.desk(0, round);
    VoiceTheme warm = about(desk, "Warm");
    VoiceTheme phone = about(desk, "Phone");
    String quote = warm.quotes().get(0);

    assertThat(fault(moot.save(0, round, warm.id(), Map.of("name", " "))))
        .isEqualTo(new Rearranging.Fault("name", Rearranging.Fault.Kind.NO_NAME));
    assertThat(fault(moot.save(0, round, warm.id(), Map.of("name", phone.name().toUpperCase()))))
        .isEqualTo(new Rearranging.Fault("name", Rearranging.Fault.Kind.NAME_TAKEN));
    assertThat(fault(moot.save(0, round, warm.id(), Map.of("name", "Warm", quote, "new"))))
        .isEqualTo(new Rearranging.Fault("new-name", Rearranging.Fault.Kind.NO_NEW_NAME));
    assertThat(fault(moot.save(0, round, warm.id(), Map.of("name", "Warm", quote, "hide"))))
        .isEqualTo(new Rearranging.Fault("reason", Rearranging.Fault.Kind.NO_REASON));
    assertThat(moot.save(0, round, "thm_gone", Map.of("name", "Warm")))
        .isInstanceOf(Reviewed.Moved.class);
    assertThat(moot.save(5, round, warm.id(), Map.of("name", "Warm")))
        .isInstanceOf(Reviewed.NotConvening.class);
    assertThat(moot.desk(0, round).voices()).isEqualTo(desk.voices());
  }

  private static Rearranging.Fault fault(Reviewed reviewed) {
    return ((Reviewed.Faulty) reviewed).fault();
  }

  @Test
  void themes_are_put_together_and_split() {
    Moot moot = Moot.in(Databases.h2(), keys);
    Round round = moot.asked();
    Desk desk = moot.desk(0, round);
    VoiceTheme warm = about(desk, "Warm");
    VoiceTheme phone = about(desk, "Phone");

    Desk merged =
        ((Reviewed.Shown)
                moot.save(0, round, warm.id(), Map.of("name", warm.name(), "into", phone.id())))
            .desk();
    assertThat(merged.voices().themed().themes()).singleElement().matches(t -> t.authors() == 12);

    Map<String, String> apart = new HashMap<>(Map.of("name", phone.name(), "new-name", "Ringing"));
    warm.quotes().forEach(quote -> apart.put(quote, "new"));
    Desk split = ((Reviewed.Shown) moot.save(1, round, phone.id(), apart)).desk();
    assertThat(split.voices().themed().themes())
        .extracting(VoiceTheme::name)
        .containsExactly(phone.name(), "Ringing");
    assertThat(split.voices().themed().themes())
        .extracting(VoiceTheme::authors)
        .as("who is not to be quoted stays where the machine put her")
        .containsExactly(8, 4);
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void after_seven_days_they_are_published_as_found_and_it_is_said(Database database) {
    Moot moot = Moot.in(database, keys);
    Round round = moot.asked();
    moot.desk(0, round);
    Instant until = moot.publishing().next().orElseThrow();
    assertThat(until).isEqualTo(round.closesAt().plus(Duration.ofDays(7)));

    moot.publishing().run(until.minusSeconds(1));
    assertThat(moot.house().owed("result:")).isEmpty();
    moot.publishing().run(until);
    moot.publishing().run(until);

    assertThat(moot.house().owed("result:"))
        .singleElement()
        .asString()
        .contains(
            "Published as found",
            "first draft",
            "about half of those who answered",
            "> Warm",
            "> Phone");
    assertThat(moot.publishing().next()).isEmpty();
    assertThat(moot.read(round).voices().get(0).quotes()).hasSize(8);
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void a_question_asked_again_keeps_the_names_people_gave_and_tells_what_is_new(Database database) {
    Moot moot = Moot.in(database, keys);
    Round first = moot.asked();
    VoiceTheme warm = about(moot.desk(0, first), "Warm");
    moot.save(0, first, warm.id(), Map.of("name", "Warm homes"));
    moot.publish(first);
    moot.house().passWorking(Duration.ofDays(21));

    Round again = moot.ask();
    for (int person = 0; person < 12; person++) {
      String words =
          (person < 6 ? "Warm walls and windows when winter waits, " : "Kind keen kitchens, ")
              + "ghijkl".charAt(person % 6);
      moot.house()
          .answers(
              moot.answering(),
              person,
              again.id() + " 0",
              Map.of("words.0", words, "consent", "UNSIGNED"));
    }
    moot.house().passWorking(Duration.between(moot.house().now(), again.closesAt()));

    Desk desk = moot.desk(0, again);
    assertThat(about(desk, "Warm"))
        .matches(theme -> theme.name().equals("Warm homes") && theme.known());
    assertThat(about(desk, "Kind").known()).isFalse();
    moot.publish(again);
    assertThat(moot.house().owed("result:" + again.id()))
        .singleElement()
        .asString()
        .contains("*Warm homes* · about half of those who answered\n")
        .containsPattern(
            "(?i)kitchens\\* · about half of those who answered · new since 3 December");
  }

  private static String tables(Moot moot) {
    return moot.house()
        .database
        .transact(
            tx ->
                tx.handle()
                        .createQuery("select found, name from theme")
                        .map((rows, context) -> rows.getString(1) + "|" + rows.getString(2))
                        .list()
                        .toString()
                    + tx.handle()
                        .createQuery("select words from theme_act")
                        .mapTo(String.class)
                        .list());
  }

  /** Six about warm homes; only one names the place that becomes the name of the theme. */
  private static Marigold aboutAPlace(Moot moot) {
    Round round = moot.ask();
    String code = "";
    for (int person = 0; person < 12; person++) {
      String words =
          person == 0
              ? "Marigold marigold"
              : person < 6 ? "Mild mornings, " + person : "Phone people promptly, " + person;
      Sent sent =
          moot.house()
              .answers(
                  moot.answering(),
                  person,
                  round.id() + " 0",
                  Map.of("words.0", words, "consent", "UNSIGNED"));
      code = person == 0 ? ((Sent.Counted) sent).codes().get(0).value() : code;
    }
    moot.house().passWorking(Duration.ofDays(4));
    return new Marigold(round, code);
  }

  /** A round, and the code by which the words that name the place can be taken back. */
  private record Marigold(Round round, String code) {}

  private static void call(Moot moot, String found) {
    moot.house()
        .database
        .run(
            tx ->
                tx.handle()
                    .execute(
                        """
                        update theme set found = ?, name = ? where id =
                          (select q.theme_id from quote q where q.words like 'Marigold%')
                        """,
                        found, found));
  }

  private static String marigold(Desk desk) {
    return desk.voices().quotes().stream()
        .filter(quote -> quote.text().startsWith("Marigold"))
        .findFirst()
        .orElseThrow()
        .id();
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void a_found_name_does_not_outlive_the_hidden_words_it_was_made_of(Database database) {
    Moot moot = Moot.in(database, keys);
    Round round = aboutAPlace(moot).round();
    call(moot, "Marigold marigold");
    Desk desk = moot.desk(0, round);
    VoiceTheme theme = about(desk, "Marigold");
    assertThat(theme.name()).isEqualTo("Marigold marigold");
    moot.save(0, round, theme.id(), Map.of("name", "Mild and warm"));
    moot.save(
        0,
        round,
        theme.id(),
        Map.of("name", "Mild and warm", marigold(desk), "hide", "reason", "It names a street"));

    assertThat(tables(moot)).doesNotContain("arigold").contains("Mild and warm");
    assertThat(moot.desk(0, round).voices().themed().themes())
        .as("a name given by a person stays")
        .anyMatch(each -> each.name().equals("Mild and warm"));
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void the_log_tells_of_themes_by_the_names_people_gave_them_in_the_same_form(Database database) {
    Moot moot = Moot.in(database, keys);
    Round round = aboutAPlace(moot).round();
    VoiceTheme theme = about(moot.desk(0, round), "Marigold");
    String marigold = marigold(moot.desk(0, round));
    String other = theme.quotes().stream().filter(q -> !q.equals(marigold)).findFirst().get();
    Map<String, String> values = new HashMap<>(Map.of(marigold, "hide", other, "new"));
    values.putAll(
        Map.of("name", "Mild and warm", "new-name", "Marigold", "reason", "It names a street"));
    moot.save(0, round, theme.id(), values);

    assertThat(moot.lookedUp(round))
        .as("a name given by a person stays, though hidden words hold it too")
        .contains("moved answers from “Mild and warm” to “Marigold”");
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void a_found_name_does_not_outlive_words_taken_back_in_the_channel_either(Database database) {
    Moot moot = Moot.in(database, keys);
    Marigold marigold = aboutAPlace(moot);
    Round round = marigold.round();
    call(moot, "Marigold marigold");
    moot.publish(round);
    assertThat(moot.house().owed("result:")).singleElement().asString().contains("*Marigold");

    Forgetting forgetting =
        new Forgetting(moot.house().tools, () -> List.of(new ListeningFeature(moot.house().tools)));
    assertThat(forgetting.forget(moot.house().actor(0), marigold.code())).isTrue();

    assertThat(tables(moot)).doesNotContain("arigold");
    assertThat(moot.house().owed("result:"))
        .singleElement()
        .asString()
        .doesNotContain("*Marigold")
        .containsPattern("\\*M\\S+[^*]*\\* · about half of those who answered");
    assertThat(moot.house().blocks("result:" + round.id())).doesNotContain("*Marigold");
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void a_word_as_long_as_an_answer_keeps_no_round_from_closing(Database database) {
    Moot moot = Moot.in(database, keys);
    Round round = moot.ask();
    for (int person = 0; person < 12; person++) {
      String words = (person < 6 ? "warm" : "phone").repeat(500) + " " + "winter".repeat(40);
      moot.house()
          .answers(
              moot.answering(),
              person,
              round.id() + " 0",
              Map.of("words.0", words, "consent", "UNSIGNED"));
    }
    moot.house().passWorking(Duration.ofDays(4));

    assertThat(moot.house().find(round).state()).isEqualTo(Round.State.CLOSED);
    assertThat(moot.desk(0, round).voices().themed().themes())
        .isNotEmpty()
        .allMatch(theme -> theme.name().length() <= Rearranging.LONGEST_NAME);
    moot.publish(round);
    assertThat(moot.house().owed("result:"))
        .singleElement()
        .asString()
        .containsPattern("(warm|phone){9}");
  }

  @Test
  void few_answers_are_published_at_once_as_they_are() {
    Moot moot = Moot.in(Databases.h2(), keys);
    Round round = moot.ask();
    for (int person = 0; person < 9; person++) {
      moot.house()
          .answers(
              moot.answering(),
              person,
              round.id() + " 0",
              Map.of("words.0", "Warm walls " + person, "consent", "UNSIGNED"));
    }
    moot.house().passWorking(Duration.ofDays(4));

    assertThat(moot.house().owed("result:")).singleElement().asString().contains("> Warm walls");
    assertThat(moot.reviews().open(moot.house().scene(0))).isInstanceOf(Reviewed.Nothing.class);
  }
}
