package folkmoot.asking;

import folkmoot.box.Boxes;
import folkmoot.calendar.Calendars;
import folkmoot.calendar.HolidayFiles;
import folkmoot.command.Arguments;
import folkmoot.draft.Drafts;
import folkmoot.ids.ChannelId;
import folkmoot.ids.Ids;
import folkmoot.ids.MemberId;
import folkmoot.ids.PartnershipId;
import folkmoot.ids.TeamId;
import folkmoot.ids.UserId;
import folkmoot.outbox.Outbox;
import folkmoot.outbox.Tongues;
import folkmoot.partnership.Partnerships;
import folkmoot.partnership.Scene;
import folkmoot.privacy.Auditor;
import folkmoot.prompt.PromptFiles;
import folkmoot.prompt.Prompts;
import folkmoot.record.PublicRecord;
import folkmoot.rhythm.Orders;
import folkmoot.round.Answers;
import folkmoot.round.Closing;
import folkmoot.round.EarlyClose;
import folkmoot.round.Person;
import folkmoot.round.Round;
import folkmoot.round.RoundJobs;
import folkmoot.round.RoundKind;
import folkmoot.round.RoundKinds;
import folkmoot.round.RoundTools;
import folkmoot.round.Rounds;
import folkmoot.secret.Keyring;
import folkmoot.secret.MemberKeys;
import folkmoot.slack.Actor;
import folkmoot.slack.Click;
import folkmoot.slack.FormValues;
import folkmoot.slack.Submission;
import folkmoot.statistics.CutPoints;
import folkmoot.store.Database;
import folkmoot.text.Texts;
import folkmoot.themes.ThemeFinder;
import folkmoot.time.WhenPhrase;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** A partnership with real parts, whose clock a test moves; person 0 and person 1 convene. */
public final class House {
  public static final Instant MONDAY = Instant.parse("2026-11-30T10:00:00Z");
  public static final PartnershipId HOMES = new PartnershipId("par_homes");
  public static final TeamId COUNCIL = new TeamId("T0");
  private static final List<String> NAMES =
      List.of(
          "Ana Silva",
          "Ben Okafor",
          "Cleo Marsh",
          "Dev Rao",
          "Eve Lund",
          "Finn Boyd",
          "Gia Conti",
          "Hal Pryce",
          "Ines Roth",
          "Jon Abel",
          "Kit Shaw",
          "Lea Brandt",
          "Mo Late");

  /** Looks at the first letters of words alone, which is quick and enough to tell some apart. */
  public static final ThemeFinder FINDER = new ThemeFinder(House::firstLetters);

  public final Database database;
  public final Tools tools;
  public final EarlyClose early;

  /** What people write under a key of its own. */
  public final Boxes boxes;

  /** The keys of what is kept for members. */
  public final MemberKeys memberKeys;

  private final RoundJobs jobs;
  private final int people;
  private Instant now = MONDAY;
  private Runnable whenLooked = () -> {};
  private int views;

  /** Where a house stands, how many live there, and who finds themes in what they say. */
  public record Place(Database database, Path keys, int people, ThemeFinder finder) {}

  /** A house whose features answer for these kinds of rounds, new or over what is there. */
  public House(
      Database database, Path keys, int people, Function<RoundPosts.Needs, List<RoundKind>> kinds) {
    this(new Place(database, keys, people, FINDER), kinds);
  }

  /** The same with a finder of one's own. */
  public House(Place place, Function<RoundPosts.Needs, List<RoundKind>> kinds) {
    this.database = place.database();
    this.people = place.people();
    SecureRandom random = new SecureRandom();
    Ids ids = new Ids(this::look, random);
    Texts texts = Texts.load(Locale.UK);
    Partnerships partnerships = new Partnerships();
    Outbox outbox = new Outbox(ids, this::look, () -> {}, Tongues.ENGLISH);
    Keyring ring = Keyring.inFolder(place.keys(), random);
    this.memberKeys = ring.members();
    this.boxes = new Boxes(ring.rounds());
    Drafts drafts = new Drafts(ring.members(), ids);
    RoundKinds all =
        new RoundKinds(
            kinds.apply(new RoundPosts.Needs(partnerships, drafts, outbox, texts, this::look)));
    Calendars calendars = new Calendars(HolidayFiles.ours(), ids);
    RoundTools round =
        new RoundTools(database, ring.rounds(), all, outbox, calendars, ids, this::look);
    Auditor auditor = new Auditor(CutPoints.usual());
    PublicRecord record = new PublicRecord(auditor);
    Rounds rounds = new Rounds(round);
    this.tools =
        new Tools(
            database,
            partnerships,
            rounds,
            new Answers(round, drafts),
            drafts,
            record,
            new Orders(),
            calendars,
            new Prompts(PromptFiles.ours(), rounds),
            outbox,
            texts,
            ids,
            this::look);
    this.early = new EarlyClose(round);
    this.jobs =
        new RoundJobs(
            round,
            new Closing(
                round,
                record,
                new Closing.Rules(
                    auditor,
                    CutPoints.usual(),
                    random,
                    (tx, p) -> Map.of(),
                    item -> "",
                    place.finder())));
    database.run(
        tx -> {
          if (partnerships.all(tx).isEmpty()) {
            settle(tx.handle());
          }
        });
  }

