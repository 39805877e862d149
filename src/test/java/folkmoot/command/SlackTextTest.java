package folkmoot.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlackTextTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "*Ring* the _landlord_ ~again~ | Ring the landlord again",
        "_*both at once*_, and `code` | both at once, and code",
        "*two words*: done | two words: done",
        "(*inside*) “_quoted_” | (inside) “quoted”",
        "2 * 3 * 4 and a*b*c | 2 * 3 * 4 and a*b*c",
        "snake_case_name :thumbs_up_all: | snake_case_name :thumbs_up_all:",
        "* a list * by hand | * a list * by hand",
        "&gt; what she said | what she said",
        "5 &gt; 3 &amp; *x* | 5 > 3 & x",
        "ask <@U1> *now* | ask @U1 now",
        "*ar y bws* ac _*日本*_ | ar y bws ac 日本",
        "* | *",
        "** | **",
      })
  void marks_around_words_are_left_out_and_all_other_signs_stay(String sent, String read) {
    assertThat(SlackText.unmarked(sent)).isEqualTo(read);
  }
}
