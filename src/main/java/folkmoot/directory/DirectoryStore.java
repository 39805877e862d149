package folkmoot.directory;

import folkmoot.ids.ChannelId;
import folkmoot.ids.TeamId;
import folkmoot.ids.UserId;
import folkmoot.store.Tx;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** The SQL of channels, the people in them, and what is still to be looked up. */
final class DirectoryStore {
  /** Stands for everybody where a user id is part of a key. */
  private static final String EVERYBODY = "";

  private final Handle handle;

  DirectoryStore(Tx tx) {
    this.handle = tx.handle();
  }

  /** A look that is owed already stays owed, now also as a joiner's when it is one. */
  void owe(Look look, Instant due) {
    UserId inviter = look.inviter();
    handle
        .createUpdate(
            """
            merge into channel_look l
            using (select cast(:channel as varchar(40)) as channel_id,
                          cast(:user as varchar(40)) as user_id) s
            on (l.channel_id = s.channel_id and l.user_id = s.user_id)
            when matched then update set due_at = :due, attempts = 0, installation = :installation,
              joining = l.joining or :joining, inviter = coalesce(:inviter, l.inviter)
            when not matched then insert
              (channel_id, user_id, installation, due_at, attempts, joining, inviter)
            values (:channel, :user, :installation, :due, 0, :joining, :inviter)
            """)
        .bind("channel", look.channel().value())
        .bind("user", key(look.user()))
        .bind("installation", look.installation().value())
        .bind("due", due)
        .bind("joining", look.joining())
        .bind("inviter", inviter == null ? null : inviter.value())
        .execute();
  }

  Optional<Look> due(Instant now) {
    return handle
        .createQuery(
            """
            select channel_id, user_id, installation, attempts, joining, inviter from channel_look
            where due_at <= :now order by due_at, channel_id, user_id fetch first 1 rows only
            """)
        .bind("now", now)
        .map(
            (rows, context) ->
                new Look(
                    new ChannelId(rows.getString("channel_id")),
                    user(rows.getString("user_id")),
                    new TeamId(rows.getString("installation")),
                    rows.getInt("attempts"),
                    rows.getBoolean("joining"),
                    user(Objects.requireNonNullElse(rows.getString("inviter"), EVERYBODY))))
        .findFirst();
  }

  Optional<Instant> nextDue() {
    return handle
        .createQuery("select min(due_at) from channel_look")
        .map((rows, context) -> Optional.ofNullable(rows.getObject(1, OffsetDateTime.class)))
        .one()
        .map(OffsetDateTime::toInstant);
  }

  void postpone(Look look, Instant until) {
    handle
        .createUpdate(
            """
            update channel_look set due_at = :until, attempts = attempts + 1
            where channel_id = :channel and user_id = :user
            """)
        .bind("until", until)
        .bind("channel", look.channel().value())
        .bind("user", key(look.user()))
        .execute();
  }

  /** Nothing of this installation is looked up before {@code until}. */
  void pause(TeamId installation, Instant until) {
    handle
        .createUpdate(
            """
            update channel_look set due_at = :until
            where installation = :installation and due_at < :until
            """)
        .bind("until", until)
        .bind("installation", installation.value())
        .execute();
  }

  void settle(ChannelId channel, @Nullable UserId user) {
    handle
        .createUpdate("delete from channel_look where channel_id = :channel and user_id = :user")
        .bind("channel", channel.value())
        .bind("user", key(user))
        .execute();
  }

  /** Our bot is not in the channel any more. */
  void forget(ChannelId channel) {
    handle
        .createUpdate("delete from channel where id = :channel")
        .bind("channel", channel.value())
        .execute();
  }

  boolean isListed(ChannelId channel) {
    return any("select count(*) from channel where id = :channel", channel);
  }

  boolean owesListing(ChannelId channel) {
    return any(
        "select count(*) from channel_look where channel_id = :channel and user_id = ''", channel);
  }

  boolean owesStrangers(ChannelId channel) {
    return any(
        """
        select count(*) from channel_look l where l.channel_id = :channel and l.user_id <> ''
          and not exists (select 1 from channel_person p
            where p.channel_id = l.channel_id and p.user_id = l.user_id)
        """,
        channel);
  }

  private boolean any(String count, ChannelId channel) {
    return handle.createQuery(count).bind("channel", channel.value()).mapTo(Integer.class).one()
        > 0;
  }

