package folkmoot.opera;

import folkmoot.ids.MemberId;
import folkmoot.ids.PartnershipId;
import folkmoot.store.Tx;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** The SQL of OPERAs. */
final class OperaStore {
  private static final String OPEN =
      "step in ('SECONDING', 'JOINING', 'OWN', 'PAIR', 'EXPLAIN', 'RANK', 'ARRANGE')";

  private final Handle handle;

  OperaStore(Tx tx) {
    this.handle = tx.handle();
  }

  /** Keeps a new one; nothing happens when the request came before. */
  void addOnce(Opera opera, String request) {
    if (byRequest(request).isPresent()) {
      return;
    }
    handle
        .createUpdate(
            """
            insert into opera (id, partnership_id, topic, why, what_follows, rule_of, pace, step,
              asked_by, seed, opens_at, closes_at, extended, dealt, voted, groups_heard,
              request_key, ballot, invited)
            values (:id, :partnership, :topic, :why, :follows, :rule, :pace, :step, :by, :seed,
              :opens, :closes, false, 0, 0, 0, :request, :ballot, :invited)
            """)
        .bind("id", opera.id())
        .bind("partnership", opera.partnership().value())
        .bind("topic", opera.matter().topic())
        .bind("why", opera.matter().why())
        .bind("follows", opera.matter().follows())
        .bind("rule", opera.matter().rule().name())
        .bind("ballot", opera.matter().choosing().name())
        .bind("invited", opera.matter().invited())
        .bind("pace", opera.pace().name())
        .bind("step", opera.step().name())
        .bind("by", opera.askedBy() == null ? null : opera.askedBy().value())
        .bind("seed", opera.seed())
        .bind("opens", opera.opensAt())
        .bind("closes", opera.closesAt())
        .bind("request", request)
        .execute();
  }

  Optional<Opera> byRequest(String request) {
    return one("request_key = :value", request);
  }

  Optional<Opera> find(String id) {
    return one("id = :value", id);
  }

  /** Nobody else moves it, writes in it or votes in it before the transaction ends. */
  Optional<Opera> lock(String id) {
    return one("id = :value for update", id);
  }

  Optional<Opera> open(PartnershipId partnership) {
    return one("partnership_id = :value and " + OPEN + " order by id desc", partnership.value());
  }

  /** The one whose turn came last, open or not. */
  Optional<Opera> latest(PartnershipId partnership) {
    return one("partnership_id = :value order by id desc", partnership.value());
  }

  private Optional<Opera> one(String condition, String value) {
    return handle
        .createQuery("select * from opera where " + condition)
        .bind("value", value)
        .map(OperaStore::opera)
        .findFirst();
  }

  void save(Opera opera) {
    handle
        .createUpdate(
            """
            update opera set step = :step, asked_by = :by, closes_at = :closes,
              left_seconds = :left, extended = :extended, dealt = :dealt, voted = :voted,
              groups_heard = :groups
            where id = :id
            """)
        .bind("step", opera.step().name())
        .bind("by", opera.askedBy() == null ? null : opera.askedBy().value())
        .bind("closes", opera.closesAt())
        .bind("left", opera.leftSeconds())
        .bind("extended", opera.extended())
        .bind("dealt", opera.voters().dealt())
        .bind("voted", opera.voters().voted())
        .bind("groups", opera.voters().organisations())
        .bind("id", opera.id())
        .execute();
  }

  void lookAt(String id, @Nullable Instant when) {
    handle
        .createUpdate("update opera set look_at = :when where id = :id")
        .bind("when", when)
        .bind("id", id)
        .execute();
  }

  /**
   * A step begins.
   *
   * @param remind when those are told who have not written, or whose partner has not come; null for
   *     never
   */
  void began(String id, Instant at, @Nullable Instant remind) {
    handle
        .createUpdate("update opera set began_at = :at, remind_at = :remind where id = :id")
        .bind("at", at)
        .bind("remind", remind)
        .bind("id", id)
        .execute();
  }

  /** When its step began. */
  Optional<Instant> beganAt(String id) {
    return handle
        .createQuery("select began_at from opera where id = :id and began_at is not null")
        .bind("id", id)
        .mapTo(Instant.class)
        .findOne();
  }

  /** People wait for a partner as if it had begun then. */
  void waitsFrom(String id, Instant at) {
    handle
        .createUpdate("update opera set began_at = ? where id = ?")
        .bind(0, at)
        .bind(1, id)
        .execute();
  }

