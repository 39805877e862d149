package folkmoot.reflection;

import com.google.gson.Gson;
import folkmoot.ids.MemberId;
import folkmoot.secret.KeyLost;
import folkmoot.secret.MemberKeys;
import folkmoot.secret.NotOurs;
import folkmoot.store.Tx;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Keeps each reflection under a key of its own. What is deleted is unreadable from the moment its
 * key is gone, in every backup of the database too; the key goes first, so that a crash in between
 * leaves a row that nobody can read.
 */
final class Notebook {
  private static final Gson GSON = new Gson();

  private final MemberKeys keys;

  Notebook(MemberKeys keys) {
    this.keys = keys;
  }

  /** What lies under the key; the day, too, says something of her. */
  private record Page(
      @Nullable String day,
      Map<String, Integer> choices,
      Map<String, String> words,
      List<InWords> features,
      List<Reflection.Note> notes) {
    @Override
    public String toString() {
      return "Page";
    }
  }

  void save(Tx tx, MemberId member, Reflection kept) {
    LocalDate day = kept.day();
    Page page =
        new Page(
            day == null ? null : day.toString(),
            kept.choices(),
            kept.words(),
            kept.features(),
            kept.notes());
    new ReflectionStore(tx)
        .save(member, kept.id(), keys.seal(member, kept.id(), GSON.toJson(page)));
  }

  /** All of hers that still open: what is not finished first, then the newest. */
  List<Reflection> of(Tx tx, MemberId member) {
    return new ReflectionStore(tx)
        .of(member).stream()
            .flatMap(row -> opened(member, row).stream())
            .sorted(
                Comparator.comparing(Reflection::isFinished)
                    .thenComparing(
                        each -> Objects.requireNonNullElse(each.day(), LocalDate.EPOCH),
                        Comparator.reverseOrder())
                    .thenComparing(Reflection::id))
            .toList();
  }

  /** This one of hers; empty when there is none, or it does not open any more. */
  Optional<Reflection> find(Tx tx, MemberId member, String id) {
    return new ReflectionStore(tx)
        .of(member).stream()
            .filter(row -> row.id().equals(id))
            .findFirst()
            .flatMap(row -> opened(member, row));
  }

  /** How many there are, those included that do not open any more. */
  int count(Tx tx, MemberId member) {
    return new ReflectionStore(tx).of(member).size();
  }

  /** One goes, with its key. */
  void delete(Tx tx, MemberId member, String id) {
    new ReflectionStore(tx).delete(member, id);
    keys.destroy(member, id);
  }

  /** All go, with their keys. */
  void deleteAll(Tx tx, MemberId member) {
    new ReflectionStore(tx).of(member).forEach(row -> delete(tx, member, row.id()));
  }

  private Optional<Reflection> opened(MemberId member, ReflectionStore.Row row) {
    try {
      Page page = GSON.fromJson(keys.open(member, row.id(), row.sealed()), Page.class);
      String day = page.day();
      return Optional.of(
          new Reflection(
              row.id(),
              day == null ? null : LocalDate.parse(day),
              page.choices(),
              page.words(),
              page.features(),
              page.notes()));
    } catch (KeyLost | NotOurs lost) {
      return Optional.empty();
    }
  }
}
