package folkmoot.stage;

import folkmoot.ids.PartnershipId;
import folkmoot.instrument.Stage;
import folkmoot.store.Tx;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/** The SQL of proposals to change the stage. */
final class ProposalStore {
  private static final String SELECT =
      """
      select id, partnership_id, stage, by_app, proposed_at, decides_at, state from stage_proposal
      """;

  private final Handle handle;

  ProposalStore(Tx tx) {
    this.handle = tx.handle();
  }

  void add(Proposal proposal) {
    handle
        .createUpdate(
            """
            insert into stage_proposal (id, partnership_id, stage, by_app, proposed_at, decides_at,
              state)
            values (:id, :partnership, :stage, :byApp, :proposed, :decides, :state)
            """)
        .bind("id", proposal.id())
        .bind("partnership", proposal.partnership().value())
        .bind("stage", proposal.stage().name())
        .bind("byApp", proposal.byApp())
        .bind("proposed", proposal.proposed())
        .bind("decides", proposal.decides())
        .bind("state", proposal.state().name())
        .execute();
  }

  void state(Proposal proposal) {
    handle
        .createUpdate("update stage_proposal set state = :state where id = :id")
        .bind("state", proposal.state().name())
        .bind("id", proposal.id())
        .execute();
  }

  /** The proposal, held until the transaction ends. */
  Optional<Proposal> lock(String id) {
    return handle
        .createQuery(SELECT + " where id = :id for update")
        .bind("id", id)
        .map(ProposalStore::proposal)
        .findOne();
  }

  Optional<Proposal> open(PartnershipId partnership) {
    return handle
        .createQuery(SELECT + " where partnership_id = :p and state = 'OPEN'")
        .bind("p", partnership.value())
        .map(ProposalStore::proposal)
        .findFirst();
  }

  /** Whether Folkmoot proposed something after this instant. */
  boolean proposedByApp(PartnershipId partnership, Instant since) {
    return handle
            .createQuery(
                """
                select count(*) from stage_proposal
                where partnership_id = :p and by_app and proposed_at >= :since
                """)
            .bind("p", partnership.value())
            .bind("since", since)
            .mapTo(Integer.class)
            .one()
        > 0;
  }

  Optional<Instant> firstDecision() {
    return handle
        .createQuery("select min(decides_at) as first from stage_proposal where state = 'OPEN'")
        .map((rows, context) -> Optional.ofNullable(rows.getObject("first", OffsetDateTime.class)))
        .one()
        .map(OffsetDateTime::toInstant);
  }

  List<Proposal> toDecide(Instant now) {
    return handle
        .createQuery(
            SELECT + " where state = 'OPEN' and decides_at <= :now order by decides_at, id")
        .bind("now", now)
        .map(ProposalStore::proposal)
        .list();
  }

  private static Proposal proposal(ResultSet rows, StatementContext context) throws SQLException {
    return new Proposal(
        rows.getString("id"),
        new PartnershipId(rows.getString("partnership_id")),
        Stage.valueOf(rows.getString("stage")),
        rows.getBoolean("by_app"),
        rows.getObject("proposed_at", OffsetDateTime.class).toInstant(),
        rows.getObject("decides_at", OffsetDateTime.class).toInstant(),
        Proposal.State.valueOf(rows.getString("state")));
  }
}