  private static float[] firstLetters(String words) {
    float[] letters = new float[26];
    for (String word : words.toLowerCase(Locale.UK).split("[^a-z]+")) {
      if (!word.isEmpty()) {
        letters[word.charAt(0) - 'a']++;
      }
    }
    return letters;
  }

  private void settle(Handle sql) {
    sql.execute(
        """
        insert into partnership values ('par_homes', 'T0', 'Warm Homes', 'Nobody is cold at home',
          'C1', null, 'Europe/London', 'en-GB', 5, 'THURSDAY', '14:00',
          timestamp with time zone '2026-11-01 09:00:00+00')
        """);
    for (int i = 0; i < 3; i++) {
      sql.execute("insert into organisation values (?, 'par_homes', ?)", "org_" + i, "Org " + i);
    }
    for (int i = 0; i < people; i++) {
      join(sql, i);
    }
    for (int i = 0; i < 2; i++) {
      sql.execute(
          """
          insert into convener values ('par_homes', ?,
            timestamp with time zone '2026-11-01 09:00:00+00')
          """,
          "mem_" + i);
    }
  }

  private static void join(Handle sql, int i) {
    sql.execute(
        """
        insert into member (id, partnership_id, team_id, user_id, name, zone, guest,
          organisation_id, organisation_stated, active)
        values (?, 'par_homes', ?, ?, ?, 'Europe/London', false, ?, false, true)
        """,
        "mem_" + i,
        "T" + i % 3,
        "U" + i,
        i < NAMES.size() ? NAMES.get(i) : NAMES.get(i % NAMES.size()) + " " + i,
        "org_" + i % 3);
  }

  /** One more person joins the channel. */
  public void joins(int person) {
    database.run(tx -> join(tx.handle(), person));
  }

  public Instant now() {
    return now;
  }

  /** Does this each time somebody looks at the clock, which all that is written down does. */
  public void eachLook(Runnable then) {
    whenLooked = then;
  }

  private Instant look() {
    whenLooked.run();
    return now;
  }

  public void pass(Duration duration) {
    now = now.plus(duration);
  }

  /** Walks from due instant to due instant. */
  public void passWorking(Duration duration) {
    Instant end = now.plus(duration);
    Instant next = jobs.next().orElse(Instant.MAX);
    while (!next.isAfter(end)) {
      now = next.isAfter(now) ? next : now;
      jobs.run(now);
      next = jobs.next().orElse(Instant.MAX);
    }
    now = end;
  }

  public Actor actor(int person) {
    return new Actor(COUNCIL, new TeamId("T" + person % 3), new UserId("U" + person));
  }

  public Scene scene(int person) {
    return database
        .transact(tx -> tools.partnerships().scene(tx, actor(person), HOMES))
        .orElseThrow();
  }

  public Person person(int person) {
    return Answering.person(scene(person).member());
  }

  public MemberId member(int person) {
    return new MemberId("mem_" + person);
  }

  public Click click(int person, String value) {
    return new Click(
        actor(person), value, new ChannelId("C1"), "1.1", null, "", new FormValues(Map.of()));
  }

  /** A form sent for the first time. */
  public Submission submission(int person, String metadata, Map<String, String> values) {
    return submission(person, "V" + views++, metadata, values);
  }

  public Submission submission(
      int person, String view, String metadata, Map<String, String> values) {
    Map<String, List<String>> entries = new HashMap<>();
    values.forEach((block, value) -> entries.put(block, List.of(value)));
    return new Submission(actor(person), view, metadata, new FormValues(entries));
  }

  /** She sends her answer, looks at her words where they are shown to her, and shares them so. */
  public Sent answers(
      Answering answering, int person, String metadata, Map<String, String> values) {
    Sent sent = answering.send(submission(person, metadata, values));
    if (!(sent instanceof Sent.ToCheck check)) {
      return sent;
    }
    Map<String, String> again = new HashMap<>();
    values.forEach((block, value) -> again.put(block.replace("words.0", "words.1"), value));
    return answering.send(submission(person, check.form().metadata(), again));
  }

  public static Arguments arguments(@Nullable String text, @Nullable WhenPhrase when) {
    return new Arguments(text, false, when, null, List.of(), false, "", "");
  }

  public Round find(Round round) {
    return database.transact(tx -> tools.rounds().find(tx, round.id())).orElseThrow();
  }

  /** What is owed to Slack under keys that begin so, in order: its words. */
  public List<String> owed(String key) {
    return database.transact(
        tx ->
            tx.handle()
                .createQuery(
                    """
                    select words from outbox where dedup_key like :key and state = 'waiting'
                    order by not_before, id
                    """)
                .bind("key", key + "%")
                .mapTo(String.class)
                .list());
  }

  /** The blocks owed under this key. */
  public String blocks(String key) {
    return database.transact(
        tx ->
            tx.handle()
                .createQuery("select blocks from outbox where dedup_key = :key")
                .bind("key", key)
                .mapTo(String.class)
                .one());
  }
}
