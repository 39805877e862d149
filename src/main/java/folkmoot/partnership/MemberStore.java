package folkmoot.partnership;

import folkmoot.ids.MemberId;
import folkmoot.ids.OrganisationId;
import folkmoot.ids.PartnershipId;
import folkmoot.ids.TeamId;
import folkmoot.ids.UserId;
import folkmoot.slack.Actor;
import folkmoot.store.Tx;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** The SQL of members and conveners. */
final class MemberStore {
  private static final String COLUMNS =
      """
      m.id, m.team_id, m.user_id, m.name, coalesce(m.own_zone, m.zone) as zone, m.guest, m.organisation_id, m.active,
      m.quiet_until
      """;

  private final Handle handle;

  MemberStore(Tx tx) {
    this.handle = tx.handle();
  }

  /**
   * A payload names a person's team in its T… or its E… form; the user id is the same in both, and
   * the stored pair is what she is known by. By her user id alone she is known only where the
   * partnership's own installation was used: in another workspace somebody else may have it.
   */
  Optional<Member> find(PartnershipId partnership, Actor actor) {
    return handle
        .createQuery(
            "select "
                + COLUMNS
                + """
                from member m where m.partnership_id = :p and m.user_id = :user
                  and (m.team_id = :team or m.enterprise_id = :team
                    or exists (select 1 from partnership p
                      where p.id = :p and p.installation = :installation))
                order by case when m.team_id = :team then 0 when m.enterprise_id = :team then 1
                  else 2 end
                fetch first 1 rows only
                """)
        .bind("p", partnership.value())
        .bind("user", actor.user().value())
        .bind("team", actor.team().value())
        .bind("installation", actor.installation().value())
        .map(MemberStore::member)
        .findOne();
  }

  List<Member> active(PartnershipId partnership) {
    return handle
        .createQuery(
            "select "
                + COLUMNS
                + " from member m where m.partnership_id = :p and m.active order by m.id")
        .bind("p", partnership.value())
        .map(MemberStore::member)
        .list();
  }

  List<Member> conveners(PartnershipId partnership) {
    return handle
        .createQuery(
            "select "
                + COLUMNS
                + """
                from member m join convener c
                  on c.member_id = m.id and c.partnership_id = m.partnership_id
                where m.partnership_id = :p and m.active order by m.name
                """)
        .bind("p", partnership.value())
        .map(MemberStore::member)
        .list();
  }

  @Nullable Instant convenesSince(PartnershipId partnership, MemberId member) {
    return handle
        .createQuery("select since from convener where partnership_id = :p and member_id = :m")
        .bind("p", partnership.value())
        .bind("m", member.value())
        .mapTo(Instant.class)
        .findOne()
        .orElse(null);
  }

  /** The member who is this person, whichever of her workspaces Slack names. */
  Optional<Member> find(PartnershipId partnership, UserId user) {
    return handle
        .createQuery(
            "select "
                + COLUMNS
                + " from member m where m.partnership_id = :p and m.user_id = :user order by m.id")
        .bind("p", partnership.value())
        .bind("user", user.value())
        .map(MemberStore::member)
        .findFirst();
  }

  void add(PartnershipId partnership, Member member, @Nullable TeamId enterprise) {
    handle
        .createUpdate(
            """
            insert into member (id, partnership_id, team_id, user_id, enterprise_id, name, zone,
              guest, organisation_id, organisation_stated, active, quiet_until)
            values (:id, :p, :team, :user, :enterprise, :name, :zone, :guest, null, false, :active,
              null)
            """)
        .bind("id", member.id().value())
        .bind("p", partnership.value())
        .bind("team", member.team().value())
        .bind("user", member.user().value())
        .bind("enterprise", enterprise == null ? null : enterprise.value())
        .bind("name", member.name())
        .bind("zone", member.zone().getId())
        .bind("guest", member.guest())
        .bind("active", member.active())
        .execute();
  }

  /** Takes over what may change; team and user stay as they were at first sight. */
  void refresh(Member member, @Nullable TeamId enterprise) {
    handle
        .createUpdate(
            """
            update member set name = :name, zone = :zone, guest = :guest, active = :active,
              enterprise_id = :enterprise
            where id = :id
            """)
        .bind("name", member.name())
        .bind("zone", member.zone().getId())
        .bind("guest", member.guest())
        .bind("active", member.active())
        .bind("enterprise", enterprise == null ? null : enterprise.value())
        .bind("id", member.id().value())
        .execute();
  }

  /** She is not in the channel any more. */
  void leave(MemberId member) {
    handle
        .createUpdate("update member set active = false where id = :id")
        .bind("id", member.value())
        .execute();
  }

  boolean hasStatedOrganisation(MemberId member) {
    return handle
        .createQuery("select organisation_stated from member where id = :id")
        .bind("id", member.value())
        .mapTo(Boolean.class)
        .one();
  }

  void belongs(MemberId member, @Nullable OrganisationId organisation, boolean stated) {
    handle
        .createUpdate(
            """
            update member set organisation_id = :organisation, organisation_stated = :stated
            where id = :id
            """)
        .bind("organisation", organisation == null ? null : organisation.value())
        .bind("stated", stated)
        .bind("id", member.value())
        .execute();
  }

  void quiet(MemberId member, @Nullable Instant until) {
    handle
        .createUpdate("update member set quiet_until = :until where id = :id")
        .bind("until", until)
        .bind("id", member.value())
        .execute();
  }

  void convenes(PartnershipId partnership, MemberId member, Instant since) {
    handle
        .createUpdate(
            "insert into convener (partnership_id, member_id, since) values (:p, :m, :since)")
        .bind("p", partnership.value())
        .bind("m", member.value())
        .bind("since", since)
        .execute();
  }

  void convenesNoLonger(PartnershipId partnership, MemberId member) {
    handle
        .createUpdate("delete from convener where partnership_id = :p and member_id = :m")
        .bind("p", partnership.value())
        .bind("m", member.value())
        .execute();
  }

  private static Member member(ResultSet rows, StatementContext context) throws SQLException {
    String organisation = rows.getString("organisation_id");
    OffsetDateTime quiet = rows.getObject("quiet_until", OffsetDateTime.class);
    return new Member(
        new MemberId(rows.getString("id")),
        new TeamId(rows.getString("team_id")),
        new UserId(rows.getString("user_id")),
        rows.getString("name"),
        ZoneId.of(rows.getString("zone")),
        rows.getBoolean("guest"),
        organisation == null ? null : new OrganisationId(organisation),
        rows.getBoolean("active"),
        quiet == null ? null : quiet.toInstant());
  }
}
