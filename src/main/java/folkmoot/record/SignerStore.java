package folkmoot.record;

import folkmoot.ids.MemberId;
import folkmoot.store.Tx;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** The SQL of who put her name to published words, and of whom closed rounds had asked. */
final class SignerStore {
  private final Handle handle;

  SignerStore(Tx tx) {
    this.handle = tx.handle();
  }

  List<SignedQuote> of(MemberId member) {
    return handle
        .createQuery(
            "select id, words from quote where signer = :signer and not removed order by id")
        .bind("signer", member.value())
        .map((rows, context) -> new SignedQuote(rows.getString("id"), rows.getString("words")))
        .list();
  }

  void takeOff(MemberId member) {
    handle
        .createUpdate("update quote set signer = null where signer = :signer")
        .bind("signer", member.value())
        .execute();
  }

  int asked(MemberId member) {
    return handle
        .createQuery("select count(*) from published_audience where member_id = :member")
        .bind("member", member.value())
        .mapTo(Integer.class)
        .one();
  }
}
