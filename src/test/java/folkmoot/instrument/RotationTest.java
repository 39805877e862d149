package folkmoot.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import com.google.gson.reflect.TypeToken;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RotationTest {
  private static final int CYCLE = 28;

  @Test
  void all_28_pulses_ask_what_the_published_schedule_says() throws Exception {
    try (InputStream file =
        Objects.requireNonNull(getClass().getResourceAsStream("/oracles/pulse-schedule.json"))) {
      List<List<String>> schedule =
          new Gson()
              .fromJson(
                  new InputStreamReader(file, StandardCharsets.UTF_8),
                  new TypeToken<List<List<String>>>() {}.getType());
      assertThat(schedule).hasSize(CYCLE);
      assertThat(IntStream.range(0, CYCLE).mapToObj(Rotation::items)).isEqualTo(schedule);
    }
  }

  @Test
  void every_item_of_the_instrument_has_its_turn_and_then_it_begins_again() {
    HashSet<String> asked = new HashSet<>();
    IntStream.range(0, CYCLE).mapToObj(Rotation::items).forEach(asked::addAll);
    assertThat(asked)
        .containsExactlyInAnyOrderElementsOf(
            InstrumentFiles.ours().of(Instrument.Use.PULSE, "").items().stream()
                .map(Instrument.Item::id)
                .toList());
    assertThat(Rotation.items(CYCLE)).isEqualTo(Rotation.items(0));
  }

  @Test
  void a_pulse_never_asks_two_questions_of_one_dimension() {
    Instrument instrument = InstrumentFiles.ours().of(Instrument.Use.PULSE, "");
    for (int week = 0; week < CYCLE; week++) {
      assertThat(Rotation.items(week).stream().map(id -> instrument.item(id).group()))
          .doesNotHaveDuplicates();
    }
  }
}
