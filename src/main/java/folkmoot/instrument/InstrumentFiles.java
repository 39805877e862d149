package folkmoot.instrument;

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

/** Where instruments come from: the files that Folkmoot brings, and an operator's beside them. */
public final class InstrumentFiles {
  private static final List<String> OURS =
      List.of(
          "check-out.json",
          "collective-leadership.json",
          "collective-leadership_cy.json",
          "self-reflection.json",
          "temperature-check.json");

  private InstrumentFiles() {}

  /**
   * Instruments and what is wrong with them.
   *
   * @param instruments ours alone when there is any mistake
   */
  public record Loaded(Instruments instruments, List<String> mistakes) {
    public Loaded {
      mistakes = List.copyOf(mistakes);
    }
  }

  /** Those that Folkmoot brings. */
  public static Instruments ours() {
    try {
      return Instruments.read(brought());
    } catch (Instruments.Invalid invalid) {
      throw new IllegalStateException(invalid);
    }
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
      return new Loaded(Instruments.read(files), List.of());
    } catch (IOException | UncheckedIOException unreadable) {
      return new Loaded(ours(), List.of(folder + " cannot be read."));
    } catch (Instruments.Invalid invalid) {
      return new Loaded(ours(), invalid.mistakes());
    }
  }

  private static Map<String, String> brought() {
    Map<String, String> files = new TreeMap<>();
    for (String name : OURS) {
      try (InputStream file =
          Objects.requireNonNull(
              InstrumentFiles.class.getResourceAsStream("/instruments/" + name), name)) {
        files.put(name, new String(file.readAllBytes(), UTF_8));
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
      for (Path file : all.filter(each -> each.toString().endsWith(".json")).toList()) {
        files.put(file.getFileName().toString(), Files.readString(file));
      }
    }
    return files;
  }
}
