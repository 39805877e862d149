package folkmoot.partnership;

import folkmoot.directory.Attendance;
import folkmoot.directory.Directory;
import folkmoot.directory.DirectoryJobs;
import folkmoot.ids.ChannelId;
import folkmoot.ids.Ids;
import folkmoot.ids.TeamId;
import folkmoot.ids.UserId;
import folkmoot.outbox.Gates;
import folkmoot.outbox.Outbox;
import folkmoot.outbox.Tongues;
import folkmoot.outbox.Undecided;
import folkmoot.slack.Actor;
import folkmoot.slack.FakeSlack;
import folkmoot.slack.Seen;
import folkmoot.store.Database;
import folkmoot.store.Tx;
import folkmoot.text.Texts;
import java.security.SecureRandom;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The partnership feature on one database, with a channel of two organisations and a guest. */
final class House implements AutoCloseable {
  static final Instant NINE = Instant.parse("2026-11-30T09:00:00Z");
  static final TeamId COUNCIL = new TeamId("T1");
  static final TeamId TRUST = new TeamId("T2");
  static final ChannelId CHANNEL = new ChannelId("C1");

  final Database database;
  final Texts texts = Texts.load(Locale.UK);
  final FakeSlack slack = FakeSlack.start();
  final Directory directory = new Directory();
  final Partnerships partnerships = new Partnerships();
  final Conveners conveners;
  final Members members;
  final Attendance attendance;
  final Announcements announcements;
  final Moving moving;
  final Setup setup;
  final List<String> blocks = new ArrayList<>();
  final DirectoryJobs jobs;
  private final List<String> present = new ArrayList<>(List.of("UB"));

  final Sleeping sleeping;
  final Outbox outbox;

  House(Database database) {
    this.database = database;
    Ids ids = new Ids(() -> NINE, new SecureRandom());
    Outbox outbox = new Outbox(ids, () -> NINE, () -> {}, Tongues.ENGLISH);
    Organisations organisations = new Organisations(directory, ids);
    announcements = new Announcements(outbox, texts, () -> NINE);
    conveners = new Conveners(database, announcements, () -> NINE);
    members = new Members(organisations, announcements, outbox, ids);
    attendance = new Attendance(members, new Closings(gates(outbox), announcements), () -> NINE);
    jobs = new DirectoryJobs(database, attendance, team -> slack.web());
    Founding.Crew crew = new Founding.Crew(organisations, members, conveners, announcements);
    moving =
        new Moving(
            database,
            directory,
            outbox,
            () -> NINE,
            new Moving.Crew(members, announcements, List::of));
    Founding founding = new Founding(directory, crew, ids, () -> NINE);
    sleeping = new Sleeping(attendance, outbox, texts, () -> NINE);
    this.outbox = outbox;
    setup = new Setup(database, directory, attendance, new Setup.Works(founding, moving));
    slack.tell("auth.test", Map.of("user_id", "UB", "team_id", "T1"));
    slack.tell("conversations.info C1", Map.of("channel", Map.of("name", "warm-homes")));
    slack.tell("team.info T1", Map.of("team", Map.of("name", "Aldermoor Council")));
    slack.tell("team.info T2", Map.of("ok", false, "error", "team_not_found"));
    person("UB", "folkmoot", "T1", Map.of("is_bot", true));
    joins("U1", "Ana", "T1", Map.of("tz", "Europe/London"));
    joins("U2", "Ben", "T2", Map.of("tz", "Europe/London"));
    joins("U3", "Chloe", "T1", Map.of());
    joins("U4", "Gus", "T1", Map.of("is_restricted", true));
  }

  private Gates gates(Outbox outbox) {
    Undecided undecided =
        new Undecided() {
          @Override
          public void ask(Tx tx, Question question) {
            throw new IllegalStateException("nothing is posted here");
          }

          @Override
          public void blocked(Tx tx, Block block) {
            blocks.add(block.channel() + " " + block.cause());
          }
        };
    return new Gates(outbox, undecided, () -> NINE);
  }

  private void person(String id, String name, String team, Map<String, Object> more) {
    Map<String, Object> user = new HashMap<>(Map.of("id", id, "team_id", team));
    user.put("profile", Map.of("display_name", name));
    user.putAll(more);
    slack.tellNow("users.info " + id, Map.of("user", user));
  }

  /** Is in the channel from now on; the directory learns of it by {@link #comes}. */
  House joins(String id, String name, String team, Map<String, Object> more) {
    person(id, name, team, more);
    present.add(id);
    slack.tellNow("conversations.members C1", Map.of("members", List.copyOf(present)));
    return this;
  }

