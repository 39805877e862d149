package folkmoot.draft;

import folkmoot.ids.MemberId;
import folkmoot.ids.RoundId;
import folkmoot.store.Tx;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** The SQL of drafts. */
final class DraftStore {
  private final Handle handle;

  DraftStore(Tx tx) {
    this.handle = tx.handle();
  }

  /** One sealed draft. */
  record Row(String id, byte[] sealed) {}

  void add(String id, MemberId member, byte[] sealed) {
    handle
        .createUpdate("insert into draft (id, member_id, sealed) values (:id, :member, :sealed)")
        .bind("id", id)
        .bind("member", member.value())
        .bind("sealed", sealed)
        .execute();
  }

  List<Row> of(MemberId member) {
    return handle
        .createQuery("select id, sealed from draft where member_id = :member order by id")
        .bind("member", member.value())
        .map((rows, context) -> new Row(rows.getString("id"), rows.getBytes("sealed")))
        .list();
  }

  List<MemberId> membersWithDrafts(RoundId round) {
    return handle
        .createQuery(
            """
            select distinct d.member_id from draft d
            join member m on m.id = d.member_id
            join round r on r.partnership_id = m.partnership_id where r.id = :round
            """)
        .bind("round", round.value())
        .map((rows, context) -> new MemberId(rows.getString("member_id")))
        .list();
  }

  void deleteAll(MemberId member) {
    handle
        .createUpdate("delete from draft where member_id = :member")
        .bind("member", member.value())
        .execute();
  }

  void delete(MemberId member, String id) {
    handle
        .createUpdate("delete from draft where id = :id and member_id = :member")
        .bind("id", id)
        .bind("member", member.value())
        .execute();
  }
}
