package folkmoot.installation;

import folkmoot.ids.TeamId;
import folkmoot.ids.UserId;
import folkmoot.secret.TokenKeys;
import folkmoot.store.Tx;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** The SQL of installations; a token is seen here only sealed. */
final class InstallationStore {
  private static final String SELECT =
      """
      select owner_id, enterprise_id, name, bot_user_id, scopes, sealed_token, token_key, gone_at,
        looks
      from installation
      """;

  private final Handle handle;

  InstallationStore(Tx tx) {
    this.handle = tx.handle();
  }

  /**
   * One line.
   *
   * @param token null once it is gone
   * @param looks how often Slack was asked in vain whether the token still holds
   */
  record Line(
      TeamId owner,
      @Nullable TeamId enterprise,
      String name,
      UserId bot,
      String scopes,
      TokenKeys.@Nullable Sealed token,
      boolean gone,
      int looks) {}

  void save(Line line, Instant now) {
    TokenKeys.Sealed token = line.token();
    handle
        .createUpdate(
            """
            merge into installation i using (select cast(:owner as varchar(40)) as owner_id) s
            on (i.owner_id = s.owner_id)
            when matched then update set enterprise_id = :enterprise, name = :name,
              bot_user_id = :bot, scopes = :scopes, sealed_token = :sealed, token_key = :key,
              installed_at = :now, gone_at = null, look_at = null, looks = 0
            when not matched then insert (owner_id, enterprise_id, name, bot_user_id, scopes,
              sealed_token, token_key, installed_at, gone_at, look_at, looks)
            values (:owner, :enterprise, :name, :bot, :scopes, :sealed, :key, :now, null, null, 0)
            """)
        .bind("owner", line.owner().value())
        .bind("enterprise", line.enterprise() == null ? null : line.enterprise().value())
        .bind("name", line.name())
        .bind("bot", line.bot().value())
        .bind("scopes", line.scopes())
        .bind("sealed", token == null ? null : token.bytes())
        .bind("key", token == null ? null : token.key())
        .bind("now", now)
        .execute();
  }

  Optional<Line> find(TeamId owner) {
    return handle
        .createQuery(SELECT + " where owner_id = :owner")
        .bind("owner", owner.value())
        .map(InstallationStore::line)
        .findOne();
  }

  /** As {@link #find}, and nobody else decides about it before this transaction ends. */
  Optional<Line> hold(TeamId owner) {
    return handle
        .createQuery(SELECT + " where owner_id = :owner for update")
        .bind("owner", owner.value())
        .map(InstallationStore::line)
        .findOne();
  }

  List<Line> all() {
    return handle.createQuery(SELECT + " order by owner_id").map(InstallationStore::line).list();
  }

  /** The enterprise of a workspace that uses an installation for the whole of it. */
  Optional<TeamId> enterpriseOf(TeamId team) {
    return handle
        .createQuery("select enterprise_id from enterprise_workspace where team_id = :team")
        .bind("team", team.value())
        .mapTo(String.class)
        .findOne()
        .map(TeamId::new);
  }

  void belongs(TeamId team, TeamId enterprise) {
    handle
        .createUpdate(
            """
            merge into enterprise_workspace w using (select cast(:team as varchar(40)) as team_id) s
            on (w.team_id = s.team_id)
            when matched then update set enterprise_id = :enterprise
            when not matched then insert (team_id, enterprise_id) values (:team, :enterprise)
            """)
        .bind("team", team.value())
        .bind("enterprise", enterprise.value())
        .execute();
  }

  List<TeamId> workspacesOf(TeamId enterprise) {
    return handle
        .createQuery(
            """
            select team_id from enterprise_workspace where enterprise_id = :enterprise
            order by team_id
            """)
        .bind("enterprise", enterprise.value())
        .mapTo(String.class)
        .map(TeamId::new)
        .list();
  }

  /** The token goes; the rest stays, so that a return is known as one. */
  void remove(TeamId owner, Instant now) {
    handle
        .createUpdate(
            """
            update installation set sealed_token = null, token_key = null, gone_at = :now,
              look_at = null, looks = 0
            where owner_id = :owner
            """)
        .bind("owner", owner.value())
        .bind("now", now)
        .execute();
  }

  void reseal(TeamId owner, TokenKeys.Sealed token) {
    handle
        .createUpdate(
            "update installation set sealed_token = :sealed, token_key = :key where owner_id = :owner")
        .bind("owner", owner.value())
        .bind("sealed", token.bytes())
        .bind("key", token.key())
        .execute();
  }

  /** Slack is to be asked at {@code at} whether the token still holds; null for never. */
  void look(TeamId owner, @Nullable Instant at, int looks) {
    handle
        .createUpdate(
            "update installation set look_at = :at, looks = :looks where owner_id = :owner")
        .bind("owner", owner.value())
        .bind("at", at)
        .bind("looks", looks)
        .execute();
  }

  Optional<Line> due(Instant now) {
    return handle
        .createQuery(
            SELECT + " where look_at <= :now order by look_at, owner_id fetch first 1 rows only")
        .bind("now", now)
        .map(InstallationStore::line)
        .findFirst();
  }

  Optional<Instant> nextLook() {
    return handle
        .createQuery("select min(look_at) from installation")
        .map((rows, context) -> Optional.ofNullable(rows.getObject(1, OffsetDateTime.class)))
        .one()
        .map(OffsetDateTime::toInstant);
  }

  private static Line line(ResultSet rows, StatementContext context) throws SQLException {
    String enterprise = rows.getString("enterprise_id");
    byte[] sealed = rows.getBytes("sealed_token");
    return new Line(
        new TeamId(rows.getString("owner_id")),
        enterprise == null ? null : new TeamId(enterprise),
        rows.getString("name"),
        new UserId(rows.getString("bot_user_id")),
        rows.getString("scopes"),
        sealed == null ? null : new TokenKeys.Sealed(rows.getString("token_key"), sealed),
        rows.getObject("gone_at", OffsetDateTime.class) != null,
        rows.getInt("looks"));
  }
}
