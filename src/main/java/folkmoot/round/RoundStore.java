package folkmoot.round;

import folkmoot.ids.MemberId;
import folkmoot.ids.PartnershipId;
import folkmoot.ids.RoundId;
import folkmoot.ids.TeamId;
import folkmoot.privacy.Question;
import folkmoot.record.ScaleColumn;
import folkmoot.store.Tx;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.StatementContext;

/** The SQL of rounds and their items. */
final class RoundStore {
  private static final String SELECT =
      """
      select id, partnership_id, installation, kind, title, k, audience, opened_by, state,
        opens_at, closes_at, shown_answered, key_until
      from round
      """;

  private final Handle handle;

  RoundStore(Tx tx) {
    this.handle = tx.handle();
  }

  /** Adds the round unless its request was served before. */
  void addOnce(RoundId id, RoundPlan plan) {
    int added =
        handle
            .createUpdate(
                """
                merge into round r using (select cast(:key as varchar(200)) as request_key) s
                on (r.request_key = s.request_key)
                when not matched then insert (id, partnership_id, installation, kind, title, k,
                  audience, opened_by, request_key, state, opens_at, closes_at, shown_answered)
                values (:id, :partnership, :installation, :kind, :title, :k, :audience, :openedBy,
                  :key, 'OPEN', :opens, :closes, 0)
                """)
            .bind("key", plan.requestKey())
            .bind("id", id.value())
            .bind("partnership", plan.partnership().value())
            .bind("installation", plan.installation().value())
            .bind("kind", plan.kind())
            .bind("title", plan.title())
            .bind("k", plan.k())
            .bind("audience", plan.audience().size())
            .bind("openedBy", plan.openedBy().value())
            .bind("opens", plan.opensAt())
            .bind("closes", plan.closesAt())
            .execute();
    if (added == 1) {
      addItems(id, plan.items());
    }
  }

  private void addItems(RoundId id, List<Item> items) {
    int place = 0;
    for (Item item : items) {
      handle
          .createUpdate(
              """
              insert into round_item (round_id, place, item_id, wording, short_form, kind, scale,
                role)
              values (:round, :place, :item, :wording, :short, :kind, :scale, :role)
              """)
          .bind("round", id.value())
          .bind("place", place++)
          .bind("item", item.id())
          .bind("wording", item.wording())
          .bind("short", item.shortForm())
          .bind("kind", item.kind().name())
          .bind("scale", ScaleColumn.write(item.scale()))
          .bind("role", item.role().name())
          .execute();
    }
  }

  Optional<Round> byRequest(String key) {
    return one(handle.createQuery(SELECT + " where request_key = :key").bind("key", key));
  }

  Optional<Round> find(RoundId id) {
    return one(handle.createQuery(SELECT + " where id = :id").bind("id", id.value()));
  }

  /**
   * The round, held until the transaction ends. Every write to a round takes it and so does
   * closing, so that no answer can slip in while a round is counted.
   */
  Optional<Round> lock(RoundId id) {
    return one(handle.createQuery(SELECT + " where id = :id for update").bind("id", id.value()));
  }

  List<Round> open(PartnershipId partnership) {
    return all(
        handle
            .createQuery(
                SELECT + " where partnership_id = :p and state = 'OPEN' order by closes_at, id")
            .bind("p", partnership.value()));
  }

  List<Round> openedSince(PartnershipId partnership, Instant since) {
    return all(
        handle
            .createQuery(
                SELECT
                    + """
                     where partnership_id = :p and opens_at > :since and state <> 'CANCELLED'
                    order by opens_at, id
                    """)
            .bind("p", partnership.value())
            .bind("since", since));
  }

  void state(RoundId id, Round.State state) {
    handle
        .createUpdate("update round set state = :state, turnout_due = null where id = :id")
        .bind("state", state.name())
        .bind("id", id.value())
        .execute();
  }

  /** Moves the end of the round, also into the present. */
  void closesAt(RoundId id, Instant closesAt) {
    handle
        .createUpdate("update round set closes_at = :closes where id = :id")
        .bind("closes", closesAt)
        .bind("id", id.value())
        .execute();
  }

  /** Puts the end off; when it was to be at first stays known. */
  void extend(Round round, Instant closesAt) {
    handle
        .createUpdate(
            """
            update round set closes_at = :closes,
              first_closes_at = coalesce(first_closes_at, closes_at)
            where id = :id
            """)
        .bind("closes", closesAt)
        .bind("id", round.id().value())
        .execute();
  }

  /** The round with the end it had before anybody put it off; reminders keep to that. */
  Round asPlanned(Round round) {
    return handle
        .createQuery("select first_closes_at from round where id = :id")
        .bind("id", round.id().value())
        .map((rows, context) -> Optional.ofNullable(rows.getObject(1, OffsetDateTime.class)))
        .one()
        .map(first -> round.closing(first.toInstant()))
        .orElse(round);
  }

  void shown(RoundId id, int answered) {
    handle
        .createUpdate(
            "update round set shown_answered = :answered, turnout_due = null where id = :id")
        .bind("answered", answered)
        .bind("id", id.value())
        .execute();
  }

  /** Asks for a look at the turnout; an earlier wish stands. */
  void turnoutDue(RoundId id, Instant due) {
    handle
        .createUpdate("update round set turnout_due = :due where id = :id and turnout_due is null")
        .bind("due", due)
        .bind("id", id.value())
        .execute();
  }

  void keyUntil(RoundId id, Instant until) {
    handle
        .createUpdate("update round set key_until = :until where id = :id")
        .bind("until", until)
        .bind("id", id.value())
        .execute();
  }

  void noKey(RoundId id) {
    handle
        .createUpdate("update round set key_until = null where id = :id")
        .bind("id", id.value())
        .execute();
  }

  private Optional<Round> one(Query query) {
    return query.map(RoundStore::header).findFirst().map(this::withItems);
  }

  /** Reads all rounds before their items, since one result is open at a time. */
  private List<Round> all(Query query) {
    return query.map(RoundStore::header).list().stream().map(this::withItems).toList();
  }

  private Round withItems(Round header) {
    List<Item> items =
        handle
            .createQuery(
                """
                select item_id, wording, short_form, kind, scale, role from round_item
                where round_id = :round order by place
                """)
            .bind("round", header.id().value())
            .map(
                (rows, context) ->
                    new Item(
                        rows.getString("item_id"),
                        rows.getString("wording"),
                        rows.getString("short_form"),
                        Item.Kind.valueOf(rows.getString("kind")),
                        ScaleColumn.read(rows.getString("scale")),
                        Question.Role.valueOf(rows.getString("role"))))
            .list();
    return header.with(items);
  }

  private static Round header(ResultSet rows, StatementContext context) throws SQLException {
    OffsetDateTime keyUntil = rows.getObject("key_until", OffsetDateTime.class);
    return new Round(
        new RoundId(rows.getString("id")),
        new PartnershipId(rows.getString("partnership_id")),
        new TeamId(rows.getString("installation")),
        rows.getString("kind"),
        rows.getString("title"),
        List.of(),
        rows.getObject("opens_at", OffsetDateTime.class).toInstant(),
        rows.getObject("closes_at", OffsetDateTime.class).toInstant(),
        rows.getInt("k"),
        rows.getInt("audience"),
        new MemberId(rows.getString("opened_by")),
        Round.State.valueOf(rows.getString("state")),
        rows.getInt("shown_answered"),
        keyUntil == null ? null : keyUntil.toInstant());
  }
}
