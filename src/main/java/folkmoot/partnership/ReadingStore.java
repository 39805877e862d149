package folkmoot.partnership;

import folkmoot.ids.ChannelId;
import folkmoot.ids.PartnershipId;
import folkmoot.store.Tx;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The SQL of where and since when a partnership's summary is read. */
final class ReadingStore {
  private final Handle handle;

  ReadingStore(Tx tx) {
    this.handle = tx.handle();
  }

  List<ReadingChannel> further(PartnershipId partnership) {
    return handle
        .createQuery(
            """
            select channel_id, audience from reading_channel where partnership_id = :p
            order by channel_id
            """)
        .bind("p", partnership.value())
        .map(
            (rows, context) ->
                new ReadingChannel(
                    new ChannelId(rows.getString("channel_id")),
                    Audience.valueOf(rows.getString("audience"))))
        .list();
  }

  void save(PartnershipId partnership, ReadingChannel reading) {
    remove(partnership, reading.channel());
    handle
        .createUpdate(
            """
            insert into reading_channel (partnership_id, channel_id, audience)
            values (:p, :channel, :audience)
            """)
        .bind("p", partnership.value())
        .bind("channel", reading.channel().value())
        .bind("audience", reading.audience().name())
        .execute();
  }

  boolean remove(PartnershipId partnership, ChannelId channel) {
    return handle
            .createUpdate(
                "delete from reading_channel where partnership_id = :p and channel_id = :channel")
            .bind("p", partnership.value())
            .bind("channel", channel.value())
            .execute()
        > 0;
  }

  void move(ChannelId from, ChannelId to) {
    handle
        .createUpdate("update reading_channel set channel_id = :to where channel_id = :from")
        .bind("to", to.value())
        .bind("from", from.value())
        .execute();
  }

  Optional<Instant> rhythmSince(PartnershipId partnership) {
    return handle
        .createQuery("select since from summary_rhythm where partnership_id = :p")
        .bind("p", partnership.value())
        .map((rows, context) -> rows.getObject("since", OffsetDateTime.class).toInstant())
        .findOne();
  }

  void rhythmSince(PartnershipId partnership, Instant since) {
    handle
        .createUpdate("delete from summary_rhythm where partnership_id = :p")
        .bind("p", partnership.value())
        .execute();
    handle
        .createUpdate("insert into summary_rhythm (partnership_id, since) values (:p, :since)")
        .bind("p", partnership.value())
        .bind("since", since)
        .execute();
  }
}
