package folkmoot.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WordingTest {
  private static final Map<String, String> ENGLISH = TextFiles.patterns("en");

  @Test
  void every_text_a_source_asks_for_is_there() throws IOException {
    List<String> keys = Texts.load(Locale.ENGLISH).keys();
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        assertThat(Wording.missing(Files.readString(file), keys)).as(file.toString()).isEmpty();
      }
    }
  }

  @Test
  void every_text_can_be_read() {
    assertThat(Wording.unreadable(ENGLISH)).isEmpty();
  }

  @Test
  void no_text_praises_blames_or_measures_people() {
    assertThat(Wording.banned(ENGLISH)).isEmpty();
  }

  @Test
  void every_text_file_is_in_the_index_and_holds_each_key_once() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("src/main/resources/texts"))) {
      List<Path> texts = files.filter(f -> f.toString().endsWith(".properties")).toList();
      assertThat(texts)
          .extracting(file -> file.getFileName().toString())
          .containsExactlyInAnyOrderElementsOf(TextFiles.files());
      for (Path file : texts) {
        assertThat(keysAsWritten(file)).as(file.toString()).doesNotHaveDuplicates();
      }
    }
  }

  @Test
  void a_key_that_is_not_there_is_found() {
    String source =
        "texts.plain(\"a.b\"); texts.mrkdwn(\n   \"a.absent\", \"n\", 1); plain(\"a.\" + n);"
            + " mrkdwn(\"gone.\" + n)";
    assertThat(Wording.missing(source, List.of("a.b"))).containsExactly("a.absent", "gone.");
  }

  @Test
  void a_word_nobody_should_read_is_found_whole_and_in_any_case() {
    assertThat(
            Wording.banned(
                Map.of(
                    "a.b", "Your Score is 4",
                    "a.c", "greatly underscored",
                    "a.d", "3 people failed to answer",
                    "a.e", "Well done!")))
        .containsExactlyInAnyOrder("a.b: Score", "a.d: failed to answer", "a.e: Well done");
  }

  @Test
  void a_pattern_that_cannot_be_read_is_found() {
    assertThat(Wording.unreadable(Map.of("a.b", "{n, plural, one {x}}", "a.c", "fine {n}")))
        .containsExactly("a.b");
  }

  private static List<String> keysAsWritten(Path file) throws IOException {
    return Files.readAllLines(file).stream()
        .filter(line -> line.matches("[a-z][\\w.-]*\\s*=.*"))
        .map(line -> line.substring(0, line.indexOf('=')).strip())
        .toList();
  }
}
