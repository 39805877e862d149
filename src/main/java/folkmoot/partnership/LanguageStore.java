package folkmoot.partnership;

import folkmoot.ids.TeamId;
import folkmoot.ids.UserId;
import folkmoot.store.Tx;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The SQL of what tells in which language a person reads. */
final class LanguageStore {
  private final Handle handle;
  private final TeamId installation;
  private final UserId reader;

  LanguageStore(Tx tx, TeamId installation, UserId reader) {
    this.handle = tx.handle();
    this.installation = installation;
    this.reader = reader;
  }

  /** The one she chose for herself. */
  Optional<Locale> own() {
    return languages("m.language").stream().findFirst();
  }

  /** The one of the partnerships she is in; empty where they differ. */
  Optional<Locale> partnership() {
    List<Locale> theirs = languages("p.language");
    return theirs.size() == 1 ? Optional.of(theirs.get(0)) : Optional.empty();
  }

  /** One language is one language for all of a person's partnerships. */
  void choose(Locale language) {
    handle
        .createUpdate(
            """
            update member set language = :language where user_id = :user and not removed
              and partnership_id in (select id from partnership where installation = :installation)
            """)
        .bind("language", language.toLanguageTag())
        .bind("user", reader.value())
        .bind("installation", installation.value())
        .execute();
  }

  private List<Locale> languages(String column) {
    return handle
        .createQuery(
            """
            select distinct %1$s as language from member m
            join partnership p on p.id = m.partnership_id
            where p.installation = :installation and m.user_id = :user and not m.removed
              and %1$s is not null
            order by 1
            """
                .formatted(column))
        .bind("installation", installation.value())
        .bind("user", reader.value())
        .mapTo(String.class)
        .map(Locale::forLanguageTag)
        .list();
  }
}
