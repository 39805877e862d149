package folkmoot.check;

import folkmoot.secret.KeyRows;
import folkmoot.store.DatabaseLook;
import folkmoot.store.DatabaseSettings;
import folkmoot.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Looks at the database of the keys, and where it is. */
final class KeyDatabase {
  private final DatabaseSettings keys;
  private final @Nullable DatabaseSettings main;
  private final Texts texts;

  /** {@code main} is null when its settings cannot be used. */
  KeyDatabase(DatabaseSettings keys, @Nullable DatabaseSettings main, Texts texts) {
    this.keys = keys;
    this.main = main;
    this.texts = texts;
  }

  /** What is to be said; {@code rounds} is null where the main database could not be asked. */
  List<Line> lines(RoundLines.@Nullable Rounds rounds) {
    List<Line> lines = new ArrayList<>(List.of(Line.ok(texts.plain("check.keys-apart"))));
    if (main != null && keys.sharesServerWith(main)) {
      lines.add(Line.warn(texts.plain("check.keys-same-server")));
    }
    if (main != null && keys.liesBeside(main)) {
      lines.add(Line.warn(texts.plain("check.keys-same-folder")));
    }
    Set<String> there = look(lines);
    lines.addAll(RoundLines.of(RoundLines.Place.ROWS, there, rounds, texts));
    return lines;
  }

  private @Nullable Set<String> look(List<Line> lines) {
    DatabaseLines about = DatabaseLines.keys(texts);
    try {
      KeyRows rows = KeyRows.look(keys);
      lines.addAll(about.seen(rows.condition(), keys.keepsCommits()));
      return rows.rounds().orElse(null);
    } catch (DatabaseLook.CannotLook why) {
      lines.add(about.unseen(why, Checkup.canBeMade(keys)));
      return why.obstacle() == DatabaseLook.Obstacle.NO_FILE ? Set.of() : null;
    }
  }
}
