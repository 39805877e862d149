package folkmoot.export;

import java.util.ArrayList;
import java.util.List;

/**
 * One table of an export.
 *
 * @param name its file without ending; the meaning of each column is text {@code
 *     export.NAME.COLUMN}
 * @param rows a whole number stays one; everything else is words
 */
record Sheet(String name, List<String> columns, List<List<Object>> rows) {
  Sheet {
    columns = List.copyOf(columns);
    rows = rows.stream().map(List::copyOf).toList();
    for (List<Object> row : rows) {
      if (row.size() != columns.size()) {
        throw new IllegalArgumentException("a row of " + name + " has " + row.size() + " cells");
      }
    }
  }

  /** One that is filled row by row. */
  static final class Filling {
    private final String name;
    private final List<String> columns;
    private final List<List<Object>> rows = new ArrayList<>();

    Filling(String name, String... columns) {
      this.name = name;
      this.columns = List.of(columns);
    }

    void row(Object... cells) {
      rows.add(List.of(cells));
    }

    Sheet done() {
      return new Sheet(name, columns, rows);
    }
  }
}