  /** Our bot is in this channel too, with these people. */
  void isListed(ChannelId channel, List<String> people) {
    slack.tellNow("conversations.members " + channel, Map.of("members", people));
    slack.tellNow("conversations.info " + channel, Map.of("channel", Map.of("name", "copy")));
    database.run(tx -> attendance.expect(tx, COUNCIL, channel));
    jobs.run(NINE);
  }

  /** The channel is shared by these teams and holds these people; Slack has told so. */
  void isShared(Set<String> teams, List<String> people) {
    slack.tellNow("conversations.members C1", Map.of("members", people));
    stands(Map.of("shared_team_ids", List.copyOf(teams)));
  }

  /** Slack says this of the channel, and has told that something is new. */
  void stands(Map<String, Object> more) {
    Map<String, Object> channel = new HashMap<>(Map.of("name", "warm-homes"));
    channel.putAll(more);
    slack.tellNow("conversations.info C1", Map.of("channel", channel));
    database.run(tx -> attendance.changed(tx, CHANNEL));
    jobs.run(NINE.plusSeconds(20));
  }

  /** Slack knows nothing of the channel any more, and not a little later either. */
  void isClosed() {
    Instant tomorrow = NINE.plus(Duration.ofDays(1));
    slack.tellNow("conversations.members C1", Map.of("ok", false, "error", "channel_not_found"));
    jobs.run(tomorrow);
    jobs.run(tomorrow.plus(Duration.ofMinutes(5)));
  }

  House comes(String id) {
    database.run(tx -> attendance.joined(tx, new Seen(actor(id, COUNCIL), CHANNEL)));
    jobs.run(NINE);
    return this;
  }

  House leaves(String id) {
    database.run(tx -> attendance.left(tx, new Seen(actor(id, COUNCIL), CHANNEL)));
    return this;
  }

  static Actor actor(String user, TeamId team) {
    return new Actor(COUNCIL, team, new UserId(user));
  }

  static Actor ana() {
    return actor("U1", COUNCIL);
  }

  static SetupChoice choice(String name, Set<String> conveners) {
    Map<TeamId, String> teams = new LinkedHashMap<>();
    teams.put(COUNCIL, "Aldermoor Council");
    teams.put(TRUST, "Wren Valley Trust");
    return new SetupChoice(
        name,
        "Every home warm by 2030",
        null,
        teams,
        List.of("Hearth & Home"),
        Set.copyOf(conveners.stream().map(UserId::new).toList()),
        new SetupChoice.Rhythm(DayOfWeek.MONDAY, LocalTime.of(9, 0), ZoneId.of("Europe/London")),
        5,
        null);
  }

  /** Ana sets up, with Ben as second convener. */
  Partnership isSetUp() {
    comes("UB");
    var outcome = setup.save(ana(), CHANNEL, choice("Warm Homes", Set.of("U1", "U2")));
    return ((Setup.Outcome.Saved) outcome).partnership();
  }

  Scene scene(String user) {
    return database.transact(
        tx -> partnerships.scene(tx, actor(user, COUNCIL), CHANNEL).orElseThrow());
  }

  List<String> namesOfConveners(Partnership partnership) {
    return database.transact(
        tx -> partnerships.conveners(tx, partnership.id()).stream().map(Member::name).toList());
  }

  List<String> namesOfOrganisations(Partnership partnership) {
    return database.transact(
        tx ->
            partnerships.organisations(tx, partnership.id()).stream()
                .map(Organisation::name)
                .toList());
  }

  /** Keys and words of what the outbox owes, in order, but for the card that came first. */
  List<String> owed() {
    return database.transact(House::owed).stream()
        .filter(line -> !line.startsWith("card:"))
        .toList();
  }

  /** For each card in the outbox, how it is sent and to whom alone. */
  List<String> cards() {
    return database.transact(
        tx ->
            tx.handle()
                .createQuery("select operation, user_id from outbox where dedup_key like 'card:%'")
                .map((rows, context) -> rows.getString(1) + " " + rows.getString(2))
                .list());
  }

  /** Our bot is brought in by this person. */
  House botComesBy(String inviter) {
    database.run(
        tx -> attendance.joined(tx, new Seen(actor("UB", COUNCIL), CHANNEL, new UserId(inviter))));
    jobs.run(NINE);
    return this;
  }

  private static List<String> owed(Tx tx) {
    return tx.handle()
        .createQuery("select dedup_key, words from outbox order by not_before, id")
        .map((rows, context) -> rows.getString("dedup_key") + " " + rows.getString("words"))
        .list();
  }

  @Override
  public void close() {
    slack.close();
  }
}
