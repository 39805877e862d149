package folkmoot.outbox;

import folkmoot.store.Tx;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The SQL of taking words back out of the outbox. */
final class RedactionStore {
  private final Handle handle;

  RedactionStore(Tx tx) {
    this.handle = tx.handle();
  }

  /** The messages with a block of this name, and what changed them, the earliest first. */
  List<Row> mentioning(String block) {
    return handle
        .createQuery(
            "select "
                + OutboxStore.COLUMNS
                + """
                from outbox where blocks like :block and operation in ('post', 'update', 'beside')
                order by id for update
                """)
        .bind("block", "%" + block + "%")
        .map(OutboxStore::row)
        .list();
  }

  void rewrite(Row row, Redacted words) {
    handle
        .createUpdate("update outbox set words = :words, blocks = :blocks where id = :id")
        .bind("words", words.text())
        .bind("blocks", words.blocks())
        .bind("id", row.id())
        .execute();
  }

  /** The row with the newest content of a message: the message itself, or its last change. */
  Optional<Row> newest(String key) {
    return handle
        .createQuery(
            "select "
                + OutboxStore.COLUMNS
                + """
                from outbox
                where dedup_key = :key or (operation = 'update' and about_key = :key)
                order by id desc fetch first 1 rows only
                """)
        .bind("key", key)
        .map(OutboxStore::row)
        .findFirst();
  }
}
