package folkmoot.action;

import static org.assertj.core.api.Assertions.assertThat;

import folkmoot.asking.House;
import folkmoot.instrument.Instrument;
import folkmoot.instrument.InstrumentFiles;
import folkmoot.instrument.Instruments;
import folkmoot.privacy.Question;
import folkmoot.pulse.PulseFeature;
import folkmoot.round.AnswerSheet;
import folkmoot.round.Item;
import folkmoot.round.Round;
import folkmoot.round.RoundPlan;
import folkmoot.store.Database;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An action that names a question: what people answered before and after, by the record. */
class EffectTest {
  private static final String EACH = "folkmoot.store.Databases#each";
  private static final String WORDING = "Do our talks lead to something being done?";

  private final Path keys;

  EffectTest(@TempDir Path keys) {
    this.keys = keys;
  }

  private static Workshop shop(Database database, Path keys) {
    return Workshop.of(
        new House(
            database,
            keys,
            12,
            needs -> {
              var kinds = new ArrayList<>(PulseFeature.kinds(needs, InstrumentFiles.ours()));
              kinds.add(new RecheckKind(needs));
              return kinds;
            }));
  }

  /** Everybody is asked and answers between these two points; the round closes. */
  private static void asked(Workshop shop, int from, int to) {
    House house = shop.house();
    Instruments ours = InstrumentFiles.ours();
    Item item =
        Item.scaled(
            "checkin",
            WORDING,
            "Talks",
            ours.of(Instrument.Use.PULSE, "").items().get(0).scale(),
            Question.Role.FOLLOWED);
    Round round =
        house.database.transact(
            tx ->
                house
                    .tools
                    .rounds()
                    .opened(
                        tx,
                        new RoundPlan(
                            House.HOMES,
                            House.COUNCIL,
                            "checkin",
                            WORDING,
                            List.of(item),
                            IntStream.range(0, 12).mapToObj(house::person).toList(),
                            house.now(),
                            house.now().plus(Duration.ofDays(1)),
                            5,
                            house.member(0),
                            "asked " + house.now())));
    for (int person = 0; person < 12; person++) {
      int point = from + person % (to - from + 1);
      house
          .tools
          .answers()
          .answer(
              round.id(),
              house.person(person),
              new AnswerSheet(Map.of("checkin", point), Map.of()));
    }
    house.passWorking(Duration.ofDays(2));
  }

  private static String looks(Workshop shop) {
    House house = shop.house();
    return house.database.transact(
        tx ->
            Choices.of(
                    List.of(),
                    house.tools.record().latest(tx, House.HOMES, 8),
                    house.scene(0).partnership().zone(),
                    house.tools.texts())
                .items()
                .get(0)
                .value());
  }

  private static String done(Workshop shop) {
    String id =
        shop.suggested(
                5,
                Map.of(
                    "person", "U5",
                    "look", looks(shop),
                    "due", shop.house().now().plus(Duration.ofDays(3)).toString().substring(0, 10)))
            .sight()
            .action()
            .id();
    shop.writes(Step.FINISH, 5, id, "one person writes down who does what");
    return id;
  }

  private static List<String> told(Workshop shop, String id) {
    return Workshop.card(shop.changing().look(shop.house().click(3, id))).more().stream()
        .map(Object::toString)
        .toList();
  }

  private static void goTo(Workshop shop, String instant) {
    shop.house().passWorking(Duration.between(shop.house().now(), Instant.parse(instant)));
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void a_clear_change_after_it_was_done_is_told_with_its_day(Database database) {
    Workshop shop = shop(database, keys);
    asked(shop, 1, 3);
    String id = done(shop);
    assertThat(told(shop, id)).anyMatch(line -> line.contains("has not been asked since"));
    goTo(shop, "2026-12-30T10:00:00Z");
    Rechecking rechecking = new Rechecking(shop.house().tools);
    rechecking.run(shop.house().now());
    Round recheck =
        database.transact(tx -> shop.house().tools.rounds().open(tx, House.HOMES)).get(0);
    for (int person = 0; person < 8; person++) {
      rechecking.answer(shop.house().click(person, recheck.id().value()), person < 5 ? 3 : 2);
    }
    asked(shop, 3, 5);
    goTo(shop, "2027-01-08T10:00:00Z");
    assertThat(told(shop, id))
        .anyMatch(line -> line.contains("5 say yes"))
        .anyMatch(
            line ->
                line.contains(
                    "“"
                        + WORDING
                        + "”, asked since on 31 December: A clear change since"
                        + " 1 December: the answers moved up."));
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void the_first_reading_after_it_counts_and_what_moved_later_is_not_its_doing(Database database) {
    Workshop shop = shop(database, keys);
    asked(shop, 2, 4);
    String id = done(shop);
    goTo(shop, "2027-01-04T10:00:00Z");
    asked(shop, 2, 4);
    goTo(shop, "2027-02-01T10:00:00Z");
    asked(shop, 4, 5);
    assertThat(told(shop, id))
        .anyMatch(
            line -> line.contains("asked since on 5 January: No clear change since 1 December."))
        .noneMatch(line -> line.contains("moved up"));
  }
}
