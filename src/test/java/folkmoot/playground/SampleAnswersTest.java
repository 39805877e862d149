package folkmoot.playground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import folkmoot.instrument.Instrument;
import folkmoot.instrument.InstrumentFiles;
import folkmoot.instrument.Instruments;
import folkmoot.instrument.PulseTurn;
import folkmoot.instrument.Stage;
import folkmoot.statistics.Agreement;
import folkmoot.statistics.Anchor;
import folkmoot.statistics.Change;
import folkmoot.statistics.ChangeWord;
import folkmoot.statistics.CutPoints;
import folkmoot.statistics.Direction;
import folkmoot.statistics.Gap;
import folkmoot.statistics.Reading;
import folkmoot.statistics.Tally;
import folkmoot.statistics.Turnout;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What can be seen in the sample partnership when its pulse is asked week after week. */
class SampleAnswersTest {
  /** After so many pulses each anchor was asked three times. */
  private static final int PULSES = 11;

  /** Fewer people of an organisation than this are not shown alone. */
  private static final int SHOWN_FROM = 5;

  private static final Instruments ASKED = InstrumentFiles.ours();
  private static final Instrument PULSE = ASKED.of(Instrument.Use.PULSE, "");
  private static final JsonObject BANK = Json.parse(AnswerBank.sample()).getAsJsonObject();
  private static final List<Opinion> OPINIONS =
      Json.objects(BANK, "questions").stream().map(Opinion::read).toList();

  private final Sample sample = Sample.load();

  /** An item of one pulse: what each person chose, and the same by organisation. */
  private record Heard(Instrument.Item item, Reading reading, Map<String, Tally> organisations) {
    double mean() {
      return reading.tally().mean().orElseThrow();
    }
  }

  @Test
  void every_entry_is_about_a_question_that_can_be_asked() {
    assertThat(OPINIONS).isNotEmpty();
    assertThat(OPINIONS)
        .allSatisfy(
            opinion ->
                assertThat(questions().filter(question -> opinionOf(question) == opinion))
                    .as(opinion.match())
                    .hasSize(1));
  }

  @Test
  void every_anchor_and_all_of_the_short_sets_have_an_entry() {
    Stream<Instrument.Item> anchors = PULSE.items().stream().filter(Instrument.Item::anchor);
    Stream<Instrument.Item> swaps = PULSE.swaps().stream().map(Instrument.Swap::item);

    assertThat(Stream.concat(anchors, swaps).map(Instrument.Item::wording))
        .hasSize(10)
        .allMatch(question -> opinionOf(question) != null);
    assertThat(
            Stream.of(Instrument.Use.TEMPERATURE, Instrument.Use.CHECKOUT)
                .flatMap(use -> ASKED.of(use, "").items().stream())
                .map(Instrument.Item::wording))
        .hasSize(12)
        .allMatch(question -> opinionOf(question) != null);
    assertThat(opinionOf(change())).isNotNull();
  }

  @Test
  void entries_name_organisations_of_the_sample_alone_and_leave_nobody_out() {
    List<String> organisations =
        Stream.concat(
                sample.directory().people().stream()
                    .map(person -> Objects.requireNonNullElse(person.organisation(), "")),
                Stream.of(""))
            .distinct()
            .toList();

    assertThat(OPINIONS)
        .allSatisfy(
            opinion -> {
              assertThat(opinion.tendencies().keySet()).isSubsetOf(organisations);
              assertThat(organisations).allMatch(name -> opinion.of(name).isPresent());
            });
  }

  @Test
  void over_three_askings_one_anchor_rises_one_falls_and_the_others_stay() {
    Map<String, List<Heard>> heard = byItem(pulses());
    Map<String, Double> moved = new LinkedHashMap<>();
    PULSE.items().stream()
        .filter(Instrument.Item::anchor)
        .map(Instrument.Item::id)
        .forEach(id -> moved.put(id, moved(Objects.requireNonNull(heard.get(id)))));

    assertThat(moved).hasSize(7);
    assertThat(moved.get("PW1")).isGreaterThan(1.2);
    assertThat(moved.get("AA1")).isLessThan(-1.2);
    moved.keySet().removeAll(List.of("PW1", "AA1"));
    assertThat(moved).allSatisfy((id, by) -> assertThat(by).as(id).isCloseTo(0, within(0.4)));
  }

  @Test
  void changes_are_clear_where_they_are_meant_and_nowhere_else() {
    Map<String, Heard> last = new HashMap<>();
    Map<String, List<String>> changes = new LinkedHashMap<>();
    for (List<Heard> pulse : pulses()) {
      List<Anchor<String>> anchors = new ArrayList<>();
      for (Heard heard : pulse) {
        Heard before = last.put(heard.item().id(), heard);
        if (before != null) {
          anchors.add(new Anchor<>(heard.item().id(), before.reading(), heard.reading(), null));
        }
      }
      Change.of(anchors, null, CutPoints.usual()).stream()
          .filter(change -> change.word() == ChangeWord.CLEAR)
          .forEach(
              change ->
                  changes
                      .computeIfAbsent(change.about(), id -> new ArrayList<>())
                      .add(change.direction().name()));
    }

    assertThat(changes.keySet()).containsExactlyInAnyOrder("PW1", "AA1");
    assertThat(changes.get("PW1")).containsOnly(Direction.UP.name());
    assertThat(changes.get("AA1")).containsOnly(Direction.DOWN.name());
  }

