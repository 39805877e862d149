package folkmoot.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HolidayFilesTest {
  private final Path folder;

  HolidayFilesTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private void write(String file, String... lines) throws IOException {
    Files.write(folder.resolve(file), List.of(lines), StandardCharsets.UTF_8);
  }

  @Test
  void without_a_folder_there_is_what_comes_with_folkmoot() {
    assertThat(HolidayFiles.with(folder.resolve("absent")).sets())
        .extracting(HolidaySet::name)
        .containsExactly("England and Wales", "Northern Ireland", "Scotland");
  }

  @Test
  void the_files_that_come_along_are_those_an_operator_sees() {
    HolidayFiles.Loaded seen = HolidayFiles.with(Path.of("config", "holidays"));
    assertThat(seen.mistakes()).isEmpty();
    assertThat(seen.sets()).isEqualTo(HolidayFiles.ours());
  }

  @Test
  void an_operators_file_is_added_or_takes_the_place_of_ours() throws IOException {
    write(
        "wales-schools.properties", "# ours", "name = Schools in Wales", "2026-10-26 = Half-term");
    write("scotland.properties", "name = Scotland with Glasgow", "2026-07-20 = Fair Monday");
    write("readme.txt", "nothing to read here");

    HolidayFiles.Loaded loaded = HolidayFiles.with(folder);

    assertThat(loaded.mistakes()).isEmpty();
    assertThat(loaded.sets())
        .extracting(HolidaySet::name)
        .containsExactly(
            "England and Wales", "Northern Ireland", "Schools in Wales", "Scotland with Glasgow");
    assertThat(loaded.sets().get(3).days())
        .isEqualTo(Map.of(LocalDate.of(2026, 7, 20), "Fair Monday"));
  }

  @Test
  void all_mistakes_are_named_at_once_with_file_and_line() throws IOException {
    write("Wales.properties", "name = Wales", "2026-03-01 = St David’s Day");
    write(
        "france.properties",
        "2026-07-14 = Bastille Day",
        "14 July = Bastille Day",
        "2026-02-30 = Nothing",
        "2026-07-14 = Again",
        "2026-08-15 =");
    write("empty.properties", "name = Nowhere", "name = Nowhere else");

    assertThat(HolidayFiles.with(folder).mistakes())
        .containsExactly(
            "Wales.properties must be named in at most 40 lower case letters, digits and hyphens,"
                + " with .properties behind.",
            "empty.properties must say once what the set is called: name = …",
            "empty.properties names no day.",
            "france.properties, line 2: \"14 July\" is no date like 2027-12-28.",
            "france.properties, line 3: \"2026-02-30\" is no date like 2027-12-28.",
            "france.properties, line 4: 2026-07-14 stands there twice.",
            "france.properties, line 5: behind the = there must be 1 to 75 characters.",
            "france.properties must say once what the set is called: name = …");
  }
}
