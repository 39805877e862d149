package folkmoot.reflection;

import folkmoot.ids.MemberId;
import folkmoot.ids.PartnershipId;
import folkmoot.store.Tx;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The SQL of reflections: whose they are, and nothing of what is in them. */
final class ReflectionStore {
  private final Handle handle;

  ReflectionStore(Tx tx) {
    this.handle = tx.handle();
  }

  /** One reflection, sealed. */
  record Row(String id, byte[] sealed) {}

  /** Somebody asked to be written to. */
  record Wish(String id, MemberId member, PartnershipId partnership, Instant due) {}

  void save(MemberId member, String id, byte[] sealed) {
    int there =
        handle
            .createUpdate(
                "update reflection set sealed = :sealed where id = :id and member_id = :member")
            .bind("sealed", sealed)
            .bind("id", id)
            .bind("member", member.value())
            .execute();
    if (there == 0) {
      handle
          .createUpdate(
              "insert into reflection (id, member_id, sealed) values (:id, :member, :sealed)")
          .bind("id", id)
          .bind("member", member.value())
          .bind("sealed", sealed)
          .execute();
    }
  }

  List<Row> of(MemberId member) {
    return handle
        .createQuery("select id, sealed from reflection where member_id = :member order by id")
        .bind("member", member.value())
        .map((rows, context) -> new Row(rows.getString("id"), rows.getBytes("sealed")))
        .list();
  }

  void delete(MemberId member, String id) {
    handle
        .createUpdate("delete from reflection where id = :id and member_id = :member")
        .bind("id", id)
        .bind("member", member.value())
        .execute();
  }

  void followUp(String id, @Nullable Instant at) {
    handle
        .createUpdate("update reflection set follow_up_at = :at where id = :id")
        .bind("at", at)
        .bind("id", id)
        .execute();
  }

  /** Whether she is to be written to about any of hers. */
  boolean isWaited(MemberId member) {
    return handle
            .createQuery(
                """
                select count(*) from reflection
                where member_id = :member and follow_up_at is not null
                """)
            .bind("member", member.value())
            .mapTo(Integer.class)
            .one()
        > 0;
  }

  Optional<Instant> nextFollowUp() {
    return handle
        .createQuery("select min(follow_up_at) as first from reflection")
        .map((rows, context) -> Optional.ofNullable(rows.getObject("first", OffsetDateTime.class)))
        .one()
        .map(OffsetDateTime::toInstant);
  }

  List<Wish> due(Instant now) {
    return handle
        .createQuery(
            """
            select r.id, r.member_id, m.partnership_id, r.follow_up_at
            from reflection r join member m on m.id = r.member_id
            where r.follow_up_at <= :now order by r.follow_up_at, r.id
            """)
        .bind("now", now)
        .map(
            (rows, context) ->
                new Wish(
                    rows.getString("id"),
                    new MemberId(rows.getString("member_id")),
                    new PartnershipId(rows.getString("partnership_id")),
                    rows.getObject("follow_up_at", OffsetDateTime.class).toInstant()))
        .list();
  }

  /** Whether this wish still stands, held until the transaction ends. */
  boolean lock(Wish wish) {
    return handle
        .createQuery("select follow_up_at from reflection where id = :id for update")
        .bind("id", wish.id())
        .map((rows, context) -> Optional.ofNullable(rows.getObject(1, OffsetDateTime.class)))
        .findOne()
        .flatMap(at -> at)
        .filter(at -> at.toInstant().equals(wish.due()))
        .isPresent();
  }
}
