package folkmoot.directory;

import folkmoot.ids.ChannelId;
import folkmoot.ids.TeamId;
import folkmoot.ids.UserId;
import folkmoot.store.Tx;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** The SQL of which installation sees which channel, and of looks it cannot take any more. */
final class SightStore {
  private final Handle handle;

  SightStore(Tx tx) {
    this.handle = tx.handle();
  }

  void dropLooks(TeamId installation) {
    handle
        .createUpdate("delete from channel_look where installation = :installation")
        .bind("installation", installation.value())
        .execute();
  }

  /** The channel was not found, and is looked for once more. */
  void doubt(Look look, Instant until) {
    handle
        .createUpdate(
            """
            update channel_look set due_at = :until, attempts = :attempts
            where channel_id = :channel and user_id = ''
            """)
        .bind("until", until)
        .bind("attempts", Look.NOT_FOUND)
        .bind("channel", look.channel().value())
        .execute();
  }

  List<ChannelId> channels(TeamId installation) {
    return handle
        .createQuery("select id from channel where installation = :installation order by id")
        .bind("installation", installation.value())
        .mapTo(String.class)
        .map(ChannelId::new)
        .list();
  }

  /** The installation that lists this channel. */
  Optional<TeamId> seenBy(ChannelId channel) {
    return handle
        .createQuery("select installation from channel where id = :id")
        .bind("id", channel.value())
        .mapTo(String.class)
        .findOne()
        .map(TeamId::new);
  }

  /** When it was listed last. */
  Optional<Instant> listedAt(ChannelId channel) {
    return handle
        .createQuery("select listed_at from channel where id = :id")
        .bind("id", channel.value())
        .mapTo(Instant.class)
        .findOne();
  }

  Optional<Locale> locale(TeamId installation, UserId user) {
    return handle
        .createQuery(
            """
            select min(p.locale) from channel_person p join channel c on c.id = p.channel_id
            where c.installation = :installation and p.user_id = :user and p.locale is not null
            """)
        .bind("installation", installation.value())
        .bind("user", user.value())
        .map((rows, context) -> Optional.ofNullable(rows.getString(1)))
        .one()
        .map(Locale::forLanguageTag);
  }

  /** Which teams shared it when it was listed last; none where that is not known. */
  Set<TeamId> teams(ChannelId channel) {
    return handle
        .createQuery("select coalesce(teams, '') from channel where id = :id")
        .bind("id", channel.value())
        .mapTo(String.class)
        .stream()
        .flatMap(teams -> Arrays.stream(teams.split(" ")))
        .filter(team -> !team.isEmpty())
        .map(TeamId::new)
        .collect(Collectors.toCollection(HashSet::new));
  }

  void teams(ChannelId channel, Set<TeamId> teams) {
    handle
        .createUpdate("update channel set teams = :teams where id = :id")
        .bind("teams", teams.stream().map(TeamId::value).sorted().collect(Collectors.joining(" ")))
        .bind("id", channel.value())
        .execute();
  }

  /** What was learned of the new id already, since Slack tells in any order, gives way. */
  void move(ChannelId from, ChannelId to) {
    for (String of : List.of("channel_person", "channel_look")) {
      run(
          "delete from %1$s where channel_id = :to and user_id in"
              + " (select f.user_id from %1$s f where f.channel_id = :from)",
          of, from, to);
      run("update %1$s set channel_id = :to where channel_id = :from", of, from, to);
    }
    run(
        "delete from %1$s where id = :to and exists (select 1 from %1$s f where f.id = :from)",
        "channel", from, to);
    run("update %1$s set id = :to where id = :from", "channel", from, to);
  }

  private void run(String sql, String table, ChannelId from, ChannelId to) {
    handle
        .createUpdate(sql.formatted(table))
        .bind("to", to.value())
        .bind("from", from.value())
        .execute();
  }
}
