package folkmoot.record;

import folkmoot.ids.PartnershipId;
import folkmoot.ids.RoundId;
import folkmoot.privacy.VoiceTheme;
import folkmoot.privacy.Voices;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The SQL of themes, and of which words belong to which. */
final class ThemeStore {
  private final Handle handle;

  ThemeStore(Handle handle) {
    this.handle = handle;
  }

  void add(RoundId round, Voices voices) {
    int place = 0;
    for (VoiceTheme theme : voices.themed().themes()) {
      add(round, voices.item(), theme, place++);
      int within = 0;
      for (String quote : theme.quotes()) {
        place(quote, theme.id(), within++);
      }
    }
  }

  void add(RoundId round, String item, VoiceTheme theme, int place) {
    handle
        .createUpdate(
            """
            insert into theme (id, round_id, item_id, place, found, name, named, known, unquoted)
            values (:id, :round, :item, :place, :name, :name, false, :known, :unquoted)
            """)
        .bind("id", theme.id())
        .bind("round", round.value())
        .bind("item", item)
        .bind("place", place)
        .bind("name", theme.name())
        .bind("known", theme.known())
        .bind("unquoted", theme.unquoted())
        .execute();
  }

  void place(String quote, @Nullable String theme, int place) {
    handle
        .createUpdate("update quote set theme_id = :theme, theme_place = :place where id = :id")
        .bind("theme", theme)
        .bind("place", place)
        .bind("id", quote)
        .execute();
  }

  private record Placed(String theme, String quote) {}

  /** Those with at least one author, the largest first. */
  List<VoiceTheme> of(RoundId round, String item) {
    Map<String, List<String>> quotes =
        handle
            .createQuery(
                """
                select theme_id, id from quote
                where round_id = :round and item_id = :item and theme_id is not null and not hidden
                order by theme_place, id
                """)
            .bind("round", round.value())
            .bind("item", item)
            .map((rows, context) -> new Placed(rows.getString(1), rows.getString(2)))
            .stream()
            .collect(
                Collectors.groupingBy(
                    Placed::theme, Collectors.mapping(Placed::quote, Collectors.toList())));
    return handle
        .createQuery(
            """
            select id, name, known, unquoted from theme
            where round_id = :round and item_id = :item order by place, id
            """)
        .bind("round", round.value())
        .bind("item", item)
        .map(
            (rows, context) -> {
              List<String> its = quotes.getOrDefault(rows.getString("id"), List.of());
              return new VoiceTheme(
                  rows.getString("id"),
                  rows.getString("name"),
                  its.size() + rows.getInt("unquoted"),
                  its,
                  rows.getBoolean("known"));
            })
        .list()
        .stream()
        .filter(theme -> theme.authors() > 0)
        .sorted((one, other) -> Integer.compare(other.authors(), one.authors()))
        .toList();
  }

  boolean isNamed(String theme) {
    return handle
        .createQuery("select named from theme where id = :id")
        .bind("id", theme)
        .mapTo(Boolean.class)
        .findOne()
        .orElse(false);
  }

  void name(String theme, String name, boolean byPeople) {
    handle
        .createUpdate("update theme set name = :name, named = :named where id = :id")
        .bind("name", name)
        .bind("named", byPeople)
        .bind("id", theme)
        .execute();
  }

  void known(String theme) {
    handle.createUpdate("update theme set known = true where id = :id").bind("id", theme).execute();
  }

  void merge(String theme, String into) {
    handle
        .createUpdate(
            """
            update theme set unquoted = unquoted + (select t.unquoted from theme t where t.id = :id),
              known = known or (select t.known from theme t where t.id = :id)
            where id = :into
            """)
        .bind("id", theme)
        .bind("into", into)
        .execute();
    handle
        .createUpdate(
            """
            update quote set theme_id = :into, theme_place = theme_place + 1000
            where theme_id = :id
            """)
        .bind("id", theme)
        .bind("into", into)
        .execute();
    handle.createUpdate("delete from theme where id = :id").bind("id", theme).execute();
  }

  void hide(String quote) {
    handle
        .createUpdate("update quote set hidden = true where id = :id")
        .bind("id", quote)
        .execute();
  }

  /** What waited is read by all; what was hidden is gone. */
  void release(RoundId round) {
    handle
        .createUpdate(
            """
            update quote set words = '', signer = null, claim_hash = null
            where round_id = :round and hidden
            """)
        .bind("round", round.value())
        .execute();
    handle
        .createUpdate("update published_round set held = false where round_id = :round")
        .bind("round", round.value())
        .execute();
  }

  boolean isHeld(RoundId round) {
    return handle
        .createQuery("select held from published_round where round_id = :round")
        .bind("round", round.value())
        .mapTo(Boolean.class)
        .findOne()
        .orElse(false);
  }

  /** The latest round closed before that asked the same and whose themes everybody can read. */
  Optional<RoundId> earlier(PartnershipId partnership, String prompt, Instant before) {
    return handle
        .createQuery(
            """
            select r.round_id from published_round r
            join published_prompt p on p.round_id = r.round_id
            where r.partnership_id = :partnership and p.prompt = :prompt and not r.held
              and r.closed_at < :before
              and exists (select 1 from theme t where t.round_id = r.round_id)
            order by r.closed_at desc, r.round_id desc fetch first 1 rows only
            """)
        .bind("partnership", partnership.value())
        .bind("prompt", prompt)
        .bind("before", before)
        .map((rows, context) -> new RoundId(rows.getString(1)))
        .findFirst();
  }
}
