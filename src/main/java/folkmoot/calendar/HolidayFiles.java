package folkmoot.calendar;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Reads the sets that come with Folkmoot, and those an operator adds or puts in their place. */
public final class HolidayFiles {
  private static final String ENDING = ".properties";
  private static final List<String> OURS =
      List.of("england-and-wales", "northern-ireland", "scotland");

  private HolidayFiles() {}

  /**
   * What was read.
   *
   * @param sets by name
   * @param mistakes a sentence for each, with the file and the line
   */
  public record Loaded(List<HolidaySet> sets, List<String> mistakes) {
    public Loaded {
      sets = List.copyOf(sets);
      mistakes = List.copyOf(mistakes);
    }
  }

  /** The sets that come with Folkmoot. */
  public static List<HolidaySet> ours() {
    return with(Map.of()).sets();
  }

  /** Those, and the files of a folder; a folder that is not there holds none. */
  public static Loaded with(Path folder) {
    if (!Files.isDirectory(folder)) {
      return with(Map.of());
    }
    Map<String, List<String>> files = new TreeMap<>();
    try (Stream<Path> all = Files.list(folder)) {
      for (Path file : all.filter(f -> f.toString().endsWith(ENDING)).toList()) {
        files.put(file.getFileName().toString(), Files.readAllLines(file));
      }
    } catch (IOException unreadable) {
      Loaded ours = with(Map.of());
      return new Loaded(ours.sets(), List.of(folder + " cannot be read as UTF-8 text."));
    }
    return with(files);
  }

  private static Loaded with(Map<String, List<String>> files) {
    Map<String, HolidaySet> sets = new TreeMap<>();
    List<String> mistakes = new ArrayList<>();
    OURS.forEach(id -> read(id + ENDING, resource(id), sets, mistakes));
    files.forEach((name, lines) -> read(name, lines, sets, mistakes));
    return new Loaded(
        sets.values().stream().sorted(Comparator.comparing(HolidaySet::name)).toList(), mistakes);
  }

  private static void read(
      String file, List<String> lines, Map<String, HolidaySet> sets, List<String> mistakes) {
    HolidayFile read = HolidayFile.read(file, lines);
    mistakes.addAll(read.mistakes());
    HolidaySet set = read.set();
    if (set != null) {
      sets.put(set.id(), set);
    }
  }

  private static List<String> resource(String id) {
    String name = "/holidays/" + id + ENDING;
    try (InputStream file =
            Objects.requireNonNull(HolidayFiles.class.getResourceAsStream(name), name);
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
      return reader.lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
