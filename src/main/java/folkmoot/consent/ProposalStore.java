package folkmoot.consent;

import folkmoot.ids.PartnershipId;
import folkmoot.store.Tx;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/** The SQL of what is put before all, each store for one matter. */
final class ProposalStore {
  private static final String SELECT =
      """
      select id, partnership_id, matter, content, by_app, proposed_at, decides_at, state
      from proposal
      """;

  private final Handle handle;
  private final String matter;

  ProposalStore(Tx tx, String matter) {
    this.handle = tx.handle();
    this.matter = matter;
  }

  void add(Proposal proposal) {
    handle
        .createUpdate(
            """
            insert into proposal (id, partnership_id, matter, content, by_app, proposed_at,
              decides_at, state)
            values (:id, :partnership, :matter, :content, :byApp, :proposed, :decides, :state)
            """)
        .bind("id", proposal.id())
        .bind("partnership", proposal.partnership().value())
        .bind("matter", matter)
        .bind("content", proposal.content())
        .bind("byApp", proposal.byApp())
        .bind("proposed", proposal.proposed())
        .bind("decides", proposal.decides())
        .bind("state", proposal.state().name())
        .execute();
  }

  void state(Proposal proposal) {
    handle
        .createUpdate("update proposal set state = :state where id = :id")
        .bind("state", proposal.state().name())
        .bind("id", proposal.id())
        .execute();
  }

  void decides(Proposal proposal) {
    handle
        .createUpdate("update proposal set decides_at = :decides where id = :id")
        .bind("decides", proposal.decides())
        .bind("id", proposal.id())
        .execute();
  }

  /** The proposal, held until the transaction ends. */
  Optional<Proposal> lock(String id) {
    return handle
        .createQuery(SELECT + " where id = :id and matter = :matter for update")
        .bind("id", id)
        .bind("matter", matter)
        .map(ProposalStore::proposal)
        .findOne();
  }

  Optional<Proposal> open(PartnershipId partnership) {
    return latest(partnership, Proposal.State.OPEN);
  }

  /** The one that came to this end last. */
  Optional<Proposal> latest(PartnershipId partnership, Proposal.State state) {
    return handle
        .createQuery(
            SELECT
                + """
                where partnership_id = :p and matter = :matter and state = :state
                order by decides_at desc, id desc fetch next 1 rows only
                """)
        .bind("p", partnership.value())
        .bind("matter", matter)
        .bind("state", state.name())
        .map(ProposalStore::proposal)
        .findFirst();
  }

  boolean isAny(PartnershipId partnership) {
    return handle
            .createQuery(
                "select count(*) from proposal where partnership_id = :p and matter = :matter")
            .bind("p", partnership.value())
            .bind("matter", matter)
            .mapTo(Integer.class)
            .one()
        > 0;
  }

  /** Whether Folkmoot proposed something after this instant. */
  boolean proposedByApp(PartnershipId partnership, Instant since) {
    return handle
            .createQuery(
                """
                select count(*) from proposal
                where partnership_id = :p and matter = :matter and by_app and proposed_at >= :since
                """)
            .bind("p", partnership.value())
            .bind("matter", matter)
            .bind("since", since)
            .mapTo(Integer.class)
            .one()
        > 0;
  }

  Optional<Instant> firstDecision() {
    return handle
        .createQuery(
            """
            select min(decides_at) as first from proposal
            where matter = :matter and state = 'OPEN'
            """)
        .bind("matter", matter)
        .map((rows, context) -> Optional.ofNullable(rows.getObject("first", OffsetDateTime.class)))
        .one()
        .map(OffsetDateTime::toInstant);
  }

  List<Proposal> toDecide(Instant now) {
    return handle
        .createQuery(
            SELECT
                + """
                where matter = :matter and state = 'OPEN' and decides_at <= :now
                order by decides_at, id
                """)
        .bind("matter", matter)
        .bind("now", now)
        .map(ProposalStore::proposal)
        .list();
  }

  private static Proposal proposal(ResultSet rows, StatementContext context) throws SQLException {
    return new Proposal(
        rows.getString("id"),
        new PartnershipId(rows.getString("partnership_id")),
        rows.getString("matter"),
        rows.getString("content"),
        rows.getBoolean("by_app"),
        rows.getObject("proposed_at", OffsetDateTime.class).toInstant(),
        rows.getObject("decides_at", OffsetDateTime.class).toInstant(),
        Proposal.State.valueOf(rows.getString("state")));
  }
}
