package folkmoot.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessagePattern;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of each language besides English. */
class TranslationsTest {
  private static final Map<String, String> ENGLISH = TextFiles.patterns("en");

  /** One of each kind that Welsh counts by, and what is between them. */
  private static final List<Integer> COUNTS = List.of(0, 1, 2, 3, 6, 11);

  static Stream<String> others() {
    return TextFiles.languages().stream().filter(language -> !language.equals("en"));
  }

  @ParameterizedTest
  @MethodSource("others")
  void only_what_is_said_in_english_is_translated(String language) {
    assertThat(ENGLISH.keySet()).containsAll(TextFiles.patterns(language).keySet());
  }

  @ParameterizedTest
  @MethodSource("others")
  void a_translation_has_the_gaps_of_the_english_sentence(String language) {
    TextFiles.patterns(language)
        .forEach(
            (key, pattern) -> {
              String english = ENGLISH.getOrDefault(key, "");
              assertThat(gaps(english)).as(key).isEqualTo(gaps(pattern));
            });
  }

  @ParameterizedTest
  @MethodSource("others")
  void every_sentence_reads_whole_for_every_count(String language) {
    Locale locale = Locale.forLanguageTag(language);
    TextFiles.patterns(language)
        .forEach(
            (key, pattern) -> {
              for (int count : COUNTS) {
                Map<String, Object> values = new HashMap<>();
                gaps(pattern).forEach(gap -> values.put(gap, value(pattern, gap, count)));
                String said = new TextPattern(key, pattern, locale).filled(values);
                assertThat(said).as(key).isNotBlank().doesNotContain("{", "}", key);
              }
            });
  }

  @ParameterizedTest
  @MethodSource("others")
  void a_count_is_said_in_every_form_the_language_has(String language) {
    Set<String> forms =
        com.ibm.icu.text.PluralRules.forLocale(Locale.forLanguageTag(language)).getKeywords();
    TextFiles.patterns(language).entrySet().stream()
        .filter(text -> text.getValue().contains(", plural,"))
        .forEach(
            text ->
                assertThat(forms)
                    .as(text.getKey())
                    .allMatch(form -> text.getValue().contains(" " + form + " {")));
  }

  /** Buttons and titles: what fits in English has to fit here too. */
  @ParameterizedTest
  @MethodSource("others")
  void what_slack_shortens_fits(String language) {
    TextFiles.patterns(language)
        .forEach(
            (key, said) -> {
              if (key.matches("home\\.label\\..*|partnership\\.hub-(answer|me|convene)")) {
                assertThat(said.length()).as(key).isLessThanOrEqualTo(75);
              }
              if (key.matches(".*[-.]title|.*\\.form\\.(send|share|close|next)|home\\.(close|save)")
                  && !said.startsWith("*")) {
                assertThat(said.length()).as(key).isLessThanOrEqualTo(24);
              }
              if (key.matches(
                      "asking\\.consent\\..*|asking\\.agreed|home\\.reminders-[dco].*|home\\.snooze-(off|w.*|named)|home\\.language-name|home\\.organisation-none")
                  && !key.endsWith("-hint")) {
                assertThat(said.length()).as(key).isLessThanOrEqualTo(75);
              }
              if (key.matches("home\\..*-hint|asking\\.words\\.hint")) {
                assertThat(said.length())
                    .as(key)
                    .isLessThanOrEqualTo(Math.max(150, 2 * ENGLISH.getOrDefault(key, "").length()));
              }
            });
  }

  @ParameterizedTest
  @MethodSource("others")
  void no_text_praises_blames_or_measures_people(String language) {
    assertThat(Wording.banned(TextFiles.patterns(language))).isEmpty();
  }

  @Test
  void a_draft_says_so_at_its_head() throws IOException {
    for (String file : TextFiles.files()) {
      if (file.endsWith("_cy.properties")) {
        assertThat(Files.readAllLines(Path.of("src/main/resources/texts", file)).get(0))
            .as(file)
            .contains("native speaker's review");
      }
    }
  }

  private static Object value(String pattern, String gap, int count) {
    return pattern.contains("{" + gap + ", plural,") ? count : gap + count;
  }

  private static Set<String> gaps(String pattern) {
    Set<String> names = new TreeSet<>();
    MessagePattern read = new MessagePattern(pattern);
    for (int i = 0; i < read.countParts(); i++) {
      if (read.getPart(i).getType() == MessagePattern.Part.Type.ARG_NAME) {
        names.add(read.getSubstring(read.getPart(i)));
      }
    }
    return names;
  }
}
