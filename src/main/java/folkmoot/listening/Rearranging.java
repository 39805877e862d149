package folkmoot.listening;

import folkmoot.privacy.Quote;
import folkmoot.privacy.VoiceTheme;
import folkmoot.privacy.Voices;
import folkmoot.slack.FormValues;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a sent form changes in a theme, read and checked; or what is wrong with it.
 *
 * @param changes in the order they are to be done
 * @param fault what has to be mended first; null when all can be done
 */
record Rearranging(List<Change> changes, @Nullable Fault fault) {
  /** The longest name of a theme. */
  static final int LONGEST_NAME = 80;

  static final int LONGEST_REASON = 300;

  /** Values of the menu beside each answer, besides the ids of themes. */
  static final String NEW = "new";

  static final String NONE = "none";
  static final String HIDE = "hide";

  /** Blocks of the form. */
  static final String NAME = "name";

  static final String INTO = "into";
  static final String NEW_NAME = "new-name";
  static final String REASON = "reason";

  /** One thing that is done. */
  sealed interface Change {
    /** The theme gets a name. */
    record Rename(String name) implements Change {}

    /** The theme becomes part of another. */
    record Merge(VoiceTheme into) implements Change {}

    /** Some answers go to another theme. */
    record Move(List<String> quotes, VoiceTheme to) implements Change {}

    /** Some answers make a new theme. */
    record Split(List<String> quotes, String name) implements Change {}

    /** Some answers belong to no theme. */
    record SetAside(List<String> quotes) implements Change {}

    /** Some answers are not to be read by anybody. */
    record Hide(List<String> quotes, String reason) implements Change {}
  }

  /** What is wrong, and in which block. */
  record Fault(String block, Kind kind) {
    /** What can be wrong. */
    enum Kind {
      NO_NAME,
      NAME_TAKEN,
      NO_NEW_NAME,
      NO_REASON
    }
  }

  Rearranging {
    changes = List.copyOf(changes);
  }

  private static Rearranging faulty(String block, Fault.Kind kind) {
    return new Rearranging(List.of(), new Fault(block, kind));
  }

  /**
   * Reads a form.
   *
   * @param theme the theme it is about; null for the answers of no theme
   */
  static Rearranging of(FormValues values, Voices voices, @Nullable VoiceTheme theme) {
    List<Change> changes = new ArrayList<>();
    if (theme != null) {
      String name = oneLine(values.one(NAME));
      if (name.isEmpty()) {
        return faulty(NAME, Fault.Kind.NO_NAME);
      }
      if (!name.equals(theme.name())) {
        if (isTaken(name, voices)) {
          return faulty(NAME, Fault.Kind.NAME_TAKEN);
        }
        changes.add(new Change.Rename(name));
      }
    }
    List<Quote> quotes = theme == null ? voices.others() : voices.of(theme);
    for (VoiceTheme other : voices.themed().themes()) {
      List<String> moved = chosen(values, quotes, other.id());
      if (!moved.isEmpty()) {
        changes.add(new Change.Move(moved, other));
      }
    }
    List<String> aside = chosen(values, quotes, NONE);
    if (!aside.isEmpty()) {
      changes.add(new Change.SetAside(aside));
    }
    List<String> split = chosen(values, quotes, NEW);
    if (!split.isEmpty()) {
      String name = oneLine(values.one(NEW_NAME));
      if (name.isEmpty()) {
        return faulty(NEW_NAME, Fault.Kind.NO_NEW_NAME);
      }
      if (isTaken(name, voices)) {
        return faulty(NEW_NAME, Fault.Kind.NAME_TAKEN);
      }
      changes.add(new Change.Split(split, name));
    }
    List<String> hidden = chosen(values, quotes, HIDE);
    if (!hidden.isEmpty()) {
      String reason = oneLine(values.one(REASON));
      if (reason.isEmpty()) {
        return faulty(REASON, Fault.Kind.NO_REASON);
      }
      changes.add(new Change.Hide(hidden, reason));
    }
    // Last, as the theme is gone after it.
    values
        .one(INTO)
        .flatMap(id -> named(voices, id))
        .filter(into -> theme != null && !into.id().equals(theme.id()))
        .ifPresent(into -> changes.add(new Change.Merge(into)));
    return new Rearranging(changes, null);
  }

  static Optional<VoiceTheme> named(Voices voices, String id) {
    return voices.themed().themes().stream().filter(theme -> theme.id().equals(id)).findFirst();
  }

  private static boolean isTaken(String name, Voices voices) {
    return voices.themed().themes().stream().anyMatch(t -> t.name().equalsIgnoreCase(name));
  }

  private static List<String> chosen(FormValues values, List<Quote> quotes, String where) {
    return quotes.stream()
        .map(Quote::id)
        .filter(id -> values.one(id).filter(where::equals).isPresent())
        .toList();
  }

  private static String oneLine(Optional<String> typed) {
    return typed.orElse("").strip().replaceAll("\\s+", " ");
  }
}
