package folkmoot.round;

import folkmoot.ids.MemberId;
import folkmoot.ids.OrganisationId;
import folkmoot.ids.RoundId;
import folkmoot.privacy.Audience;
import folkmoot.secret.Handle;
import folkmoot.store.Tx;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The SQL of what a round holds while it is open: audience, invitations, sealed answers. */
final class AnswerStore {
  private final org.jdbi.v3.core.Handle sql;

  AnswerStore(Tx tx) {
    this.sql = tx.handle();
  }

  /** One sealed answer. */
  record Answer(Handle handle, byte[] sealed) {}

  /** One invitation whose reminder is due. */
  record Invitation(String id, byte[] sealed) {}

  void put(RoundId round, Handle handle, byte[] sealed) {
    sql.createUpdate(
            """
            merge into sealed_answer a
            using (select cast(:round as varchar(40)) as round_id,
              cast(:handle as varchar(64)) as handle) s
            on (a.round_id = s.round_id and a.handle = s.handle)
            when matched then update set sealed = :sealed
            when not matched then insert (round_id, handle, sealed)
              values (:round, :handle, :sealed)
            """)
        .bind("round", round.value())
        .bind("handle", handle.hex())
        .bind("sealed", sealed)
        .execute();
  }

  Optional<byte[]> find(RoundId round, Handle handle) {
    return sql.createQuery(
            "select sealed from sealed_answer where round_id = :round and handle = :handle")
        .bind("round", round.value())
        .bind("handle", handle.hex())
        .map((rows, context) -> rows.getBytes(1))
        .findOne();
  }

  boolean delete(RoundId round, Handle handle) {
    return sql.createUpdate(
                "delete from sealed_answer where round_id = :round and handle = :handle")
            .bind("round", round.value())
            .bind("handle", handle.hex())
            .execute()
        == 1;
  }

  int count(RoundId round) {
    return sql.createQuery("select count(*) from sealed_answer where round_id = :round")
        .bind("round", round.value())
        .mapTo(Integer.class)
        .one();
  }

  List<Answer> all(RoundId round) {
    return sql.createQuery(
            "select handle, sealed from sealed_answer where round_id = :round order by handle")
        .bind("round", round.value())
        .map(
            (rows, context) ->
                new Answer(new Handle(rows.getString("handle")), rows.getBytes("sealed")))
        .list();
  }

  void ask(RoundId round, MemberId member, @Nullable OrganisationId organisation) {
    sql.createUpdate(
            """
            insert into audience (round_id, member_id, organisation_id)
            values (:round, :member, :organisation)
            """)
        .bind("round", round.value())
        .bind("member", member.value())
        .bind("organisation", organisation == null ? null : organisation.value())
        .execute();
  }

  boolean isAsked(RoundId round, MemberId member) {
    return sql.createQuery(
                "select count(*) from audience where round_id = :round and member_id = :member")
            .bind("round", round.value())
            .bind("member", member.value())
            .mapTo(Integer.class)
            .one()
        == 1;
  }

  /** Who is asked, each with her organisation when the round opened. */
  Audience audience(RoundId round) {
    return new Audience(
        sql
            .createQuery("select member_id, organisation_id from audience where round_id = :round")
            .bind("round", round.value())
            .map(
                (rows, context) ->
                    Map.entry(
                        new MemberId(rows.getString("member_id")),
                        organisation(rows.getString("organisation_id"))))
            .stream()
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
  }

  /** The organisation this member's answer counts for, as when the round opened. */
  Optional<OrganisationId> organisation(RoundId round, MemberId member) {
    return sql.createQuery(
            """
            select organisation_id from audience where round_id = :round and member_id = :member
            """)
        .bind("round", round.value())
        .bind("member", member.value())
        .map((rows, context) -> organisation(rows.getString(1)))
        .findOne()
        .flatMap(found -> found);
  }

  private static Optional<OrganisationId> organisation(@Nullable String column) {
    return Optional.ofNullable(column).map(OrganisationId::new);
  }

  void invite(RoundId round, Invitation invitation) {
    sql.createUpdate("insert into invitation (id, round_id, sealed) values (:id, :round, :sealed)")
        .bind("id", invitation.id())
        .bind("round", round.value())
        .bind("sealed", invitation.sealed())
        .execute();
  }

  void remindAt(String invitation, Instant when) {
    sql.createUpdate("update invitation set remind_at = :when where id = :id")
        .bind("when", when)
        .bind("id", invitation)
        .execute();
  }

  void remindNoMore(String invitation) {
    sql.createUpdate("update invitation set remind_at = null where id = :id")
        .bind("id", invitation)
        .execute();
  }

  List<Invitation> toRemind(RoundId round, Instant now) {
    return sql.createQuery(
            """
            select id, sealed from invitation
            where round_id = :round and remind_at <= :now order by id
            """)
        .bind("round", round.value())
        .bind("now", now)
        .map((rows, context) -> new Invitation(rows.getString("id"), rows.getBytes("sealed")))
        .list();
  }

  /** Conveners who agreed to close this round before its time. */
  List<MemberId> earlyClosers(RoundId round) {
    return sql.createQuery("select member_id from early_close where round_id = :round")
        .bind("round", round.value())
        .map((rows, context) -> new MemberId(rows.getString(1)))
        .list();
  }

  void addEarlyCloser(RoundId round, MemberId member) {
    sql.createUpdate("insert into early_close (round_id, member_id) values (:round, :member)")
        .bind("round", round.value())
        .bind("member", member.value())
        .execute();
  }

  /** Deletes whom the round asked and how it reminds and closes; answers stay. */
  void deleteInvitations(RoundId round) {
    delete("invitation", round);
    delete("early_close", round);
    delete("audience", round);
  }

  void deleteAnswers(RoundId round) {
    delete("sealed_answer", round);
  }

  private void delete(String table, RoundId round) {
    sql.createUpdate("delete from " + table + " where round_id = :round")
        .bind("round", round.value())
        .execute();
  }
}
