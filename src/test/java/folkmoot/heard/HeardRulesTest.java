package folkmoot.heard;

import static org.assertj.core.api.Assertions.assertThat;

import folkmoot.asking.Naming;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules about words of people we serve. */
class HeardRulesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Mrs Smith never calls back                  | true
          I was sent to Dr. Okafor again              | true
          mr Jones said to wait                       | true
          Mrs O'Brien knows me                        | true
          ask Dr K. about it                          | true
          The nurse I saw was kind                    | false
          It is called I-Help                         | false
          My son is called Ahmed                      | true
          a lady named Ruth helped me                 | true
          The doctor never calls back                 | false
          My sister waits for me outside              | false
          Nobody told me where to go                  | false
          I am cold at night                          | false
          The Council sent me to the Hospital         | false
          A drive of an hour. I do it every week      | false
          """)
  void a_title_before_a_name_and_what_somebody_is_called_are_noticed(String words, boolean named) {
    assertThat(Naming.in(words)).isEqualTo(named);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-02, false, , false",
    "2026-11-14, false, , false",
    "2026-11-15, false, , true",
    "2026-11-30, false, , true",
    "2026-11-26, true, , false",
    "2026-11-26, false, 2026-11, false",
    "2026-11-26, false, 2026-10, true",
    "2027-11-26, false, 2026-11, true",
  })
  void once_a_month_and_not_before_its_middle(
      LocalDate today, boolean heard, @Nullable YearMonth asked, boolean due) {
    assertThat(WhoCouldAsk.isDue(today, heard, asked)).isEqualTo(due);
  }
}
