package folkmoot.partnership;

import folkmoot.ids.ChannelId;
import folkmoot.ids.PartnershipId;
import folkmoot.ids.TeamId;
import folkmoot.ids.UserId;
import folkmoot.store.Tx;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.Update;

/** The SQL of partnerships. */
final class PartnershipStore {
  private static final String SELECT =
      """
      select id, installation, name, purpose, home_channel, extra_channel, zone, language, k,
             digest_day, digest_time,
             exists (
               select 1 from agreed_purpose a
               where a.partnership_id = partnership.id and a.purpose = partnership.purpose
             ) as purpose_agreed
      from partnership
      """;

  private final Handle handle;

  PartnershipStore(Tx tx) {
    this.handle = tx.handle();
  }

  List<Partnership> all() {
    return handle.createQuery(SELECT + " order by id").map(PartnershipStore::partnership).list();
  }

  /** Those in which somebody has this user id, which need not be the same person in each. */
  List<Partnership> with(UserId user) {
    return handle
        .createQuery(
            SELECT
                + " where id in (select m.partnership_id from member m where m.user_id = :user)"
                + " order by id")
        .bind("user", user.value())
        .map(PartnershipStore::partnership)
        .list();
  }

  Optional<Partnership> byId(PartnershipId id) {
    return handle
        .createQuery(SELECT + " where id = :id")
        .bind("id", id.value())
        .map(PartnershipStore::partnership)
        .findOne();
  }

  void hold(PartnershipId id) {
    handle
        .createQuery("select id from partnership where id = :id for update")
        .bind("id", id.value())
        .mapTo(String.class)
        .one();
  }

  Optional<Partnership> byHome(ChannelId channel) {
    return handle
        .createQuery(SELECT + " where home_channel = :channel")
        .bind("channel", channel.value())
        .map(PartnershipStore::partnership)
        .findOne();
  }

  void add(Partnership partnership, Instant now) {
    bound(
            partnership,
            """
        insert into partnership (id, installation, name, purpose, home_channel, extra_channel, zone,
          language, k, digest_day, digest_time, created_at)
        values (:id, :installation, :name, :purpose, :home, :extra, :zone,
          :language, :k, :day, :time, :now)
        """)
        .bind("now", now)
        .execute();
  }

  void change(Partnership partnership) {
    bound(
            partnership,
            """
        update partnership set name = :name, purpose = :purpose, extra_channel = :extra,
          zone = :zone, language = :language, k = :k, digest_day = :day, digest_time = :time
        where id = :id
        """)
        .execute();
  }

  void agreePurpose(PartnershipId partnership, String purpose) {
    handle
        .createUpdate(
            """
            merge into agreed_purpose a using (select cast(:p as varchar(40)) as partnership_id) s
            on (a.partnership_id = s.partnership_id)
            when matched then update set purpose = :purpose
            when not matched then insert (partnership_id, purpose) values (:p, :purpose)
            """)
        .bind("p", partnership.value())
        .bind("purpose", purpose)
        .execute();
  }

  /** How often the hub message was posted, 0 before the first time. */
  int hubs(PartnershipId partnership) {
    return handle
        .createQuery("select posted from hub where partnership_id = :p")
        .bind("p", partnership.value())
        .mapTo(Integer.class)
        .findOne()
        .orElse(0);
  }

  void countHub(PartnershipId partnership) {
    handle
        .createUpdate(
            """
            merge into hub h using (select cast(:p as varchar(40)) as partnership_id) s
            on (h.partnership_id = s.partnership_id)
            when matched then update set posted = h.posted + 1
            when not matched then insert (partnership_id, posted) values (:p, 1)
            """)
        .bind("p", partnership.value())
        .execute();
  }

  void move(ChannelId from, ChannelId to) {
    rename("update partnership set home_channel = :to where home_channel = :from", from, to);
    rename("update partnership set extra_channel = :to where extra_channel = :from", from, to);
  }

  private void rename(String update, ChannelId from, ChannelId to) {
    handle.createUpdate(update).bind("to", to.value()).bind("from", from.value()).execute();
  }

  private Update bound(Partnership partnership, String sql) {
    return handle
        .createUpdate(sql)
        .bind("id", partnership.id().value())
        .bind("installation", partnership.installation().value())
        .bind("name", partnership.name())
        .bind("purpose", partnership.purpose())
        .bind("home", partnership.home().value())
        .bind("extra", partnership.extra() == null ? null : partnership.extra().value())
        .bind("zone", partnership.zone().getId())
        .bind("language", partnership.language().toLanguageTag())
        .bind("k", partnership.k())
        .bind("day", partnership.digestDay().name())
        .bind("time", partnership.digestTime().toString());
  }

  private static Partnership partnership(ResultSet rows, StatementContext context)
      throws SQLException {
    String extra = rows.getString("extra_channel");
    return new Partnership(
        new PartnershipId(rows.getString("id")),
        new TeamId(rows.getString("installation")),
        rows.getString("name"),
        rows.getString("purpose"),
        rows.getBoolean("purpose_agreed"),
        new ChannelId(rows.getString("home_channel")),
        extra == null ? null : new ChannelId(extra),
        ZoneId.of(rows.getString("zone")),
        Locale.forLanguageTag(rows.getString("language")),
        rows.getInt("k"),
        DayOfWeek.valueOf(rows.getString("digest_day")),
        LocalTime.parse(rows.getString("digest_time")));
  }
}