  void list(TeamId installation, KnownChannel channel, Instant now) {
    handle
        .createUpdate(
            """
            merge into channel c using (select cast(:id as varchar(40)) as id) s on (c.id = s.id)
            when matched then update set name = :name, listed_at = :now
            when not matched then insert (id, installation, name, listed_at)
              values (:id, :installation, :name, :now)
            """)
        .bind("id", channel.id().value())
        .bind("installation", installation.value())
        .bind("name", channel.name())
        .bind("now", now)
        .execute();
  }

  void save(Person person) {
    handle
        .createUpdate(
            """
            merge into channel_person p
            using (select cast(:channel as varchar(40)) as channel_id,
                          cast(:user as varchar(40)) as user_id) s
            on (p.channel_id = s.channel_id and p.user_id = s.user_id)
            when matched then update set team_id = :team, enterprise_id = :enterprise,
              name = case when p.nameless then '' else :name end,
              zone = case when p.nameless then null else :zone end,
              locale = case when p.nameless then null else :locale end, guest = :guest, bot = :bot, deleted = :deleted,
              present = :present
            when not matched then insert
              (channel_id, user_id, team_id, enterprise_id, name, zone, locale, guest, bot, deleted,
               present)
            values (:channel, :user, :team, :enterprise, :name, :zone, :locale, :guest, :bot,
               :deleted, :present)
            """)
        .bind("channel", person.channel().value())
        .bind("user", person.user().value())
        .bind("team", person.team().value())
        .bind("enterprise", person.enterprise() == null ? null : person.enterprise().value())
        .bind("name", person.name())
        .bind("zone", person.zone() == null ? null : person.zone().getId())
        .bind("locale", person.locale() == null ? null : person.locale().toLanguageTag())
        .bind("guest", person.guest())
        .bind("bot", person.bot())
        .bind("deleted", person.deleted())
        .bind("present", person.present())
        .execute();
  }

  List<Person> people(ChannelId channel) {
    return handle
        .createQuery("select * from channel_person where channel_id = :c order by name, user_id")
        .bind("c", channel.value())
        .map(DirectoryStore::row)
        .list();
  }

  Optional<Person> person(ChannelId channel, UserId user) {
    return handle
        .createQuery("select * from channel_person where channel_id = :c and user_id = :u")
        .bind("c", channel.value())
        .bind("u", user.value())
        .map(DirectoryStore::row)
        .findOne();
  }

  List<KnownChannel> channels(TeamId installation, UserId user) {
    return handle
        .createQuery(
            """
            select c.id, c.name from channel c join channel_person p on p.channel_id = c.id
            where c.installation = :installation and p.user_id = :user and p.present
            order by c.name
            """)
        .bind("installation", installation.value())
        .bind("user", user.value())
        .map(DirectoryStore::channel)
        .list();
  }

  Optional<KnownChannel> channel(ChannelId channel) {
    return handle
        .createQuery("select id, name from channel where id = :id")
        .bind("id", channel.value())
        .map(DirectoryStore::channel)
        .findOne();
  }

  Optional<String> teamName(TeamId team) {
    return handle
        .createQuery("select name from team where id = :id")
        .bind("id", team.value())
        .mapTo(String.class)
        .findOne();
  }

  void nameTeam(TeamId team, String name) {
    handle
        .createUpdate(
            """
            merge into team t using (select cast(:id as varchar(40)) as id) s on (t.id = s.id)
            when matched then update set name = :name
            when not matched then insert (id, name) values (:id, :name)
            """)
        .bind("id", team.value())
        .bind("name", name)
        .execute();
  }

  private static String key(@Nullable UserId user) {
    return user == null ? EVERYBODY : user.value();
  }

  private static @Nullable UserId user(String key) {
    return key.equals(EVERYBODY) ? null : new UserId(key);
  }

  private static KnownChannel channel(ResultSet rows, StatementContext context)
      throws SQLException {
    return new KnownChannel(new ChannelId(rows.getString("id")), rows.getString("name"));
  }

  private static Person row(ResultSet rows, StatementContext context) throws SQLException {
    String enterprise = rows.getString("enterprise_id");
    String zone = rows.getString("zone");
    String locale = rows.getString("locale");
    return new Person(
        new ChannelId(rows.getString("channel_id")),
        new UserId(rows.getString("user_id")),
        new TeamId(rows.getString("team_id")),
        enterprise == null ? null : new TeamId(enterprise),
        rows.getString("name"),
        zone == null ? null : ZoneId.of(zone),
        locale == null ? null : Locale.forLanguageTag(locale),
        rows.getBoolean("guest"),
        rows.getBoolean("bot"),
        rows.getBoolean("deleted"),
        rows.getBoolean("present"));
  }
}
