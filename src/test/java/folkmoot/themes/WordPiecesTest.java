package folkmoot.themes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.junit.jupiter.api.Test;

final class WordPiecesTest {
  private final WordPieces pieces = read();

  private static WordPieces read() {
    try (InputStream json =
        WordPiecesTest.class.getResourceAsStream("/all-minilm-l6-v2-q-tokenizer.json")) {
      return WordPieces.read(Objects.requireNonNull(json));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void a_text_is_cut_as_the_model_was_taught() {
    // bert-base-uncased: [CLS] hello , world ! [SEP]
    assertThat(pieces.of("Hello, WORLD!")).containsExactly(101, 7592, 1010, 2088, 999, 102);
    assertThat(pieces.of("Café")).isEqualTo(pieces.of("cafe"));
    assertThat(pieces.of("“hello”…")).hasSize(6);
    assertThat(pieces.of("he\u200bllo")).isEqualTo(pieces.of("hello"));
    assertThat(pieces.of("暖房")).hasSize(4);
  }

  @Test
  void a_long_text_ends_like_a_short_one() {
    assertThat(pieces.of("word ".repeat(5_000))).hasSize(256).endsWith(102);
    assertThat(pieces.of("a".repeat(20_000))).containsExactly(101, 100, 102);
    assertThat(pieces.of("")).containsExactly(101, 102);
  }
}
