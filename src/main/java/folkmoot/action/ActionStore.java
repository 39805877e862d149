package folkmoot.action;

import folkmoot.ids.MemberId;
import folkmoot.ids.OrganisationId;
import folkmoot.ids.PartnershipId;
import folkmoot.ids.RoundId;
import folkmoot.store.Tx;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** The SQL of actions. */
final class ActionStore {
  static final String COLUMNS =
      """
      id, partnership_id, words, owner_member, owner_organisation, due_on, round_id, about,
      asked_on, said, look_item, look_on, state, outcome, proposed_at, agreed_at, ended_at
      """;
  private static final String VALUES =
      """
      :id, :partnership, :words, :member, :organisation, :due, :round, :about,
      :asked, :said, :lookItem, :lookOn, :state, :outcome, :proposed, :agreed, :ended
      """;
  private static final String SELECT = "select " + COLUMNS + " from action ";

  private final Handle handle;

  ActionStore(Tx tx) {
    this.handle = tx.handle();
  }

  void add(Action action) {
    bound(
            handle.createUpdate("insert into action (" + COLUMNS + ") values (" + VALUES + ")"),
            action)
        .execute();
  }

  void save(Action action) {
    bound(
            handle.createUpdate(
                """
                update action set words = :words, owner_member = :member,
                  owner_organisation = :organisation, due_on = :due, round_id = :round,
                  about = :about, asked_on = :asked, said = :said, look_item = :lookItem,
                  look_on = :lookOn, state = :state, outcome = :outcome, proposed_at = :proposed,
                  agreed_at = :agreed, ended_at = :ended
                where id = :id and partnership_id = :partnership
                """),
            action)
        .execute();
  }

  void delete(String id) {
    handle.createUpdate("delete from action where id = :id").bind("id", id).execute();
  }

  static <S extends SqlStatement<S>> S bound(S statement, Action action) {
    Cause cause = action.cause();
    Look look = action.look();
    return statement
        .bind("id", action.id())
        .bind("partnership", action.partnership().value())
        .bind("words", action.words())
        .bind("member", action.owner().member() == null ? null : action.owner().member().value())
        .bind(
            "organisation",
            action.owner().organisation() == null ? null : action.owner().organisation().value())
        .bind("due", action.due().toString())
        .bind("round", cause == null ? null : cause.round().value())
        .bind("about", cause == null ? "" : cause.about())
        .bind("asked", cause == null ? null : cause.asked().toString())
        .bind("said", cause == null ? "" : cause.said())
        .bind("lookItem", look == null ? null : look.item())
        .bind("lookOn", look == null || look.from() == null ? null : look.from().toString())
        .bind("state", action.state().name())
        .bind("outcome", action.outcome())
        .bind("proposed", action.times().proposed())
        .bind("agreed", action.times().agreed())
        .bind("ended", action.times().ended());
  }

  Optional<Action> find(String id) {
    return handle
        .createQuery(SELECT + "where id = :id")
        .bind("id", id)
        .map(ActionStore::action)
        .findOne();
  }

  /** The action, held until the transaction ends. */
  Optional<Action> lock(String id) {
    return handle
        .createQuery(SELECT + "where id = :id for update")
        .bind("id", id)
        .map(ActionStore::action)
        .findOne();
  }

  /** All of a partnership, the one due first first. */
  List<Action> all(PartnershipId partnership) {
    return handle
        .createQuery(SELECT + "where partnership_id = :p order by due_on, proposed_at, id")
        .bind("p", partnership.value())
        .map(ActionStore::action)
        .list();
  }

  /** Those that answer this result, the first suggested first. */
  List<Action> answering(RoundId round) {
    return handle
        .createQuery(SELECT + "where round_id = :r order by proposed_at, id")
        .bind("r", round.value())
        .map(ActionStore::action)
        .list();
  }

  /** Those this person is asked to do, does or did. */
  List<Action> of(MemberId member) {
    return handle
        .createQuery(SELECT + "where owner_member = :m order by due_on, proposed_at, id")
        .bind("m", member.value())
        .map(ActionStore::action)
        .list();
  }

  /**
   * When its owner is next to be reminded.
   *
   * @param at null for never
   */
  void nudge(String id, @Nullable Instant at) {
    handle
        .createUpdate("update action set nudge_at = :at where id = :id")
        .bind("at", at)
        .bind("id", id)
        .execute();
  }

  Optional<Instant> nextNudge() {
    return handle
        .createQuery("select min(nudge_at) as first from action")
        .map((rows, context) -> Optional.ofNullable(rows.getObject("first", OffsetDateTime.class)))
        .one()
        .map(OffsetDateTime::toInstant);
  }

  List<String> nudges(Instant now) {
    return handle
        .createQuery("select id from action where nudge_at <= :now order by nudge_at, id")
        .bind("now", now)
        .mapTo(String.class)
        .list();
  }

  static Action action(ResultSet rows, StatementContext context) throws SQLException {
    String member = rows.getString("owner_member");
    String organisation = rows.getString("owner_organisation");
    return new Action(
        rows.getString("id"),
        new PartnershipId(rows.getString("partnership_id")),
        rows.getString("words"),
        new Owner(
            member == null ? null : new MemberId(member),
            organisation == null ? null : new OrganisationId(organisation)),
        LocalDate.parse(rows.getString("due_on")),
        cause(rows),
        look(rows),
        State.valueOf(rows.getString("state")),
        rows.getString("outcome"),
        new Action.Times(
            rows.getObject("proposed_at", OffsetDateTime.class).toInstant(),
            instant(rows, "agreed_at"),
            instant(rows, "ended_at")));
  }

  private static @Nullable Cause cause(ResultSet rows) throws SQLException {
    String round = rows.getString("round_id");
    return round == null
        ? null
        : new Cause(
            new RoundId(round),
            rows.getString("about"),
            LocalDate.parse(rows.getString("asked_on")),
            rows.getString("said"));
  }

  private static @Nullable Look look(ResultSet rows) throws SQLException {
    String item = rows.getString("look_item");
    String on = rows.getString("look_on");
    return item == null ? null : new Look(item, on == null ? null : LocalDate.parse(on));
  }

  private static @Nullable Instant instant(ResultSet rows, String column) throws SQLException {
    OffsetDateTime at = rows.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }
}
