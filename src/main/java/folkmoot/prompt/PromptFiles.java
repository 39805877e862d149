package folkmoot.prompt;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Where prompts come from: the files that Folkmoot brings, and an operator's beside them. */
public final class PromptFiles {
  private static final String ENDING = ".json";
  private static final List<String> OURS =
      List.of(
          "appreciative", "good", "learning", "people-we-serve", "reflective-practice", "what-if");

  private PromptFiles() {}

  /**
   * Prompts and what is wrong with them.
   *
   * @param bank ours alone when there is any mistake
   */
  public record Loaded(PromptBank bank, List<String> mistakes) {
    public Loaded {
      mistakes = List.copyOf(mistakes);
    }
  }

  /** Those that Folkmoot brings. */
  public static PromptBank ours() {
    PromptBank.Read read = PromptBank.read(brought());
    if (!read.mistakes().isEmpty()) {
      throw new IllegalStateException(String.join("\n", read.mistakes()));
    }
    return read.bank();
  }

  /**
   * Ours and those in a folder; a file there that is named as one of ours stands in its place.
   *
   * @param folder may be missing
   */
  public static Loaded with(Path folder) {
    Map<String, String> files = brought();
    try {
      files.putAll(written(folder));
    } catch (IOException | UncheckedIOException unreadable) {
      return new Loaded(ours(), List.of(folder + " cannot be read."));
    }
    PromptBank.Read read = PromptBank.read(files);
    return new Loaded(read.mistakes().isEmpty() ? read.bank() : ours(), read.mistakes());
  }

  private static Map<String, String> brought() {
    Map<String, String> files = new TreeMap<>();
    for (String name : OURS) {
      String path = "/prompts/" + name + ENDING;
      try (InputStream file =
          Objects.requireNonNull(PromptFiles.class.getResourceAsStream(path), path)) {
        files.put(name + ENDING, new String(file.readAllBytes(), UTF_8));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return files;
  }

  private static Map<String, String> written(Path folder) throws IOException {
    Map<String, String> files = new TreeMap<>();
    if (!Files.isDirectory(folder)) {
      return files;
    }
    try (Stream<Path> all = Files.list(folder)) {
      for (Path file : all.filter(each -> each.toString().endsWith(ENDING)).toList()) {
        files.put(file.getFileName().toString(), Files.readString(file));
      }
    }
    return files;
  }
}
