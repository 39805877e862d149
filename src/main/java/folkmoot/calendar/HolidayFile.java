package folkmoot.calendar;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One file of holidays, read.
 *
 * @param set null where something is wrong with it
 * @param mistakes a sentence for each thing that is wrong
 */
record HolidayFile(@Nullable HolidaySet set, List<String> mistakes) {
  private static final int LONGEST = 75;
  private static final Pattern FILE = Pattern.compile("([a-z0-9-]{1,40})\\.properties");

  HolidayFile {
    mistakes = List.copyOf(mistakes);
  }

  /** Reads the lines of a file of this name. */
  static HolidayFile read(String file, List<String> lines) {
    return new Reader(file).read(lines);
  }

  private static final class Reader {
    private final String file;
    private final List<String> mistakes = new ArrayList<>();
    private final Map<LocalDate, String> days = new HashMap<>();
    private final List<String> names = new ArrayList<>();

    Reader(String file) {
      this.file = file;
    }

    HolidayFile read(List<String> lines) {
      Matcher id = FILE.matcher(file);
      if (!id.matches()) {
        mistakes.add(
            file
                + " must be named in at most 40 lower case letters, digits and hyphens,"
                + " with .properties behind.");
      }
      for (int i = 0; i < lines.size(); i++) {
        line(i + 1, lines.get(i).strip());
      }
      if (names.size() != 1) {
        mistakes.add(file + " must say once what the set is called: name = …");
      }
      if (days.isEmpty()) {
        mistakes.add(file + " names no day.");
      }
      return mistakes.isEmpty()
          ? new HolidayFile(new HolidaySet(id.group(1), names.get(0), days), List.of())
          : new HolidayFile(null, mistakes);
    }

    private void line(int number, String line) {
      if (line.isEmpty() || line.startsWith("#")) {
        return;
      }
      int equals = line.indexOf('=');
      String key = equals < 0 ? line : line.substring(0, equals).strip();
      String value = equals < 0 ? "" : line.substring(equals + 1).strip();
      String where = file + ", line " + number;
      if (value.isEmpty() || value.length() > LONGEST) {
        mistakes.add(where + ": behind the = there must be 1 to " + LONGEST + " characters.");
      } else if (key.equals("name")) {
        names.add(value);
      } else {
        day(where, key, value);
      }
    }

    private void day(String where, String date, String name) {
      try {
        if (days.put(LocalDate.parse(date), name) != null) {
          mistakes.add(where + ": " + date + " stands there twice.");
        }
      } catch (DateTimeParseException e) {
        mistakes.add(where + ": \"" + date + "\" is no date like 2027-12-28.");
      }
    }
  }
}
