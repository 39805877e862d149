package folkmoot.check;

import folkmoot.store.DatabaseLook;
import folkmoot.text.Texts;
import java.util.ArrayList;
import java.util.List;

/** What is to be said of a database. */
final class DatabaseLines {
  private static final int OLDEST_POSTGRES = 15;

  private final String which;
  private final Texts texts;

  private DatabaseLines(String which, Texts texts) {
    this.which = which;
    this.texts = texts;
  }

  /** Of the database that holds all but the keys. */
  static DatabaseLines main(Texts texts) {
    return new DatabaseLines("database", texts);
  }

  /** Of the database that holds the keys. */
  static DatabaseLines keys(Texts texts) {
    return new DatabaseLines("keys", texts);
  }

  /** The settings' names begin with {@code which}. */
  private String words(String key, Object... values) {
    String part = key.startsWith("check.tables") ? "check.part-tables" : "check.part-database";
    List<Object> all = new ArrayList<>(List.of(values));
    all.addAll(List.of("which", which, "part", texts.plain(part, "which", which)));
    return texts.plain(key, all.toArray());
  }

  /** What was seen; {@code keepsCommits} is whether a crash loses nothing that was committed. */
  List<Line> seen(DatabaseLook.Condition seen, boolean keepsCommits) {
    List<Line> lines = new ArrayList<>();
    boolean postgres = seen.product().equals("PostgreSQL");
    lines.add(
        postgres && seen.version() < OLDEST_POSTGRES
            ? Line.mend(
                words(
                    "check.database-old",
                    "version",
                    String.valueOf(seen.version()),
                    "oldest",
                    String.valueOf(OLDEST_POSTGRES)))
            : Line.ok(
                words(
                    "check.database-fine",
                    "product",
                    seen.product(),
                    "version",
                    String.valueOf(seen.version()))));
    lines.add(tables(seen));
    if (!keepsCommits) {
      lines.add(Line.mend(words("check.database-delay")));
    }
    return lines;
  }

  /** Its file is somebody else's, as after it was put back by another user. */
  Line onlyToRead() {
    return Line.mend(words("check.database-only-to-read"));
  }

  private Line tables(DatabaseLook.Condition seen) {
    if (seen.differs()) {
      return Line.mend(words("check.tables-differ"));
    }
    if (seen.newer()) {
      return Line.mend(words("check.tables-newer"));
    }
    if (seen.taken() == 0) {
      return Line.ok(words("check.tables-none"));
    }
    return seen.toTake() == 0
        ? Line.ok(words("check.tables-fine"))
        : Line.warn(words("check.tables-behind", "count", seen.toTake()));
  }

  /**
   * Why it could not be looked at.
   *
   * @param canBeMade whether a file that is not there yet could be made
   */
  Line unseen(DatabaseLook.CannotLook why, boolean canBeMade) {
    return switch (why.obstacle()) {
      case NO_ANSWER -> Line.mend(words("check.database-silent"));
      case NO_LOGIN -> Line.mend(words("check.database-login"));
      case NO_SUCH_DATABASE -> Line.mend(words("check.database-unknown"));
      case NO_FILE ->
          canBeMade
              ? Line.ok(words("check.database-none-yet"))
              : Line.mend(words("check.database-no-room"));
      case IN_USE -> Line.skipped(words("check.database-in-use"));
      case OTHER -> Line.mend(words("check.database-other", "code", why.code()));
    };
  }
}
