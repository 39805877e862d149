package folkmoot.outbox;

import folkmoot.ids.ChannelId;
import folkmoot.ids.TeamId;
import folkmoot.store.Tx;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The SQL of channels in which Slack does not let us post. */
final class BlockStore {
  private final Handle handle;

  BlockStore(Tx tx) {
    this.handle = tx.handle();
  }

  /** Notes it; false when it was known. */
  boolean block(Undecided.Block block, Instant now) {
    return handle
            .createUpdate(
                """
                merge into blocked_channel b using (
                  select cast(:installation as varchar(40)) as installation,
                         cast(:channel as varchar(40)) as channel_id,
                         cast(:cause as varchar(60)) as cause) s
                on (b.installation = s.installation and b.channel_id = s.channel_id
                  and b.cause = s.cause)
                when not matched then insert (installation, channel_id, cause, since)
                  values (:installation, :channel, :cause, :now)
                """)
            .bind("installation", block.installation().value())
            .bind("channel", block.channel().value())
            .bind("cause", block.cause())
            .bind("now", now)
            .execute()
        > 0;
  }

  /**
   * Why nothing could be changed there: it takes the place of the word that says only that it is
   * so. True when there was one.
   */
  boolean explain(Undecided.Block block) {
    return !closing(block.installation(), block.channel()).contains(block.cause())
        && handle
                .createUpdate(
                    """
                    update blocked_channel set cause = :cause
                    where installation = :installation and channel_id = :channel
                      and cause = 'is_inactive' and :cause in ('is_archived', 'is_frozen')
                    """)
                .bind("installation", block.installation().value())
                .bind("channel", block.channel().value())
                .bind("cause", block.cause())
                .execute()
            > 0;
  }

  /** Something got through; true when that is news. */
  boolean clear(TeamId installation, ChannelId channel) {
    return handle
            .createUpdate(
                """
                delete from blocked_channel
                where installation = :installation and channel_id = :channel
                """)
            .bind("installation", installation.value())
            .bind("channel", channel.value())
            .execute()
        > 0;
  }

  /** The channel has another id; what is so under that is found out anew. */
  void forget(ChannelId channel) {
    handle
        .createUpdate("delete from blocked_channel where channel_id = :channel")
        .bind("channel", channel.value())
        .execute();
  }

  /** Slack shows the channel as open, which ends some causes; true when there was one of them. */
  boolean open(TeamId installation, ChannelId channel, boolean inside) {
    return handle
            .createUpdate(
                """
                delete from blocked_channel
                where installation = :installation and channel_id = :channel
                  and (cause in ('is_archived', 'is_frozen', 'is_inactive', 'channel_not_found')
                    or (:inside and cause = 'not_in_channel'))
                """)
            .bind("installation", installation.value())
            .bind("channel", channel.value())
            .bind("inside", inside)
            .execute()
        > 0;
  }

  /** As what the channel was seen to be closed to everybody. */
  List<String> closing(TeamId installation, ChannelId channel) {
    return handle
        .createQuery(
            """
            select cause from blocked_channel
            where installation = :i and channel_id = :c
              and cause in ('is_archived', 'is_frozen', 'is_inactive', 'channel_not_found')
            order by cause
            """)
        .bind("i", installation.value())
        .bind("c", channel.value())
        .mapTo(String.class)
        .list();
  }

  List<Undecided.Block> of(TeamId installation) {
    return handle
        .createQuery(
            """
            select channel_id, cause from blocked_channel where installation = :i
            order by since, channel_id, cause
            """)
        .bind("i", installation.value())
        .map(
            (rows, context) ->
                new Undecided.Block(
                    installation,
                    new ChannelId(rows.getString("channel_id")),
                    rows.getString("cause")))
        .list();
  }

  /** Since when this row has been kept back; it is noted the first time. */
  Instant since(Row row, Instant now) {
    Optional<Instant> before =
        handle
            .createQuery("select blocked_since from outbox where id = :id")
            .bind("id", row.id())
            .map((rows, context) -> Optional.ofNullable(rows.getObject(1, OffsetDateTime.class)))
            .one()
            .map(OffsetDateTime::toInstant);
    if (before.isEmpty()) {
      handle
          .createUpdate("update outbox set blocked_since = :now where id = :id")
          .bind("now", now)
          .bind("id", row.id())
          .execute();
    }
    return before.orElse(now);
  }

  /** What is kept back in this channel is tried at once; how many posts that are. */
  int tryAgain(ChannelId channel, Instant now) {
    return handle
        .createUpdate(
            """
            update outbox set not_before = :now
            where channel_id = :channel and state = 'waiting' and blocked_since is not null
            """)
        .bind("now", now)
        .bind("channel", channel.value())
        .execute();
  }
}
