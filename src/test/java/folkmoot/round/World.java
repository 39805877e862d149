package folkmoot.round;

import folkmoot.calendar.Calendars;
import folkmoot.calendar.HolidayFiles;
import folkmoot.draft.Drafts;
import folkmoot.ids.Ids;
import folkmoot.ids.MemberId;
import folkmoot.ids.OrganisationId;
import folkmoot.ids.PartnershipId;
import folkmoot.ids.TeamId;
import folkmoot.ids.UserId;
import folkmoot.outbox.Outbox;
import folkmoot.outbox.Tongues;
import folkmoot.privacy.Auditor;
import folkmoot.privacy.PublishedRound;
import folkmoot.privacy.Scales;
import folkmoot.record.PublicRecord;
import folkmoot.secret.Keyring;
import folkmoot.secret.RoundKeys;
import folkmoot.statistics.CutPoints;
import folkmoot.store.Database;
import folkmoot.themes.ThemeFinder;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A partnership of real parts around a clock that a test moves. */
final class World {
  static final String EACH = "folkmoot.store.Databases#each";
  static final Instant MONDAY = Instant.parse("2026-11-30T10:00:00Z");
  static final ZoneId LONDON = ZoneId.of("Europe/London");
  static final PartnershipId HOMES = new PartnershipId("par_homes");
  static final Item AIM = Item.scaled("CV1", "Do we want the same?", "same aim", Scales.EXTENT);
  static final Item CLEAR = Item.scaled("OF1", "Is it clear?", "clear", Scales.EXTENT);
  static final Item HELP = Item.open("open", "What would help?", "help");

  final Database database;
  final RecordingKind kind = new RecordingKind();
  final RoundKeys keys;
  final Drafts drafts;
  final RoundTools tools;
  final Rounds rounds;
  final Answers answers;
  final EarlyClose earlyClose;
  final PublicRecord record;
  private Instant now = MONDAY;

  World(Database database, Path keyDirectory) {
    this(database, Keyring.inFolder(keyDirectory, new SecureRandom()));
  }

  World(Database database, Keyring ring) {
    SecureRandom random = new SecureRandom();
    Ids ids = new Ids(() -> now, random);
    this.database = database;
    keys = ring.rounds();
    drafts = new Drafts(ring.members(), ids);
    Outbox outbox = new Outbox(ids, () -> now, () -> {}, Tongues.ENGLISH);
    tools =
        new RoundTools(
            database,
            keys,
            new RoundKinds(List.of(kind)),
            outbox,
            new Calendars(HolidayFiles.ours(), ids),
            ids,
            () -> now);
    rounds = new Rounds(tools);
    answers = new Answers(tools, drafts);
    earlyClose = new EarlyClose(tools);
    record = new PublicRecord(new Auditor(CutPoints.usual()));
  }

  Instant now() {
    return now;
  }

  void at(Instant instant) {
    now = instant;
  }

  void pass(Duration duration) {
    now = now.plus(duration);
  }

  RoundJobs jobs(Consumer<Closing.Step> afterStep) {
    Closing.Rules rules =
        new Closing.Rules(
            new Auditor(CutPoints.usual()),
            CutPoints.usual(),
            new SecureRandom(),
            (tx, p) -> Map.of(),
            item -> "",
            new ThemeFinder(words -> new float[1]));
    return new RoundJobs(tools, new Closing(tools, record, rules, afterStep));
  }

  /** Walks from due instant to due instant as the clock of the playground does. */
  void workUntil(Instant end) {
    RoundJobs jobs = jobs(step -> {});
    Instant next = jobs.next().orElse(Instant.MAX);
    while (!next.isAfter(end)) {
      now = next.isAfter(now) ? next : now;
      jobs.run(now);
      next = jobs.next().orElse(Instant.MAX);
    }
    now = end;
  }

  Round open(int people) {
    return open("request-" + now.toEpochMilli(), people);
  }

  Round open(String request, int people) {
    return open(request, people, List.of(AIM, CLEAR, HELP));
  }

  Round open(String request, int people, List<Item> items) {
    RoundPlan plan =
        new RoundPlan(
            HOMES,
            new TeamId("T1"),
            "pulse",
            "This week",
            items,
            IntStream.range(0, people).mapToObj(World::person).toList(),
            now,
            now.plus(Duration.ofHours(55)),
            5,
            person(0).member(),
            request);
    return database.transact(tx -> rounds.opened(tx, plan));
  }

  Round find(Round round) {
    return database.transact(tx -> rounds.find(tx, round.id())).orElseThrow();
  }

  PublishedRound published(Round round) {
    return database.transact(tx -> record.find(tx, round.id())).orElseThrow().value();
  }

  List<String> draftsOf(Person person) {
    return database.transact(tx -> drafts.of(tx, person.member())).stream()
        .map(draft -> draft.text())
        .toList();
  }

  /** The first so many people answer, variously. */
  void answered(Round round, int people) {
    for (int i = 0; i < people; i++) {
      answers.answer(round.id(), person(i), sheet(1 + i % 5));
    }
  }

  static AnswerSheet sheet(int value) {
    return new AnswerSheet(Map.of("CV1", value, "OF1", 6 - value), Map.of());
  }

  static AnswerSheet words(String text, Consent consent) {
    return new AnswerSheet(Map.of("CV1", 4), Map.of("open", new Words(text, consent)));
  }

  static Person person(int i) {
    return person(i, new OrganisationId("org_" + i % 3));
  }

  static Person person(int i, @Nullable OrganisationId organisation) {
    return new Person(
        new MemberId("mem_" + i),
        new TeamId("T" + i % 3),
        new UserId("U" + i),
        organisation,
        LONDON,
        true);
  }
}
