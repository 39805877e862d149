package folkmoot.partnership;

import folkmoot.ids.MemberId;
import folkmoot.ids.PartnershipId;
import folkmoot.slack.Actor;
import folkmoot.store.Tx;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/** The SQL of what members wish for themselves, up to being removed. */
final class WishStore {
  private final Handle handle;

  WishStore(Tx tx) {
    this.handle = tx.handle();
  }

  Wishes of(MemberId member) {
    return handle
        .createQuery("select reminding, own_zone, language from member where id = :id")
        .bind("id", member.value())
        .map(WishStore::wishes)
        .one();
  }

  private static Wishes wishes(ResultSet rows, StatementContext context) throws SQLException {
    String zone = rows.getString("own_zone");
    String language = rows.getString("language");
    return new Wishes(
        Reminding.valueOf(rows.getString("reminding")),
        zone == null ? null : ZoneId.of(zone),
        language == null ? null : Locale.forLanguageTag(language));
  }

  /** What Slack says of her zone, whatever she chose herself. */
  ZoneId slackZone(MemberId member) {
    return ZoneId.of(
        handle
            .createQuery("select zone from member where id = :id")
            .bind("id", member.value())
            .mapTo(String.class)
            .one());
  }

  void save(MemberId member, Wishes wishes) {
    ZoneId zone = wishes.zone();
    Locale language = wishes.language();
    handle
        .createUpdate(
            """
            update member set reminding = :reminding, own_zone = :zone, language = :language
            where id = :id
            """)
        .bind("reminding", wishes.reminding().name())
        .bind("zone", zone == null ? null : zone.getId())
        .bind("language", language == null ? null : language.toLanguageTag())
        .bind("id", member.value())
        .execute();
  }

  /** The members of a partnership with this wish. */
  Set<MemberId> who(PartnershipId partnership, Reminding reminding) {
    List<String> ids =
        handle
            .createQuery(
                "select id from member where partnership_id = :p and reminding = :r and active")
            .bind("p", partnership.value())
            .bind("r", reminding.name())
            .mapTo(String.class)
            .list();
    Set<MemberId> members = new HashSet<>();
    ids.forEach(id -> members.add(new MemberId(id)));
    return members;
  }

  /** Keeps the account's ids, so that it is not added again, and nothing else of her. */
  void remove(MemberId member) {
    handle
        .createUpdate(
            """
            update member set removed = true, active = false, name = '', zone = 'UTC',
              own_zone = null, reminding = 'DIRECT', language = null, quiet_until = null,
              organisation_id = null, organisation_stated = false, guest = false,
              enterprise_id = null
            where id = :id
            """)
        .bind("id", member.value())
        .execute();
  }

  boolean isRemoved(MemberId member) {
    return handle
        .createQuery("select removed from member where id = :id")
        .bind("id", member.value())
        .mapTo(Boolean.class)
        .one();
  }

  /**
   * The removed member who is this person, if there is one. She is known by her team, and by her
   * user id alone only where the partnership's own installation was used.
   */
  Optional<MemberId> removed(PartnershipId partnership, Actor actor) {
    return handle
        .createQuery(
            """
            select m.id from member m
            where m.partnership_id = :p and m.user_id = :user and m.removed
              and (m.team_id = :team or exists (select 1 from partnership p
                where p.id = :p and p.installation = :installation))
            order by m.id fetch first 1 rows only
            """)
        .bind("p", partnership.value())
        .bind("user", actor.user().value())
        .bind("team", actor.team().value())
        .bind("installation", actor.installation().value())
        .mapTo(String.class)
        .findOne()
        .map(MemberId::new);
  }

  void takeBack(MemberId member) {
    handle
        .createUpdate("update member set removed = false where id = :id")
        .bind("id", member.value())
        .execute();
  }
}
