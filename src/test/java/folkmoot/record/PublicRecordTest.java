package folkmoot.record;

import static org.assertj.core.api.Assertions.assertThat;

import folkmoot.ids.MemberId;
import folkmoot.ids.PartnershipId;
import folkmoot.ids.RoundId;
import folkmoot.privacy.Asking;
import folkmoot.privacy.Audience;
import folkmoot.privacy.Audited;
import folkmoot.privacy.Auditor;
import folkmoot.privacy.Candidate;
import folkmoot.privacy.Consistency;
import folkmoot.privacy.Detail;
import folkmoot.privacy.ItemFigure;
import folkmoot.privacy.Movement;
import folkmoot.privacy.PublishedRound;
import folkmoot.privacy.Question;
import folkmoot.privacy.Quote;
import folkmoot.privacy.RoundFacts;
import folkmoot.privacy.Scales;
import folkmoot.privacy.Voices;
import folkmoot.secret.ClaimCode;
import folkmoot.statistics.ChangeWord;
import folkmoot.statistics.CutPoints;
import folkmoot.statistics.Tally;
import folkmoot.statistics.Turnout;
import folkmoot.store.Database;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PublicRecordTest {
  private static final String EACH = "folkmoot.store.Databases#each";
  private static final PartnershipId HOMES = new PartnershipId("par_1");
  private static final Instant MONDAY = Instant.parse("2026-11-30T10:00:00Z");
  private static final ClaimCode CODE = new ClaimCode("7K3M-0Q9X-PB2T-W5DA");

  private final Auditor auditor = new Auditor(CutPoints.usual());
  private final PublicRecord record = new PublicRecord(auditor);

  @ParameterizedTest
  @MethodSource(EACH)
  void what_was_written_is_read_again(Database database) {
    PublishedRound written = publish(database, "rnd_1", MONDAY, people(14));

    PublishedRound read = found(database, "rnd_1").orElseThrow().value();

    assertThat(read).isEqualTo(written);
    assertThat(read.items())
        .extracting(ItemFigure::detail)
        .containsExactly(Detail.FIVE, Detail.WORDS_ONLY, Detail.WITHHELD);
    assertThat(found(database, "rnd_2")).isEmpty();
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void an_item_beside_its_earlier_reading_is_read_again(Database database) {
    publish(database, "rnd_1", MONDAY, people(14));
    PublishedRound second =
        publish(database, "rnd_2", MONDAY.plus(Duration.ofDays(21)), people(14));

    ItemFigure written = second.items().get(0);
    Movement movement = written.movement();
    assertThat(movement).isNotNull();
    assertThat(movement.since()).isEqualTo(MONDAY);
    assertThat(movement.change().word()).isEqualTo(ChangeWord.NONE);
    assertThat(found(database, "rnd_2").orElseThrow().value().items().get(0)).isEqualTo(written);
    assertThat(askings(database)).extracting(Asking::closed).endsWith(MONDAY);
    assertThat(askings(database).get(0).turnout()).isEqualTo(new Turnout(13, 14));
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void how_far_questions_hang_together_is_read_again(Database database) {
    PublishedRound round = publish(database, "rnd_1", MONDAY, people(14));
    Consistency vision = new Consistency("Vision", List.of("CV1"), 0.88, -0.1, 0.93);
    PublishedRound measured =
        new PublishedRound(
            new RoundFacts(
                new RoundId("rnd_2"),
                HOMES,
                "full",
                "Full check",
                MONDAY,
                MONDAY.plusSeconds(99),
                5),
            round.turnout(),
            false,
            round.items(),
            List.of(),
            List.of(vision));
    database.run(
        tx ->
            record.save(
                tx,
                new Publication(
                    auditor.again(measured, Audience.of(people(14)), List.of()),
                    Audience.of(people(14)),
                    Map.of())));

    assertThat(found(database, "rnd_2").orElseThrow().value().consistency())
        .containsExactly(vision);
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void a_changed_audience_is_seen_against_the_asking_before_it(Database database) {
    publish(database, "rnd_1", MONDAY, people(14));
    PublishedRound second =
        publish(database, "rnd_2", MONDAY.plus(Duration.ofDays(21)), people(15));

    assertThat(second.items().get(0).detail()).isEqualTo(Detail.WORDS_ONLY);
    assertThat(latest(database))
        .extracting(round -> round.value().items().get(0).detail())
        .containsExactly(Detail.WORDS_ONLY, Detail.FIVE);
    assertThat(askings(database))
        .extracting(Asking::audience)
        .containsExactly(Audience.of(people(15)), Audience.of(people(14)));
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void an_asking_in_words_does_not_hide_the_counts_before_it(Database database) {
    publish(database, "rnd_1", MONDAY, people(14));
    publish(database, "rnd_2", MONDAY.plus(Duration.ofDays(21)), people(15));
    PublishedRound third = publish(database, "rnd_3", MONDAY.plus(Duration.ofDays(42)), people(15));

    assertThat(third.items().get(0).detail()).isEqualTo(Detail.WORDS_ONLY);
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void a_span_holds_its_beginning_and_not_its_end(Database database) {
    publish(database, "rnd_1", MONDAY, people(14));
    publish(database, "rnd_2", MONDAY.plusSeconds(60), people(14));

    assertThat(between(database, MONDAY, MONDAY.plusSeconds(60))).containsExactly("rnd_1");
    assertThat(between(database, MONDAY, MONDAY.plusSeconds(61))).containsExactly("rnd_1", "rnd_2");
    assertThat(between(database, MONDAY.plusSeconds(61), MONDAY.plusSeconds(99))).isEmpty();
    assertThat(database.<Integer>transact(tx -> record.count(tx, HOMES, "pulse"))).isEqualTo(2);
    assertThat(database.<Integer>transact(tx -> record.count(tx, HOMES, "checkin"))).isZero();
  }

  @ParameterizedTest
  @MethodSource(EACH)
  void an_author_takes_her_words_back_with_the_code(Database database) {
    publish(database, "rnd_1", MONDAY, people(14));

    assertThat(removed(database))
        .contains(new RemovedQuote(new RoundId("rnd_1"), "wrd_b", List.of()));
    assertThat(removed(database)).isEmpty();
    List<Quote> left = found(database, "rnd_1").orElseThrow().value().voices().get(0).quotes();
    assertThat(left).contains(new Quote("wrd_b", "", null, true));
    assertThat(left).extracting(Quote::text).doesNotContain("We meet too late.");
  }

  private Optional<Audited<PublishedRound>> found(Database database, String id) {
    return database.transact(tx -> record.find(tx, new RoundId(id)));
  }

  private Optional<RemovedQuote> removed(Database database) {
    return database.transact(tx -> record.removeQuote(tx, CODE, theirs -> true));
  }

  private List<Audited<PublishedRound>> latest(Database database) {
    return database.transact(tx -> record.latest(tx, HOMES, 5));
  }

  private List<Asking> askings(Database database) {
    List<String> wordings = List.of("Do we share?", "Never asked");
    return database.transact(
        tx -> record.askingsBefore(tx, HOMES, wordings, MONDAY.plus(Duration.ofDays(30))));
  }

  private List<String> between(Database database, Instant from, Instant to) {
    return database.transact(tx -> record.closedBetween(tx, HOMES, from, to)).stream()
        .map(round -> round.value().facts().id().value())
        .toList();
  }

  private PublishedRound publish(
      Database database, String id, Instant closed, Set<MemberId> audience) {
    RoundFacts facts =
        new RoundFacts(
            new RoundId(id), HOMES, "pulse", "This week", closed.minusSeconds(9), closed, 5);
    List<ItemFigure> items =
        List.of(
            item("CV1", "Do we share?", List.of(0, 1, 3, 6, 2)),
            item("OF1", "Is it clear?", List.of(0, 0, 0, 12, 1)),
            item("AA2", "Do we change?", List.of(0, 1, 0, 2, 1)));
    List<Quote> quotes =
        id.equals("rnd_1")
            ? List.of(
                new Quote("wrd_a", "More “tea” – 茶", null, false),
                new Quote("wrd_b", "We meet too late.", new MemberId("m3"), false))
            : List.of();
    PublishedRound round =
        new PublishedRound(
            facts,
            new Turnout(13, audience.size()),
            false,
            items,
            List.of(new Voices("open", "Why?", quotes, true)));
    return database.transact(
        tx -> {
          var audited =
              auditor.audit(
                  new Candidate(round, Audience.of(audience), Map.of("open", 6)),
                  record.askingsBefore(
                      tx, HOMES, items.stream().map(i -> i.question().wording()).toList(), closed));
          record.save(
              tx,
              new Publication(
                  audited,
                  Audience.of(audience),
                  quotes.isEmpty() ? Map.of() : Map.of("wrd_b", CODE.sha256())));
          return audited.value();
        });
  }

  private static ItemFigure item(String id, String wording, List<Integer> counts) {
    return ItemFigure.counted(
        new Question(id, wording, id, Scales.EXTENT, Question.Role.FOLLOWED),
        new Tally(counts),
        false);
  }

  private static Set<MemberId> people(int n) {
    return IntStream.range(0, n).mapToObj(i -> new MemberId("m" + i)).collect(Collectors.toSet());
  }
}
