package folkmoot.thanks;

import com.google.gson.Gson;
import folkmoot.ids.MemberId;
import folkmoot.secret.KeyLost;
import folkmoot.secret.MemberKeys;
import folkmoot.secret.NotOurs;
import folkmoot.store.Tx;
import folkmoot.thanks.ThanksStore.Row;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Keeps each thank-you for its receiver for a while, under a key of its own. With the key it is
 * gone, from every backup too; the key goes first, so that a crash leaves a row nobody can read.
 */
final class Shelf {
  private static final Gson GSON = new Gson();

  private final MemberKeys keys;

  Shelf(MemberKeys keys) {
    this.keys = keys;
  }

  /** What lies under the key. */
  private record Page(String from, String line, String words, String until) {
    @Override
    public String toString() {
      return "Page";
    }
  }

  /** Keeps it; false when it is kept already. */
  boolean keep(Tx tx, MemberId receiver, ThankYou thanks, Instant until) {
    ThanksStore store = new ThanksStore(tx);
    if (store.isThere(thanks.id())) {
      return false;
    }
    Page page = new Page(thanks.from(), thanks.line(), thanks.words(), thanks.until().toString());
    byte[] sealed = keys.seal(receiver, thanks.id(), GSON.toJson(page));
    store.add(new Row(thanks.id(), receiver, sealed, until));
    return true;
  }

  /** Those for this member that still open, the newest first. */
  List<ThankYou> of(Tx tx, MemberId receiver) {
    return new ThanksStore(tx).of(receiver).stream().flatMap(row -> opened(row).stream()).toList();
  }

  int count(Tx tx, MemberId receiver) {
    return new ThanksStore(tx).of(receiver).size();
  }

  /** One of hers goes. */
  void delete(Tx tx, MemberId receiver, String id) {
    new ThanksStore(tx)
        .of(receiver).stream().filter(row -> row.id().equals(id)).forEach(row -> delete(tx, row));
  }

  void deleteAll(Tx tx, MemberId receiver) {
    new ThanksStore(tx).of(receiver).forEach(row -> delete(tx, row));
  }

  /** What has been kept long enough goes. */
  void tidy(Tx tx, Instant now) {
    new ThanksStore(tx).over(now).forEach(row -> delete(tx, row));
  }

  private void delete(Tx tx, Row row) {
    keys.destroy(row.member(), row.id());
    new ThanksStore(tx).delete(row.id());
  }

  private Optional<ThankYou> opened(Row row) {
    try {
      Page page = GSON.fromJson(keys.open(row.member(), row.id(), row.sealed()), Page.class);
      return Optional.of(
          new ThankYou(
              row.id(), page.from(), page.line(), page.words(), LocalDate.parse(page.until())));
    } catch (KeyLost | NotOurs lost) {
      return Optional.empty();
    }
  }
}
