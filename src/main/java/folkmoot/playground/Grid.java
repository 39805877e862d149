package folkmoot.playground;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table as it is drawn.
 *
 * @param caption what it is a table of; null for one that says so around it
 * @param heads the first row, which names the columns
 * @param rows the others
 * @param rowHead which column names the rows; none for a negative number
 */
record Grid(@Nullable String caption, List<Cell> heads, List<List<Cell>> rows, int rowHead) {
  /**
   * One cell.
   *
   * @param side where its content stands: {@code left}, {@code center} or {@code right}
   */
  record Cell(Html.Markup content, String side) {
    static Cell words(String words) {
      return new Cell(Html.markup(Html.text(words)), "left");
    }

    static Cell number(String number) {
      return new Cell(Html.markup(Html.text(number)), "right");
    }
  }

  /** What a screen reader calls the part of the page that the table may be moved in. */
  String named() {
    return caption == null ? "Table" : caption;
  }

  String html() {
    return Templates.fill("grid", this);
  }
}
