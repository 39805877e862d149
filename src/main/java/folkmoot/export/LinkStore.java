package folkmoot.export;

import folkmoot.ids.MemberId;
import folkmoot.ids.PartnershipId;
import folkmoot.store.Tx;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The SQL of links that were asked for and not used. */
final class LinkStore {
  private final Handle handle;

  LinkStore(Tx tx) {
    this.handle = tx.handle();
  }

  /** A link that was asked for. */
  record Link(PartnershipId partnership, MemberId member, Instant expires) {}

  void add(Secret secret, Link link) {
    handle
        .createUpdate(
            """
            insert into export_link (hash, partnership_id, member_id, expires_at)
            values (:hash, :partnership, :member, :expires)
            """)
        .bind("hash", secret.hash())
        .bind("partnership", link.partnership().value())
        .bind("member", link.member().value())
        .bind("expires", link.expires())
        .execute();
  }

  /** The link with this secret, held until the transaction ends; empty when its time is over. */
  Optional<Link> lock(Secret secret, Instant now) {
    return handle
        .createQuery(
            """
            select partnership_id, member_id, expires_at from export_link
            where hash = :hash and expires_at > :now for update
            """)
        .bind("hash", secret.hash())
        .bind("now", now)
        .map(
            (rows, context) ->
                new Link(
                    new PartnershipId(rows.getString("partnership_id")),
                    new MemberId(rows.getString("member_id")),
                    rows.getObject("expires_at", OffsetDateTime.class).toInstant()))
        .findOne();
  }

  void delete(Secret secret) {
    handle
        .createUpdate("delete from export_link where hash = :hash")
        .bind("hash", secret.hash())
        .execute();
  }

  void deleteOf(MemberId member) {
    handle
        .createUpdate("delete from export_link where member_id = :member")
        .bind("member", member.value())
        .execute();
  }

  int count(MemberId member) {
    return handle
        .createQuery("select count(*) from export_link where member_id = :member")
        .bind("member", member.value())
        .mapTo(Integer.class)
        .one();
  }

  void deleteOver(Instant now) {
    handle
        .createUpdate("delete from export_link where expires_at <= :now")
        .bind("now", now)
        .execute();
  }

  Optional<Instant> next() {
    return handle
        .createQuery("select min(expires_at) as first from export_link")
        .map((rows, context) -> Optional.ofNullable(rows.getObject("first", OffsetDateTime.class)))
        .one()
        .map(OffsetDateTime::toInstant);
  }
}
