package folkmoot.export;

import java.time.Instant;
import java.util.List;

/**
 * All that an export holds.
 *
 * @param sheets the dictionary first
 */
record Contents(List<Sheet> sheets, Report report, Instant made) {
  Contents {
    sheets = List.copyOf(sheets);
  }
}
