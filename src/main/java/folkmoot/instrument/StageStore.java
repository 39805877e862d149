package folkmoot.instrument;

import folkmoot.ids.PartnershipId;
import folkmoot.store.Tx;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The SQL of partnerships' stages. */
final class StageStore {
  private final Handle handle;

  StageStore(Tx tx) {
    this.handle = tx.handle();
  }

  Optional<StageNow> of(PartnershipId partnership) {
    return handle
        .createQuery("select stage, since, opening_used from stage where partnership_id = :p")
        .bind("p", partnership.value())
        .map(
            (rows, context) ->
                new StageNow(
                    Stage.valueOf(rows.getString("stage")),
                    rows.getObject("since", OffsetDateTime.class).toInstant(),
                    rows.getInt("opening_used")))
        .findOne();
  }

  void set(PartnershipId partnership, StageNow now) {
    handle
        .createUpdate(
            """
            merge into stage s using (select cast(:p as varchar(40)) as partnership_id) n
            on (s.partnership_id = n.partnership_id)
            when matched then update set stage = :stage, since = :since, opening_used = :used
            when not matched then insert (partnership_id, stage, since, opening_used)
            values (:p, :stage, :since, :used)
            """)
        .bind("p", partnership.value())
        .bind("stage", now.stage().name())
        .bind("since", now.since())
        .bind("used", now.openingUsed())
        .execute();
  }
}