  @Test
  void one_anchor_parts_the_partnership_into_two_camps_that_are_no_organisations() {
    Map<String, List<Heard>> heard = byItem(pulses());

    assertThat(heard.get("ML1"))
        .hasSize(3)
        .allSatisfy(
            reading -> {
              assertThat(Agreement.of(reading.reading().tally().counts())).isNegative();
              assertThat(gaps(List.of(reading))).noneMatch(Gap::seenVeryDifferently);
            });
    assertThat(heard.get("SB1"))
        .allSatisfy(
            reading ->
                assertThat(Agreement.of(reading.reading().tally().counts()))
                    .isGreaterThan(CutPoints.usual().strong()));
  }

  @Test
  void two_organisations_see_one_anchor_very_differently_each_time() {
    List<List<Heard>> withIt =
        pulses().stream()
            .filter(pulse -> pulse.stream().anyMatch(heard -> heard.item().id().equals("OF1")))
            .toList();

    assertThat(withIt)
        .hasSize(3)
        .allSatisfy(
            pulse ->
                assertThat(Gap.widest(gaps(pulse)))
                    .hasValueSatisfying(
                        gap -> {
                          assertThat(gap.about())
                              .isEqualTo("OF1: Aldermoor Council, Wren Valley Hospital Trust");
                          assertThat(gap.delta()).isGreaterThanOrEqualTo(0.47);
                          assertThat(gap.adjusted()).isLessThan(0.05);
                        }));
  }

  /** The pulses of a partnership at work, answered by those who answer. */
  private List<List<Heard>> pulses() {
    AnswerBank bank = new AnswerBank(AnswerBank.sample());
    List<List<Heard>> pulses = new ArrayList<>();
    for (int closed = 0; closed < PULSES; closed++) {
      pulses.add(pulse(bank, new PulseTurn(Stage.RUNNING, closed, closed, 0).items(PULSE)));
    }
    return pulses;
  }

  private List<Heard> pulse(AnswerBank bank, List<Instrument.Item> items) {
    List<Person> people = sample.directory().people();
    Form form = form(items);
    Map<Person, JsonObject> filled = new LinkedHashMap<>();
    people.stream()
        .filter(bank::answersNow)
        .forEach(person -> filled.put(person, bank.filled(person, form)));
    Turnout turnout = new Turnout(filled.size(), people.size());
    return items.stream().map(item -> heard(item, filled, turnout)).toList();
  }

  private static Heard heard(
      Instrument.Item item, Map<Person, JsonObject> filled, Turnout turnout) {
    List<Integer> all = new ArrayList<>();
    Map<String, List<Integer>> organisations = new LinkedHashMap<>();
    filled.forEach(
        (person, values) -> {
          int chosen = Json.number(values, item.id(), 0);
          all.add(chosen);
          if (person.organisation() != null) {
            organisations
                .computeIfAbsent(person.organisation(), name -> new ArrayList<>())
                .add(chosen);
          }
        });
    Map<String, Tally> tallies = new LinkedHashMap<>();
    organisations.forEach((name, answers) -> tallies.put(name, Tally.of(answers)));
    tallies.values().removeIf(tally -> tally.n() < SHOWN_FROM);
    return new Heard(item, new Reading(Tally.of(all), turnout), tallies);
  }

  /** Every pair of organisations that can be shown, for every item of a pulse. */
  private static List<Gap<String>> gaps(List<Heard> pulse) {
    List<Gap.Sides<String>> sides = new ArrayList<>();
    for (Heard heard : pulse) {
      List<String> names = List.copyOf(heard.organisations().keySet());
      for (int i = 0; i < names.size(); i++) {
        for (String other : names.subList(i + 1, names.size())) {
          sides.add(
              new Gap.Sides<>(
                  heard.item().id() + ": " + names.get(i) + ", " + other,
                  Objects.requireNonNull(heard.organisations().get(names.get(i))),
                  Objects.requireNonNull(heard.organisations().get(other))));
        }
      }
    }
    return Gap.of(sides, CutPoints.usual());
  }

  private static Map<String, List<Heard>> byItem(List<List<Heard>> pulses) {
    Map<String, List<Heard>> byItem = new HashMap<>();
    pulses.stream()
        .flatMap(List::stream)
        .forEach(
            heard -> byItem.computeIfAbsent(heard.item().id(), id -> new ArrayList<>()).add(heard));
    return byItem;
  }

  private static double moved(List<Heard> readings) {
    assertThat(readings).hasSizeGreaterThanOrEqualTo(3);
    return readings.get(2).mean() - readings.get(0).mean();
  }

  private static Form form(List<Instrument.Item> items) {
    JsonArray blocks = new JsonArray();
    for (Instrument.Item item : items) {
      List<String> steps = new ArrayList<>(item.scale().words());
      steps.add(item.scale().skip().word());
      blocks.add(Town.input(item.id(), item.wording(), Town.radios(steps.toArray(String[]::new))));
    }
    return Form.of(blocks);
  }

  /** The first entry is the one that counts. */
  private static @Nullable Opinion opinionOf(String question) {
    return OPINIONS.stream().filter(opinion -> opinion.about(question)).findFirst().orElse(null);
  }

  private static Stream<String> questions() {
    Stream<Instrument.Item> items =
        Stream.of(Instrument.Use.PULSE, Instrument.Use.TEMPERATURE, Instrument.Use.CHECKOUT)
            .flatMap(use -> ASKED.of(use, "").items().stream());
    Stream<Instrument.Item> swaps = PULSE.swaps().stream().map(Instrument.Swap::item);
    return Stream.concat(
        Stream.concat(items, swaps).map(Instrument.Item::wording), Stream.of(change()));
  }

  private static String change() {
    return Objects.requireNonNull(PULSE.rotation()).change().wording();
  }
}
