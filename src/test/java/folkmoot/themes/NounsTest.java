package folkmoot.themes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NounsTest {
  private static final Nouns ENGLISH = Nouns.of(Languages.ENGLISH);
  private static final Nouns WELSH = Nouns.of("cy");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "We share one data sharing agreement. | data sharing agreement | true",
        "Warmer homes and healthier kids. | healthier kids | true",
        "Fewer children wait for a bed. | Fewer children | false",
        "Fewer children wait for a bed. | children | true",
        "We need more money for this. | more money | false",
        "Somebody rings back the same day. | rings back | false",
      })
  void a_name_is_a_noun_with_what_belongs_to_it_and_not_how_much_of_it_somebody_wants(
      String text, String part, boolean name) {
    int start = text.indexOf(part);
    assertThat(ENGLISH.isName(text, start, start + part.length())).isEqualTo(name);
    assertThat(WELSH.isName(text, start, start + part.length())).isTrue();
  }
}
