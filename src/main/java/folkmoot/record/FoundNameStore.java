package folkmoot.record;

import folkmoot.themes.Renaming;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The SQL by which the found name of a theme does not outlive the words it was made of. */
final class FoundNameStore {
  private final Handle handle;

  FoundNameStore(Handle handle) {
    this.handle = handle;
  }

  /** Words about to go, and where they stand. */
  record Going(String round, String item, String words) {
    @Override
    public String toString() {
      return "Going";
    }
  }

  /** The words of a quote that can still be read. */
  Going going(String quote) {
    return handle
        .createQuery("select round_id, item_id, words from quote where id = :id")
        .bind("id", quote)
        .map(
            (rows, context) ->
                new Going(
                    rows.getString("round_id"), rows.getString("item_id"), rows.getString("words")))
        .one();
  }

  /** Words that are gone by now: names made of them are made anew, given ones stay. */
  List<RenamedTheme> gone(Going gone) {
    List<Found> themes = themes(gone);
    if (themes.isEmpty()) {
      return List.of();
    }
    List<Left> left = left(gone);
    List<String> all = left.stream().map(Left::words).toList();
    String prompt = prompt(gone);
    List<RenamedTheme> renamed = new ArrayList<>();
    for (Found theme : themes) {
      List<String> own =
          left.stream().filter(l -> theme.id().equals(l.theme())).map(Left::words).toList();
      String to =
          Renaming.without(new Renaming.Loss(gone.words(), all, own), theme.found(), prompt);
      if (!to.equals(theme.found())) {
        found(theme.id(), to);
        renamed.add(new RenamedTheme(theme.id(), theme.place(), theme.found(), to, !theme.named()));
      }
    }
    return renamed;
  }

  private record Found(String id, int place, String found, boolean named) {}

  private record Left(@Nullable String theme, String words) {}

  private List<Found> themes(Going gone) {
    return handle
        .createQuery(
            """
            select id, place, found, named from theme
            where round_id = :round and item_id = :item and found <> '' order by place, id
            """)
        .bind("round", gone.round())
        .bind("item", gone.item())
        .map(
            (rows, context) ->
                new Found(
                    rows.getString("id"),
                    rows.getInt("place"),
                    rows.getString("found"),
                    rows.getBoolean("named")))
        .list();
  }

  private List<Left> left(Going gone) {
    return handle
        .createQuery(
            """
            select theme_id, words from quote
            where round_id = :round and item_id = :item and not hidden and not removed
            order by theme_place, id
            """)
        .bind("round", gone.round())
        .bind("item", gone.item())
        .map(
            (rows, context) ->
                new Left(
                    rows.getString("theme_id"), Objects.requireNonNull(rows.getString("words"))))
        .list();
  }

  private String prompt(Going gone) {
    return handle
        .createQuery(
            "select prompt from published_prompt where round_id = :round and item_id = :item")
        .bind("round", gone.round())
        .bind("item", gone.item())
        .mapTo(String.class)
        .findFirst()
        .orElse("");
  }

  /** What the machine calls a theme; people read it only while none of them called it otherwise. */
  void found(String theme, String name) {
    handle
        .createUpdate(
            """
            update theme set found = :name, name = case when named then name else :name end
            where id = :id
            """)
        .bind("name", name)
        .bind("id", theme)
        .execute();
  }
}
