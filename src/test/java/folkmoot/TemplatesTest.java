package folkmoot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Templates escape what they are given, and none of them goes around that. */
class TemplatesTest {
  private static final Path TEMPLATES = Path.of("src", "main", "jte");

  @Test
  void no_template_writes_anything_unescaped() throws IOException {
    List<Path> all;
    try (Stream<Path> files = Files.walk(TEMPLATES)) {
      all = files.filter(file -> file.toString().endsWith(".jte")).toList();
    }
    assertThat(all).isNotEmpty();
    for (Path template : all) {
      assertThat(Files.readString(template)).as(template.toString()).doesNotContain("$unsafe");
    }
  }
}
