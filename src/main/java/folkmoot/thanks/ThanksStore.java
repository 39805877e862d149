package folkmoot.thanks;

import folkmoot.ids.MemberId;
import folkmoot.ids.PartnershipId;
import folkmoot.store.Tx;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** The SQL of thank-yous that are kept for their receivers. */
final class ThanksStore {
  private final Handle handle;

  ThanksStore(Tx tx) {
    this.handle = tx.handle();
  }

  /** One of them, sealed. */
  record Row(String id, MemberId member, byte[] sealed, Instant until) {}

  boolean isThere(String id) {
    return handle
        .createQuery("select id from thank_you where id = :id")
        .bind("id", id)
        .mapTo(String.class)
        .findOne()
        .isPresent();
  }

  void add(Row row) {
    handle
        .createUpdate(
            """
            insert into thank_you (id, member_id, sealed, until)
            values (:id, :member, :sealed, :until)
            """)
        .bind("id", row.id())
        .bind("member", row.member().value())
        .bind("sealed", row.sealed())
        .bind("until", row.until())
        .execute();
  }

  /** Those for this member, the newest first. */
  List<Row> of(MemberId member) {
    return rows(
        handle
            .createQuery(
                """
                select id, member_id, sealed, until from thank_you
                where member_id = :member order by until desc, id
                """)
            .bind("member", member.value()));
  }

  /** Those that are to go. */
  List<Row> over(Instant now) {
    return rows(
        handle
            .createQuery("select id, member_id, sealed, until from thank_you where until <= :now")
            .bind("now", now));
  }

  private static List<Row> rows(Query query) {
    return query
        .map(
            (rows, context) ->
                new Row(
                    rows.getString("id"),
                    new MemberId(rows.getString("member_id")),
                    rows.getBytes("sealed"),
                    rows.getObject("until", OffsetDateTime.class).toInstant()))
        .list();
  }

  void delete(String id) {
    handle.createUpdate("delete from thank_you where id = :id").bind("id", id).execute();
  }

  Optional<Instant> next() {
    return handle
        .createQuery("select min(until) as first from thank_you")
        .map((rows, context) -> Optional.ofNullable(rows.getObject("first", OffsetDateTime.class)))
        .one()
        .map(OffsetDateTime::toInstant);
  }

  /** How many thank-yous there are for a line, and how many of them may be told of. */
  CountStore counts(PartnershipId partnership) {
    return new CountStore(handle, partnership);
  }
}
