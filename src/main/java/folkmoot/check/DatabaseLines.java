package folkmoot.check;

import folkmoot.store.DatabaseLook;
import folkmoot.text.Texts;
import java.util.ArrayList;
import java.util.List;

/** What is to be said of the database. */
final class DatabaseLines {
  private static final int OLDEST_POSTGRES = 15;

  private DatabaseLines() {}

  /** What was seen; {@code keepsCommits} is whether a crash loses nothing that was committed. */
  static List<Line> seen(DatabaseLook.Condition seen, boolean keepsCommits, Texts texts) {
    List<Line> lines = new ArrayList<>();
    boolean postgres = seen.product().equals("PostgreSQL");
    lines.add(
        postgres && seen.version() < OLDEST_POSTGRES
            ? Line.mend(
                texts.plain(
                    "check.database-old",
                    "version",
                    String.valueOf(seen.version()),
                    "oldest",
                    String.valueOf(OLDEST_POSTGRES)))
            : Line.ok(
                texts.plain(
                    "check.database-fine",
                    "product",
                    seen.product(),
                    "version",
                    String.valueOf(seen.version()))));
    lines.add(tables(seen, texts));
    if (!keepsCommits) {
      lines.add(Line.mend(texts.plain("check.database-delay")));
    }
    return lines;
  }

  private static Line tables(DatabaseLook.Condition seen, Texts texts) {
    if (seen.differs()) {
      return Line.mend(texts.plain("check.tables-differ"));
    }
    if (seen.newer()) {
      return Line.mend(texts.plain("check.tables-newer"));
    }
    if (seen.taken() == 0) {
      return Line.ok(texts.plain("check.tables-none"));
    }
    return seen.toTake() == 0
        ? Line.ok(texts.plain("check.tables-fine"))
        : Line.warn(texts.plain("check.tables-behind", "count", seen.toTake()));
  }

  /**
   * Why it could not be looked at.
   *
   * @param canBeMade whether a file that is not there yet could be made
   */
  static Line unseen(DatabaseLook.CannotLook why, boolean canBeMade, Texts texts) {
    return switch (why.obstacle()) {
      case NO_ANSWER -> Line.mend(texts.plain("check.database-silent"));
      case NO_LOGIN -> Line.mend(texts.plain("check.database-login"));
      case NO_SUCH_DATABASE -> Line.mend(texts.plain("check.database-unknown"));
      case NO_FILE ->
          canBeMade
              ? Line.ok(texts.plain("check.database-none-yet"))
              : Line.mend(texts.plain("check.database-no-room"));
      case IN_USE -> Line.skipped(texts.plain("check.database-in-use"));
      case OTHER -> Line.mend(texts.plain("check.database-other", "code", why.code()));
    };
  }
}
