package folkmoot.agreement;

import folkmoot.asking.Telling;
import folkmoot.consent.Behaviours;
import folkmoot.partnership.Member;
import folkmoot.slack.FormValues;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The lines a convener wrote into the form, and what is wrong with them.
 *
 * @param behaviours the lines that were filled in
 * @param faults by the block they stand in
 */
record Written(Behaviours behaviours, Map<String, Fault> faults) {

  /** What keeps lines from being put before everybody. */
  enum Fault {
    NONE,
    LONG,
    NAMES,
    TWICE,
    SAME,
    OPEN,
    NOT_CONVENING
  }

  Written {
    faults = Map.copyOf(faults);
  }

  /** The block of a line, the first being 0. */
  static String block(int line) {
    return "line." + line;
  }

  /**
   * Reads the form.
   *
   * @param held the behaviours that hold now
   */
  static Written read(FormValues values, Behaviours held, List<Member> members) {
    List<String> lines = new ArrayList<>();
    Map<String, Fault> faults = new LinkedHashMap<>();
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < Behaviours.MOST; i++) {
      String line = tidy(values.one(block(i)).orElse(""));
      if (line.isEmpty()) {
        continue;
      }
      lines.add(line);
      if (line.codePointCount(0, line.length()) > Behaviours.LONGEST) {
        faults.put(block(i), Fault.LONG);
      } else if (Telling.in(line, members).contains(Telling.NAME)) {
        faults.put(block(i), Fault.NAMES);
      } else if (!seen.add(line.toLowerCase(Locale.ROOT))) {
        faults.put(block(i), Fault.TWICE);
      }
    }
    Behaviours behaviours = new Behaviours(lines);
    if (lines.isEmpty()) {
      faults.put(block(0), Fault.NONE);
    } else if (faults.isEmpty() && behaviours.equals(held)) {
      faults.put(block(0), Fault.SAME);
    }
    return new Written(behaviours, faults);
  }

  /** A line as it was pasted from a list is the same line. */
  private static String tidy(String line) {
    return line.strip().replaceAll("\\s+", " ").replaceFirst("^[-•*]\\s+", "");
  }
}
