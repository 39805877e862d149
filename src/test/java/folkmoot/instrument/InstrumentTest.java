package folkmoot.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class InstrumentTest {
  private final Instrument instrument =
      InstrumentFiles.ours().of(Instrument.Use.PULSE, "Warm Homes");

  @Test
  void there_are_seven_dimensions_of_five_items_with_one_anchor_each() {
    assertThat(instrument.items()).hasSize(35);
    assertThat(instrument.items().stream().filter(Instrument.Item::anchor).map(Instrument.Item::id))
        .containsExactly("CV1", "OF1", "ML1", "PW1", "AA1", "SS1", "SB1");
  }

  @Test
  void every_short_form_fits_a_chart_and_is_the_only_one_of_its_kind() {
    List<String> shorts = instrument.items().stream().map(Instrument.Item::shortForm).toList();
    assertThat(shorts).doesNotHaveDuplicates().allMatch(text -> text.length() <= 20);
    assertThat(instrument.items()).extracting(i -> i.scale().points().size()).containsOnly(5);
  }

  @Test
  void its_open_prompt_is_chosen_among_all_prompts_and_is_none_of_its_own() {
    assertThat(instrument.prompts()).isEmpty();
  }
}
