package folkmoot.draft;

import com.google.gson.Gson;
import folkmoot.ids.Ids;
import folkmoot.ids.MemberId;
import folkmoot.ids.RoundId;
import folkmoot.secret.KeyLost;
import folkmoot.secret.MemberKeys;
import folkmoot.secret.NotOurs;
import folkmoot.store.Tx;
import java.util.List;
import java.util.Optional;

/**
 * What members keep as a draft. The row names the member and nothing else; even the question it was
 * begun for lies under her key.
 */
public final class Drafts {
  private static final Gson GSON = new Gson();

  /** Before the round in what a kept page is about; no question begins so. */
  private static final String SHEET = "\u0000sheet:";

  private final MemberKeys keys;
  private final Ids ids;

  public Drafts(MemberKeys keys, Ids ids) {
    this.keys = keys;
    this.ids = ids;
  }

  /** What lies under the key. */
  private record Page(String about, String text) {}

  /** Keeps these words, in place of earlier ones about the same question. */
  public Draft save(Tx tx, MemberId member, String about, String text) {
    DraftStore store = new DraftStore(tx);
    all(tx, member).stream()
        .filter(draft -> draft.about().equals(about))
        .forEach(draft -> store.delete(member, draft.id()));
    Draft draft = new Draft(ids.random("drf"), about, text);
    store.add(draft.id(), member, keys.seal(member, GSON.toJson(new Page(about, text))));
    return draft;
  }

  /**
   * All that this member keeps and that still opens: keys are no part of a backup, and a draft that
   * is lost must not keep its author from answering.
   */
  public List<Draft> of(Tx tx, MemberId member) {
    return all(tx, member).stream().filter(draft -> !draft.about().startsWith(SHEET)).toList();
  }

  private List<Draft> all(Tx tx, MemberId member) {
    return new DraftStore(tx)
        .of(member).stream().flatMap(row -> opened(member, row).stream()).toList();
  }

  /**
   * Keeps what this member chose in a form of several pages and did not send.
   *
   * @param sealed under the round's key, since hers outlives the round
   */
  public void keepSheet(Tx tx, MemberId member, RoundId round, String sealed) {
    save(tx, member, SHEET + round, sealed);
  }

  /** What {@link #keepSheet} kept for this round. */
  public Optional<String> sheet(Tx tx, MemberId member, RoundId round) {
    return sheetOf(tx, member, round).map(Draft::text);
  }

  /** Forgets what {@link #keepSheet} kept for this round. */
  public void dropSheet(Tx tx, MemberId member, RoundId round) {
    sheetOf(tx, member, round).ifPresent(draft -> delete(tx, member, draft.id()));
  }

  /** Forgets it for everybody: what was not sent has no use once a round is over. */
  public void dropSheets(Tx tx, RoundId round) {
    new DraftStore(tx).membersWithDrafts(round).forEach(member -> dropSheet(tx, member, round));
  }

  private Optional<Draft> sheetOf(Tx tx, MemberId member, RoundId round) {
    return all(tx, member).stream()
        .filter(draft -> draft.about().equals(SHEET + round))
        .findFirst();
  }

  /**
   * Forgets one draft; with the last one her key goes too, and its bytes mean nothing any more. The
   * key goes first: a crash in between leaves a row that nobody can read.
   */
  public void delete(Tx tx, MemberId member, String draft) {
    new DraftStore(tx).delete(member, draft);
    if (all(tx, member).isEmpty()) {
      keys.destroy(member);
    }
  }

  /** How many drafts of hers there are, those included that do not open any more. */
  public int count(Tx tx, MemberId member) {
    return new DraftStore(tx).of(member).size();
  }

  /** Forgets all her drafts, and her key. */
  public void forget(Tx tx, MemberId member) {
    new DraftStore(tx).deleteAll(member);
    keys.destroy(member);
  }

  private Optional<Draft> opened(MemberId member, DraftStore.Row row) {
    try {
      Page page = GSON.fromJson(keys.open(member, row.sealed()), Page.class);
      return Optional.of(new Draft(row.id(), page.about(), page.text()));
    } catch (KeyLost | NotOurs lost) {
      return Optional.empty();
    }
  }
}
