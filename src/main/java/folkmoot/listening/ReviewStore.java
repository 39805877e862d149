package folkmoot.listening;

import folkmoot.ids.Ids;
import folkmoot.ids.MemberId;
import folkmoot.ids.PartnershipId;
import folkmoot.ids.RoundId;
import folkmoot.store.Tx;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** The SQL of looking through words before they are published. */
final class ReviewStore {
  private static final String SELECT =
      """
      select round_id, partnership_id, until, earlier_closed, published_at, as_found
      from theme_review
      """;

  private final Handle handle;

  ReviewStore(Tx tx) {
    this.handle = tx.handle();
  }

  void add(Review review) {
    handle
        .createUpdate(
            """
            insert into theme_review (round_id, partnership_id, until, earlier_closed)
            values (:round, :partnership, :until, :earlier)
            """)
        .bind("round", review.round().value())
        .bind("partnership", review.partnership().value())
        .bind("until", review.until())
        .bind("earlier", review.earlier())
        .execute();
  }

  Optional<Review> find(RoundId round) {
    return handle
        .createQuery(SELECT + " where round_id = :round")
        .bind("round", round.value())
        .map(ReviewStore::review)
        .findOne();
  }

  /** Two conveners may act in the same moment: one after the other. */
  Optional<Review> lock(RoundId round) {
    return handle
        .createQuery(SELECT + " where round_id = :round for update")
        .bind("round", round.value())
        .map(ReviewStore::review)
        .findOne();
  }

  /** Those that wait, the one published first first. */
  List<Review> waiting(PartnershipId partnership) {
    return handle
        .createQuery(
            SELECT
                + """
                 where partnership_id = :partnership and published_at is null
                order by until, round_id
                """)
        .bind("partnership", partnership.value())
        .map(ReviewStore::review)
        .list();
  }

  List<Review> publishedBetween(PartnershipId partnership, Instant from, Instant to) {
    return handle
        .createQuery(
            SELECT
                + """
                 where partnership_id = :partnership and published_at > :from
                  and published_at <= :to
                order by published_at, round_id
                """)
        .bind("partnership", partnership.value())
        .bind("from", from)
        .bind("to", to)
        .map(ReviewStore::review)
        .list();
  }

  Optional<Instant> next() {
    return handle
        .createQuery(
            """
            select until from theme_review where published_at is null
            order by until fetch first 1 rows only
            """)
        .map((rows, context) -> rows.getObject("until", OffsetDateTime.class).toInstant())
        .findFirst();
  }

  List<RoundId> due(Instant now) {
    return handle
        .createQuery(
            """
            select round_id from theme_review where published_at is null and until <= :now
            order by until, round_id
            """)
        .bind("now", now)
        .map((rows, context) -> new RoundId(rows.getString("round_id")))
        .list();
  }

  void due(RoundId round, Instant at) {
    handle
        .createUpdate("update theme_review set until = :at where round_id = :round")
        .bind("at", at)
        .bind("round", round.value())
        .execute();
  }

  void published(RoundId round, Instant at, boolean asFound) {
    handle
        .createUpdate(
            """
            update theme_review set published_at = :at, as_found = :asFound where round_id = :round
            """)
        .bind("at", at)
        .bind("asFound", asFound)
        .bind("round", round.value())
        .execute();
  }

  void add(RoundId round, ReviewAct act, Ids ids) {
    handle
        .createUpdate(
            """
            insert into theme_act (id, round_id, at, member_id, act, words)
            values (:id, :round, :at, :member, :act, :words)
            """)
        .bind("id", ids.timed("act"))
        .bind("round", round.value())
        .bind("at", act.at())
        .bind("member", act.member().value())
        .bind("act", act.kind().name())
        .bind("words", act.words())
        .execute();
  }

  List<ReviewAct> acts(RoundId round) {
    return handle
        .createQuery(
            """
            select at, member_id, act, words from theme_act where round_id = :round
            order by at, id
            """)
        .bind("round", round.value())
        .map(
            (rows, context) ->
                new ReviewAct(
                    rows.getObject("at", OffsetDateTime.class).toInstant(),
                    new MemberId(rows.getString("member_id")),
                    ReviewAct.Kind.valueOf(rows.getString("act")),
                    rows.getString("words")))
        .list();
  }

  /** In what was noted, a theme is called otherwise from now on. */
  void retell(RoundId round, String from, String to) {
    handle
        .createQuery("select id, act, words from theme_act where round_id = :round")
        .bind("round", round.value())
        .map(
            (rows, context) ->
                List.of(rows.getString("id"), rows.getString("act"), rows.getString("words")))
        .list()
        .stream()
        .filter(act -> !act.get(1).equals(ReviewAct.Kind.HID.name()))
        .forEach(act -> retell(act.get(0), retold(act.get(2), from, to)));
  }

  private static String retold(String words, String from, String to) {
    return Arrays.stream(words.split("\n", -1))
        .map(name -> name.equals(from) ? to : name)
        .collect(Collectors.joining("\n"));
  }

  private void retell(String act, String words) {
    handle
        .createUpdate("update theme_act set words = :words where id = :id")
        .bind("words", words)
        .bind("id", act)
        .execute();
  }

  /** When she last opened these words; empty when she has not. */
  Optional<Instant> lastOpened(RoundId round, MemberId member) {
    return handle
        .createQuery(
            """
            select at from theme_act where round_id = :round and member_id = :member
              and act = 'OPENED' order by at desc fetch first 1 rows only
            """)
        .bind("round", round.value())
        .bind("member", member.value())
        .map((rows, context) -> rows.getObject("at", OffsetDateTime.class).toInstant())
        .findFirst();
  }

  private static Review review(ResultSet rows, StatementContext context) throws SQLException {
    return new Review(
        new RoundId(rows.getString("round_id")),
        new PartnershipId(rows.getString("partnership_id")),
        rows.getObject("until", OffsetDateTime.class).toInstant(),
        instant(rows, "earlier_closed"),
        instant(rows, "published_at"),
        rows.getBoolean("as_found"));
  }

  private static @Nullable Instant instant(ResultSet rows, String column) throws SQLException {
    OffsetDateTime at = rows.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }
}
