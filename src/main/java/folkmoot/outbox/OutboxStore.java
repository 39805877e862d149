package folkmoot.outbox;

import folkmoot.store.Tx;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/** The SQL of the outbox. */
final class OutboxStore {
  /**
   * What was delivered is not kept, but for messages with named sections: something in those may
   * still be taken back, and what stays of them is then sent again.
   */
  private static final String FORGET_WORDS =
      """
      words = case when blocks like '%"block_id":"%' then words else '' end,
      blocks = case when blocks like '%"block_id":"%' then blocks else '[]' end,
      versions = null
      """;

  static final String COLUMNS =
      """
      id, dedup_key, installation, operation, channel_id, user_id, round_id, sealed, about_key,
      words, blocks, versions, enclosure, state, not_before, attempts, plain, posted_channel,
      posted_ts
      """;

  private final Handle handle;

  OutboxStore(Tx tx) {
    this.handle = tx.handle();
  }

  /** Adds the row unless its key is there; a plain insert would break the transaction. */
  void addOnce(Row row) {
    write(
        row,
        """
        merge into outbox o using (select cast(:key as varchar(200)) as dedup_key) s
        on (o.dedup_key = s.dedup_key)
        when not matched then insert
          (id, dedup_key, installation, operation, channel_id, user_id, round_id, sealed, about_key,
           words, blocks, versions, enclosure, state, not_before, attempts, plain, lane)
        values (:id, :key, :installation, :operation, :channel, :user, :round, :sealed, :about,
           :words, :blocks, :versions, :enclosure, :state, :notBefore, 0, false, :lane)
        """);
  }

  /** Adds the row in place of an earlier one with the same key. */
  void replace(Row row) {
    handle
        .createUpdate("delete from outbox where dedup_key = :key and state <> 'sending'")
        .bind("key", row.key())
        .execute();
    addOnce(row);
  }

  void dropOlderUpdates(String key) {
    handle
        .createUpdate(
            "delete from outbox where about_key = :key and operation = 'update'"
                + " and state <> 'sending'")
        .bind("key", key)
        .execute();
  }

  void withdrawWaiting(String key) {
    handle
        .createUpdate("delete from outbox where dedup_key = :key and state = 'waiting'")
        .bind("key", key)
        .execute();
  }

  Optional<Row> byKey(String key) {
    return handle
        .createQuery("select " + COLUMNS + " from outbox where dedup_key = :key")
        .bind("key", key)
        .map(OutboxStore::row)
        .findOne();
  }

  /** Without what stands under it. */
  void deleteMessage(String key) {
    handle
        .createUpdate(
            """
            delete from outbox
            where dedup_key = :key or about_key = :key and operation = 'update'
            """)
        .bind("key", key)
        .execute();
  }

  void deleteByKey(String key) {
    handle
        .createUpdate("delete from outbox where dedup_key = :key or about_key = :key")
        .bind("key", key)
        .execute();
  }

  void deleteSealed(String round) {
    handle
        .createUpdate("delete from outbox where round_id = :round")
        .bind("round", round)
        .execute();
  }

  Optional<Instant> oldestClaim() {
    return handle
        .createQuery("select min(claimed_at) from outbox where state = 'sending'")
        .map((rows, context) -> Optional.ofNullable(rows.getObject(1, OffsetDateTime.class)))
        .one()
        .map(OffsetDateTime::toInstant);
  }

  List<Row> lostClaims(Instant claimedBefore) {
    return handle
        .createQuery(
            "select "
                + COLUMNS
                + " from outbox where state = 'sending' and claimed_at <= :before for update")
        .bind("before", claimedBefore)
        .map(OutboxStore::row)
        .list();
  }

  void claim(Row row, Instant now) {
    handle
        .createUpdate(
            """
            update outbox set state = 'sending', claimed_at = :now, attempts = attempts + 1
            where id = :id
            """)
        .bind("now", now)
        .bind("id", row.id())
        .execute();
  }

  void wait(Row row, Instant until) {
    handle
        .createUpdate(
            """
            update outbox set state = 'waiting', claimed_at = null, not_before = :until
            where id = :id
            """)
        .bind("until", until)
        .bind("id", row.id())
        .execute();
  }

