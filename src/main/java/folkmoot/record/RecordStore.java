package folkmoot.record;

import folkmoot.ids.MemberId;
import folkmoot.ids.OrganisationId;
import folkmoot.ids.PartnershipId;
import folkmoot.ids.RoundId;
import folkmoot.privacy.Asking;
import folkmoot.privacy.Audience;
import folkmoot.privacy.ItemFigure;
import folkmoot.privacy.PublishedRound;
import folkmoot.privacy.RoundFacts;
import folkmoot.statistics.Turnout;
import folkmoot.store.Tx;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * The SQL of published rounds; their items are read by {@link FigureStore}, their words by {@link
 * VoiceStore}.
 */
final class RecordStore {
  private static final String SELECT =
      """
      select round_id, partnership_id, kind, title, k, opened_at, closed_at, audience, answered,
        too_few
      from published_round
      """;

  private final Handle handle;
  private final FigureStore figures;

  RecordStore(Tx tx) {
    this.handle = tx.handle();
    this.figures = new FigureStore(handle);
  }

  void add(Publication publication) {
    PublishedRound round = publication.round().value();
    addRound(round, publication.isHeld());
    figures.add(round);
    publication.audience().members().forEach((member, org) -> add(round, member, org));
    new VoiceStore(handle).add(publication);
    new ConsistencyStore(handle).add(round.facts().id(), round.consistency());
  }

  private void add(PublishedRound round, MemberId member, Optional<OrganisationId> organisation) {
    handle
        .createUpdate(
            """
            insert into published_audience (round_id, member_id, organisation_id)
            values (:round, :member, :organisation)
            """)
        .bind("round", round.facts().id().value())
        .bind("member", member.value())
        .bind("organisation", organisation.map(OrganisationId::value).orElse(null))
        .execute();
  }

  private void addRound(PublishedRound round, boolean held) {
    RoundFacts facts = round.facts();
    handle
        .createUpdate(
            """
            insert into published_round (round_id, partnership_id, kind, title, k, opened_at,
              closed_at, audience, answered, too_few, held)
            values (:id, :partnership, :kind, :title, :k, :opened, :closed, :audience, :answered,
              :tooFew, :held)
            """)
        .bind("id", facts.id().value())
        .bind("partnership", facts.partnership().value())
        .bind("kind", facts.kind())
        .bind("title", facts.title())
        .bind("k", facts.k())
        .bind("opened", facts.opened())
        .bind("closed", facts.closed())
        .bind("audience", round.turnout().audience())
        .bind("answered", round.turnout().answered())
        .bind("tooFew", round.tooFew())
        .bind("held", held)
        .execute();
  }

  Optional<PublishedRound> find(RoundId round) {
    return whole(handle.createQuery(SELECT + " where round_id = :id").bind("id", round.value()))
        .stream()
        .findFirst();
  }

  List<PublishedRound> closedBetween(PartnershipId partnership, Instant from, Instant to) {
    return whole(
        handle
            .createQuery(
                SELECT
                    + """
                     where partnership_id = :p and closed_at >= :from and closed_at < :to
                    order by closed_at, round_id
                    """)
            .bind("p", partnership.value())
            .bind("from", from)
            .bind("to", to));
  }

  List<PublishedRound> latest(PartnershipId partnership, int most) {
    return whole(
        handle
            .createQuery(
                SELECT
                    + """
                     where partnership_id = :p order by closed_at desc, round_id desc
                    fetch first :most rows only
                    """)
            .bind("p", partnership.value())
            .bind("most", most));
  }

  int countSince(PartnershipId partnership, String kind, Instant since) {
    return handle
        .createQuery(
            """
            select count(*) from published_round
            where partnership_id = :p and kind = :kind and not too_few and opened_at > :since
            """)
        .bind("p", partnership.value())
        .bind("kind", kind)
        .bind("since", since)
        .mapTo(Integer.class)
        .one();
  }

  Optional<Instant> lastClosed(PartnershipId partnership, String kind) {
    return handle
        .createQuery(
            """
            select closed_at from published_round
            where partnership_id = :p and kind = :kind and not too_few
            order by closed_at desc fetch first 1 rows only
            """)
        .bind("p", partnership.value())
        .bind("kind", kind)
        .map((rows, context) -> rows.getObject("closed_at", OffsetDateTime.class).toInstant())
        .findFirst();
  }

