package folkmoot.partnership;

import folkmoot.ids.OrganisationId;
import folkmoot.ids.PartnershipId;
import folkmoot.ids.TeamId;
import folkmoot.store.Tx;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/** The SQL of organisations and of the Slack teams that stand for them. */
final class OrganisationStore {
  private final Handle handle;

  OrganisationStore(Tx tx) {
    this.handle = tx.handle();
  }

  List<Organisation> all(PartnershipId partnership) {
    return handle
        .createQuery("select id, name from organisation where partnership_id = :p order by name")
        .bind("p", partnership.value())
        .map(OrganisationStore::organisation)
        .list();
  }

  Optional<Organisation> named(PartnershipId partnership, String name) {
    return handle
        .createQuery("select id, name from organisation where partnership_id = :p and name = :name")
        .bind("p", partnership.value())
        .bind("name", name)
        .map(OrganisationStore::organisation)
        .findOne();
  }

  Optional<Organisation> ofTeam(PartnershipId partnership, TeamId team) {
    return handle
        .createQuery(
            """
            select o.id, o.name from organisation o
              join organisation_team t on t.organisation_id = o.id
            where t.partnership_id = :p and t.team_id = :team
            """)
        .bind("p", partnership.value())
        .bind("team", team.value())
        .map(OrganisationStore::organisation)
        .findOne();
  }

  /** How many teams stand for it. */
  int teams(OrganisationId organisation) {
    return handle
        .createQuery("select count(*) from organisation_team where organisation_id = :id")
        .bind("id", organisation.value())
        .mapTo(Integer.class)
        .one();
  }

  void add(PartnershipId partnership, Organisation organisation) {
    handle
        .createUpdate("insert into organisation (id, partnership_id, name) values (:id, :p, :name)")
        .bind("id", organisation.id().value())
        .bind("p", partnership.value())
        .bind("name", organisation.name())
        .execute();
  }

  void rename(OrganisationId organisation, String name) {
    handle
        .createUpdate("update organisation set name = :name where id = :id")
        .bind("name", name)
        .bind("id", organisation.value())
        .execute();
  }

  void standsFor(PartnershipId partnership, TeamId team, OrganisationId organisation) {
    handle
        .createUpdate(
            """
            merge into organisation_team t
            using (select cast(:p as varchar(40)) as partnership_id,
                          cast(:team as varchar(40)) as team_id) s
            on (t.partnership_id = s.partnership_id and t.team_id = s.team_id)
            when matched then update set organisation_id = :organisation
            when not matched then insert (partnership_id, team_id, organisation_id)
              values (:p, :team, :organisation)
            """)
        .bind("p", partnership.value())
        .bind("team", team.value())
        .bind("organisation", organisation.value())
        .execute();
  }

  /** Removes the organisations nobody named any more, unless a team or a member is of them. */
  void removeUnused(PartnershipId partnership, List<String> named) {
    for (Organisation organisation : all(partnership)) {
      if (!named.contains(organisation.name()) && isUnused(organisation.id())) {
        handle
            .createUpdate("delete from organisation where id = :id")
            .bind("id", organisation.id().value())
            .execute();
      }
    }
  }

  private boolean isUnused(OrganisationId organisation) {
    return teams(organisation) == 0
        && handle
                .createQuery("select count(*) from member where organisation_id = :id")
                .bind("id", organisation.value())
                .mapTo(Integer.class)
                .one()
            == 0;
  }

  private static Organisation organisation(ResultSet rows, StatementContext context)
      throws SQLException {
    return new Organisation(new OrganisationId(rows.getString("id")), rows.getString("name"));
  }
}