  /** It waits as if it had not been tried. */
  void waitUntried(Row row) {
    waitUntried(row, row.notBefore());
  }

  void waitUntried(Row row, Instant until) {
    wait(row, until);
    handle
        .createUpdate("update outbox set attempts = :attempts where id = :id")
        .bind("attempts", row.attempts())
        .bind("id", row.id())
        .execute();
  }

  void plain(Row row, Instant now) {
    wait(row, now);
    handle
        .createUpdate("update outbox set plain = true where id = :id")
        .bind("id", row.id())
        .execute();
  }

  void posted(Row row, Posted place) {
    handle
        .createUpdate(
            """
            update outbox set state = 'posted', posted_channel = :channel, posted_ts = :ts,
            """
                + FORGET_WORDS
                + " where id = :id")
        .bind("channel", place.channel().value())
        .bind("ts", place.ts())
        .bind("id", row.id())
        .execute();
  }

  void end(Row row, String state, String reason) {
    if (row.isForGroup()) {
      deleteByKey(row.key());
      return;
    }
    handle
        .createUpdate(
            "update outbox set state = :state, refusal = :reason"
                + forgetting(state)
                + " where id = :id")
        .bind("state", state)
        .bind("reason", reason.substring(0, Math.min(200, reason.length())))
        .bind("id", row.id())
        .execute();
    if (row.operation().equals(Row.BESIDE)) {
      new PrivateStore(handle).ended(row);
    }
  }

  private static String forgetting(String state) {
    return switch (state) {
      case Row.UNKNOWN -> "";
      case Row.POSTED -> ", " + FORGET_WORDS;
      default -> ", words = '', blocks = '[]', versions = null";
    };
  }

  boolean settle(String id, boolean isThere, Instant now) {
    return handle
            .createUpdate(
                """
                update outbox set state = :state, not_before = :now, claimed_at = null,
                  words = case when :isThere and blocks not like '%"block_id":"%' then ''
                    else words end,
                  blocks = case when :isThere and blocks not like '%"block_id":"%' then '[]'
                    else blocks end
                where id = :id and state = 'unknown'
                """)
            .bind("state", isThere ? Row.POSTED : Row.WAITING)
            .bind("isThere", isThere)
            .bind("now", now)
            .bind("id", id)
            .execute()
        == 1;
  }

  /** What sleeps, since it cannot be sent. */
  SleepStore sleep() {
    return new SleepStore(handle);
  }

  /** When what may be sent. */
  PaceStore pace() {
    return new PaceStore(handle);
  }

  private void write(Row row, String sql) {
    handle
        .createUpdate(sql)
        .bind("id", row.id())
        .bind("key", row.key())
        .bind("installation", row.installation())
        .bind("operation", row.operation())
        .bind("channel", row.channel())
        .bind("user", row.user())
        .bind("round", row.round())
        .bind("sealed", row.sealed())
        .bind("about", row.about())
        .bind("words", row.text())
        .bind("blocks", row.blocks())
        .bind("versions", row.content().versions())
        .bind("enclosure", row.enclosure().written())
        .bind("state", row.state())
        .bind("notBefore", row.notBefore())
        .bind("lane", Lane.of(row).name())
        .execute();
  }

  static Row row(ResultSet rows, StatementContext context) throws SQLException {
    return new Row(
        new Row.Head(
            rows.getString("id"),
            rows.getString("dedup_key"),
            rows.getString("installation"),
            rows.getString("operation")),
        new Row.To(
            rows.getString("channel_id"),
            rows.getString("user_id"),
            rows.getString("round_id"),
            rows.getBytes("sealed")),
        rows.getString("about_key"),
        new Row.Content(
            rows.getString("words"),
            rows.getString("blocks"),
            rows.getObject("not_before", OffsetDateTime.class).toInstant(),
            rows.getString("versions"),
            Enclosure.read(rows.getString("enclosure"))),
        new Row.Progress(
            rows.getString("state"), rows.getInt("attempts"), rows.getBoolean("plain")),
        Row.place(rows.getString("posted_channel"), rows.getString("posted_ts")));
  }
}