  List<TookPart> turnouts(PartnershipId partnership, String kind) {
    return handle
        .createQuery(
            """
            select closed_at, answered, audience from published_round
            where partnership_id = :p and kind = :kind and not too_few order by closed_at, round_id
            """)
        .bind("p", partnership.value())
        .bind("kind", kind)
        .map(
            (rows, context) ->
                new TookPart(
                    rows.getObject("closed_at", OffsetDateTime.class).toInstant(),
                    new Turnout(rows.getInt("answered"), rows.getInt("audience"))))
        .list();
  }

  int count(PartnershipId partnership, String kind) {
    return handle
        .createQuery(
            """
            select count(*) from published_round
            where partnership_id = :p and kind = :kind and not too_few
            """)
        .bind("p", partnership.value())
        .bind("kind", kind)
        .mapTo(Integer.class)
        .one();
  }

  /** What was published about these wordings before an instant, the latest first. */
  List<Asking> askings(PartnershipId partnership, List<String> wordings, Instant before) {
    List<FigureStore.Asked> all = figures.before(partnership, wordings, before);
    Map<RoundId, Audience> audiences =
        audiences(all.stream().map(asked -> asked.place().round()).distinct().toList());
    return all.stream()
        .map(
            asked ->
                new Asking(
                    audiences.getOrDefault(asked.place().round(), Audience.NOBODY),
                    asked.turnout(),
                    asked.closed(),
                    asked.figure()))
        .toList();
  }

  Audience audience(RoundId round) {
    return audiences(List.of(round)).getOrDefault(round, Audience.NOBODY);
  }

  private record Invited(RoundId round, MemberId member, Optional<OrganisationId> organisation) {}

  /** Those of all rounds in one query, since a question may have been asked many times. */
  private Map<RoundId, Audience> audiences(List<RoundId> rounds) {
    if (rounds.isEmpty()) {
      return Map.of();
    }
    return handle
        .createQuery(
            """
            select round_id, member_id, organisation_id from published_audience
            where round_id in (<rounds>)
            """)
        .bindList("rounds", rounds.stream().map(RoundId::value).toList())
        .map(
            (rows, context) ->
                new Invited(
                    new RoundId(rows.getString("round_id")),
                    new MemberId(rows.getString("member_id")),
                    Optional.ofNullable(rows.getString("organisation_id"))
                        .map(OrganisationId::new)))
        .stream()
        .collect(
            Collectors.groupingBy(
                Invited::round,
                Collectors.collectingAndThen(
                    Collectors.toMap(Invited::member, Invited::organisation), Audience::new)));
  }

  /** Reads the rounds first and their parts after, since one result is open at a time. */
  private List<PublishedRound> whole(Query query) {
    return query.map(RecordStore::header).list().stream().map(this::withParts).toList();
  }

  private PublishedRound withParts(PublishedRound header) {
    return withParts(header, false);
  }

  /** A round with the words that wait, for those who look through them. */
  Optional<PublishedRound> underReview(RoundId round) {
    return handle
        .createQuery(SELECT + " where round_id = :id and held")
        .bind("id", round.value())
        .map(RecordStore::header)
        .findOne()
        .map(header -> withParts(header, true));
  }

  private PublishedRound withParts(PublishedRound header, boolean waiting) {
    RoundId id = header.facts().id();
    List<ItemFigure> items = figures.of(id);
    return new PublishedRound(
        header.facts(),
        header.turnout(),
        header.tooFew(),
        items,
        new VoiceStore(handle).of(id, waiting),
        new ConsistencyStore(handle).of(id));
  }

  private static PublishedRound header(ResultSet rows, StatementContext context)
      throws SQLException {
    RoundFacts facts =
        new RoundFacts(
            new RoundId(rows.getString("round_id")),
            new PartnershipId(rows.getString("partnership_id")),
            rows.getString("kind"),
            rows.getString("title"),
            rows.getObject("opened_at", OffsetDateTime.class).toInstant(),
            rows.getObject("closed_at", OffsetDateTime.class).toInstant(),
            rows.getInt("k"));
    return new PublishedRound(
        facts,
        new Turnout(rows.getInt("answered"), rows.getInt("audience")),
        rows.getBoolean("too_few"),
        List.of(),
        List.of());
  }
}
