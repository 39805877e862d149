package folkmoot.asking;

import static org.assertj.core.api.Assertions.assertThat;

import folkmoot.asking.Cleaned.Kind;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CleanedTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Ask <@U0ANA> about it | Ask […] about it | MENTION",
        "Ask @ana.silva about it | Ask […] about it | MENTION",
        "<!channel> read this | […] read this | MENTION",
        "See https://example.org/a?b=1 first | See […] first | LINK",
        "See www.example.org first | See […] first | LINK",
        "Write to ana@council.example.org soon | Write to […] soon | EMAIL",
        "Ring 020 7946 0018 or wait | Ring […] or wait | PHONE",
        "Ring +44 (0)20 7946 0018. | Ring […]. | PHONE",
      })
  void what_points_at_somebody_is_taken_out(String words, String left, Kind kind) {
    assertThat(Cleaned.of(words)).isEqualTo(new Cleaned(left, Set.of(kind)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "We met 12 times in 2026, on 3 December and 14 January.",
        "Costs fell from 12,000 to 9,500 pounds",
        "3 < 4 and 5 > 4 & so on",
        "Room 4.12, at 17:00",
        "half @ home, half here",
        "",
        "😀 مرحبا `code`",
      })
  void ordinary_words_stay_as_they_are(String words) {
    assertThat(Cleaned.of(words).taken()).isEmpty();
    assertThat(Cleaned.of(words).text()).isEqualTo(words);
  }

  @Test
  void what_was_cleaned_once_is_clean() {
    Cleaned once = Cleaned.of("Mail ana@x.org, ring 020 7946 0018, see www.x.org, ask @ana");
    assertThat(once.taken()).containsExactlyInAnyOrder(Kind.values());
    assertThat(Cleaned.of(once.text()).taken()).isEmpty();
  }
}