  /** Those who have not written, or whose partner has not come, are told then. */
  void remindsAt(String id, Instant at) {
    handle
        .createUpdate("update opera set remind_at = ? where id = ?")
        .bind(0, at)
        .bind(1, id)
        .execute();
  }

  void reminded(String id) {
    handle
        .createUpdate("update opera set remind_at = null where id = :id")
        .bind("id", id)
        .execute();
  }

  List<String> toRemind(Instant now) {
    return due("remind_at", now);
  }

  private List<String> due(String column, Instant now) {
    return handle
        .createQuery("select id from opera where " + column + " <= :now order by id")
        .bind("now", now)
        .mapTo(String.class)
        .list();
  }

  /** When headings are looked for; null when they were, or people made some. */
  void themesAt(String id, @Nullable Instant when) {
    handle
        .createUpdate("update opera set themes_at = :when where id = :id")
        .bind("when", when)
        .bind("id", id)
        .execute();
  }

  List<String> toFindThemes(Instant now) {
    return due("themes_at", now);
  }

  boolean isLookDue(String id) {
    return handle
        .createQuery("select count(*) from opera where id = :id and look_at is not null")
        .bind("id", id)
        .mapTo(Integer.class)
        .map(count -> count > 0)
        .one();
  }

  List<String> toMove(Instant now) {
    return handle
        .createQuery("select id from opera where closes_at <= :now and " + OPEN + " order by id")
        .bind("now", now)
        .mapTo(String.class)
        .list();
  }

  /** Those whose step ends once all have done what it is for. */
  List<String> toAsk() {
    return handle
        .createQuery("select id from opera where closes_at is not null and step in ('OWN', 'PAIR')")
        .mapTo(String.class)
        .list();
  }

  List<String> toLook(Instant now) {
    return due("look_at", now);
  }

  Optional<Instant> next() {
    return handle
        .createQuery(
            "select min(due) from (select min(closes_at) as due from opera where closes_at is not"
                + " null and "
                + OPEN
                + " union all select min(look_at) as due from opera where look_at is not null"
                + " union all select min(themes_at) as due from opera where themes_at is not null"
                + " union all select min(remind_at) as due from opera where remind_at is not null"
                + " union all select min(parked_until) as due from opera_idea"
                + " where parked_until is not null) d")
        .mapTo(Instant.class)
        .findOne();
  }

  /** When the next step of any closes. */
  Optional<Instant> nextClose() {
    return handle
        .createQuery("select min(closes_at) from opera where closes_at is not null and " + OPEN)
        .mapTo(Instant.class)
        .findOne();
  }

  /** She is not named as the one who asked any more. */
  void forget(MemberId member) {
    handle
        .createUpdate("update opera set asked_by = null where asked_by = :member")
        .bind("member", member.value())
        .execute();
  }

  int asked(MemberId member) {
    return handle
        .createQuery("select count(*) from opera where asked_by = :member")
        .bind("member", member.value())
        .mapTo(Integer.class)
        .one();
  }

  static Opera opera(ResultSet rows, StatementContext context) throws SQLException {
    String by = rows.getString("asked_by");
    return new Opera(
        rows.getString("id"),
        new PartnershipId(rows.getString("partnership_id")),
        new Opera.Matter(
            rows.getString("topic"),
            rows.getString("why"),
            rows.getString("what_follows"),
            Opera.Rule.valueOf(rows.getString("rule_of")),
            Opera.Choosing.valueOf(rows.getString("ballot")),
            rows.getString("invited")),
        Pace.valueOf(rows.getString("pace")),
        Step.valueOf(rows.getString("step")),
        by == null ? null : new MemberId(by),
        rows.getLong("seed"),
        instant(rows, "opens_at").orElseThrow(),
        instant(rows, "closes_at").orElse(null),
        rows.getObject("left_seconds", Long.class),
        rows.getBoolean("extended"),
        new Opera.Voters(rows.getInt("dealt"), rows.getInt("voted"), rows.getInt("groups_heard")));
  }

  private static Optional<Instant> instant(ResultSet rows, String column) throws SQLException {
    return Optional.ofNullable(rows.getObject(column, OffsetDateTime.class))
        .map(OffsetDateTime::toInstant);
  }
}
