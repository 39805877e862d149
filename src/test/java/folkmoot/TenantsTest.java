package folkmoot;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import folkmoot.Gesture.Handler;
import folkmoot.Gesture.Kind;
import folkmoot.Strangers.Ground;
import folkmoot.Strangers.Ledger;
import folkmoot.ids.ChannelId;
import folkmoot.ids.TeamId;
import folkmoot.ids.UserId;
import folkmoot.slack.Actor;
import folkmoot.slack.FeatureSet;
import folkmoot.slack.Heard;
import folkmoot.slack.Interactions;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Each workspace sees only its own partnerships: whatever is listened to is tried from elsewhere,
 * with ids of what is really there. What its own people write on the way calls people, links out
 * and lays out: whatever takes words takes these, and they stay words wherever they go.
 */
class TenantsTest {
  static final String WORDS = NastyWords.LONG;
  private static final Pattern THEIRS =
      Pattern.compile(
          "Quillwort|Warm Homes|their home is cold|Catrin Hughes|Dev Patel|Liam Byrne|Sam Whitlock");

  static final ChannelId HOME = new ChannelId("C07WARMHMS");
  private static final ChannelId ELSEWHERE = new ChannelId("C0ELSEWHERE");
  private static final TeamId ALDERMOOR = new TeamId("T07ALDERMR");
  static final Actor AMIRA = new Actor(ALDERMOOR, ALDERMOOR, new UserId("U07AMIRAKH"));
  private static final Actor BEN = new Actor(ALDERMOOR, ALDERMOOR, new UserId("U07BENOKAF"));

  /** Convenes the partnership of another workspace. */
  private static final Actor STRANGER = actor("T0OTHERTEAM", "U0STRANGER");

  /** Has in a third workspace the id that Amira has in hers. */
  private static final Actor NAMESAKE = actor("T0THIRDTEAM", "U07AMIRAKH");

  /** Whoever sets up in a channel makes Folkmoot look at it, for her own workspace. */
  private static final String LOOK = "C0INJECTED||T0OTHERTEAM|";

  private static final String HARBOUR = "ptn_harbour";

  /** Whoever sends a form that was only shown closes it, and that is all it does, for anybody. */
  private static final Set<String> DOES_NOTHING =
      Set.of("FORM pulse.preview", "FORM listening.preview");

  /** Nothing but a code is taken there. */
  private static final Set<String> TAKES_NO_WORDS = Set.of("listening.forget code");

  /** Where people's words must have stood, or nothing was seen of what becomes of them there. */
  private static final List<String> WORDS_GO_TO =
      List.of(
          "COMMAND read",
          "CLICK read",
          "CLICK shown",
          "FORM read",
          "FORM shown",
          "BESIDE_MESSAGE shown",
          "chat.postMessage read",
          "chat.update read",
          "files.completeUploadExternal read",
          "views.open read",
          "views.open shown",
          "views.publish read",
          "views.update shown",
          "the report");

  private static Actor actor(String team, String user) {
    return new Actor(new TeamId(team), new TeamId(team), new UserId(user));
  }

  private static final Ledger LEDGER = Ledger.empty();
  private static final Set<Handler> ALL = new LinkedHashSet<>();
  private static final List<String> HOLES = new ArrayList<>();
  private static final List<String> LOGGED = new ArrayList<>();

  /** Both are walked through once, at the most talkative, for all that is asked of them below. */
  @BeforeAll
  static void walkTwice() throws Exception {
    try (TracedLog log = TracedLog.start()) {
      try (PlayedWeek week = PlayedWeek.with(EnumSet.allOf(FeatureSet.class), Transport.HTTP);
          Rows rows = new Rows(week.folder())) {
        Strangers strangers = strangers(week, rows, LEDGER);
        log.watches(week);
        walk(week, strangers);
        ALL.addAll(handlers(week));
        cameOf(week, strangers);
      }
      try (PlayedWeek week = PlayedWeek.start();
          Rows rows = new Rows(week.folder())) {
        Strangers strangers = strangers(week, rows, LEDGER);
        log.watches(week);
        new Weeks(week, strangers).walk();
        cameOf(week, strangers);
      }
      LOGGED.addAll(log.holding("Quillwort", "Speedwell", "grows in the lane", "INJECT", "inject"));
    }
  }

  private static void cameOf(PlayedWeek week, Strangers strangers) {
    wentOut(week, LEDGER.reads());
    HOLES.addAll(strangers.holes());
  }

  @Test
  void nothing_of_a_partnership_is_told_to_another_workspace_or_changed_from_there() {
    assertThat(HOLES).isEmpty();
    List<Handler> unserved = ALL.stream().filter(each -> !LEDGER.served().contains(each)).toList();
    assertThat(unserved)
        .extracting(Handler::toString)
        .as("nobody was offered anything by them: let a walk come to where they are")
        .containsExactlyInAnyOrderElementsOf(DOES_NOTHING);
  }

  @Test
  void what_people_write_stays_words_wherever_it_goes() {
    assertThat(LEDGER.nasty().untaken().keySet())
        .as("fields, commands and message shortcuts that were never given nasty words")
        .containsExactlyInAnyOrderElementsOf(TAKES_NO_WORDS);
    assertThat(LEDGER.reads().holes()).isEmpty();
    assertThat(LEDGER.reads().places()).containsAll(WORDS_GO_TO);
  }

  @Test
  void a_mark_in_what_people_write_never_ends_a_mark_of_ours() {
    assertThat(LEDGER.reads().laidOut()).isEmpty();
  }

  @Test
  void nothing_people_write_is_logged_and_nothing_that_proves_who_one_is() {
    assertThat(LOGGED).isEmpty();
  }

  /** All that Slack's stand-in was sent, over the wire. */
  private static void wentOut(PlayedWeek week, SlackReads reads) {
    for (JsonObject call : PlayedWeek.objects(week.client().traffic().getAsJsonArray("calls"))) {
      String method = call.get("method").getAsString();
      reads.goesOut(method, method, call.get("args"));
    }
  }

  @Test
  void nothing_of_it_is_told_by_events_home_tabs_and_pages() throws Exception {
    try (PlayedWeek week = PlayedWeek.start();
        Rows rows = new Rows(week.folder())) {
      Strangers strangers = strangers(week, rows, Ledger.empty());
      week.types("Amira", "/moot action \"Mend what Quillwort needs\"");
      week.rest();
      new Elsewhere(week, strangers, List.of(STRANGER, NAMESAKE)).comes(ELSEWHERE, HOME);
      assertThat(strangers.holes()).isEmpty();
    }
  }

  private static Strangers strangers(PlayedWeek week, Rows rows, Ledger ledger)
      throws SQLException {
    addHarbour(rows);
    String partnership = rows.one("select id from partnership where name = 'Warm Homes'");
    Ground ground =
        new Ground(
            partnership,
            HOME,
            THEIRS,
            Set.of(HARBOUR, "mem_harbour", "U0STRANGER", "T0THIRDTEAM", LOOK));
    Heard heard = new Heard(week.app().interactions());
    return new Strangers(heard, rows, List.of(STRANGER, NAMESAKE), ground, ledger);
  }

  /** All that is listened to, as the code says. */
  private static List<Handler> handlers(PlayedWeek week) {
    List<Handler> all = new ArrayList<>();
    Interactions on = week.app().interactions();
    Heard heard = new Heard(on);
    week.app().words().keySet().forEach(word -> all.add(new Handler(Kind.COMMAND, word)));
    heard.actions().forEach(action -> all.add(new Handler(Kind.CLICK, action)));
    heard.forms().forEach(form -> all.add(new Handler(Kind.FORM, form)));
    on.offeredEverywhere().forEach(each -> all.add(new Handler(Kind.SHORTCUT, each)));
    on.offeredBesideMessages().forEach(each -> all.add(new Handler(Kind.BESIDE_MESSAGE, each)));
    return all;
  }

  private static void addHarbour(Rows rows) throws SQLException {
    rows.change(
        """
        insert into partnership (id, installation, name, purpose, home_channel, zone, language, k,
          digest_day, digest_time, created_at)
        select ?, ?, 'Harbour', '', ?, zone, language, k, digest_day, digest_time, created_at
        from partnership
        """,
        HARBOUR,
        STRANGER.installation().value(),
        ELSEWHERE.value());
    rows.change(
        """
        insert into member (id, partnership_id, team_id, user_id, name, zone, guest,
          organisation_stated, active)
        values ('mem_harbour', ?, ?, ?, 'Perdita Voss', 'Europe/London', false, false, true)
        """,
        HARBOUR,
        STRANGER.team().value(),
        STRANGER.user().value());
    rows.change(
        """
        insert into convener (partnership_id, member_id, since)
        select partnership_id, id, timestamp with time zone '2020-01-01 00:00:00Z'
        from member where id = 'mem_harbour'
        """);
  }

  private static void walk(PlayedWeek week, Strangers strangers) throws Exception {
    week.types("Amira", "/moot ask \"What does Quillwort want of us?\" now");
    JsonObject sent =
        week.answers(
            "Amira", week.newest("listening.answer"), new Form(0, NastyWords.TURNED, "UNSIGNED"));
    strangers.noteCodes(sent.toString());
    week.client().others();
    week.client().clockOn("P4D");
    week.rest();

    strangers.on(week.now().toLocalDate(), WORDS);
    strangers.goThrough(shown(week));
    strangers.goThrough(typed(week, strangers));
    week.client().clockOn("PT2M");
    strangers.again();
    strangers.goThrough(shown(week));
    strangers.borrow(
        handlers(week).stream().filter(handler -> !strangers.served(handler)).toList());
    for (String code : strangers.codes()) {
      strangers.tryAlone(Gesture.typed(AMIRA, "forget", code, HOME));
    }
    strangers.takeAway();
    strangers.end();
  }

  /** What two people are offered in the channel, privately and on their Home tabs. */
  static List<Gesture> shown(PlayedWeek week) {
    List<Gesture> offered = new ArrayList<>();
    offered.addAll(shown(week, AMIRA));
    offered.addAll(shown(week, BEN));
    return offered;
  }

  private static List<Gesture> shown(PlayedWeek week, Actor person) {
    String id = person.user().value();
    List<JsonObject> seen = new ArrayList<>(week.channel(id));
    seen.addAll(PlayedWeek.objects(week.client().dms(id)));
    seen.add(week.client().get("people/" + id + "/home").getAsJsonObject());
    return seen.stream().flatMap(each -> Offered.in(each, person, HOME).stream()).toList();
  }

  /** Every word of the command, and what can be done without any. */
  private static List<Gesture> typed(PlayedWeek week, Strangers strangers) throws SQLException {
    List<Gesture> typed = new ArrayList<>();
    for (String word : week.app().words().keySet()) {
      typed.add(Gesture.typed(AMIRA, word, "", HOME));
      typed.add(Gesture.typed(AMIRA, word, "every mon 10:00 for 2d", HOME));
      typed.add(Gesture.typed(AMIRA, word, "preview", HOME));
      typed.add(Gesture.typed(AMIRA, word, "preview \"What does Quillwort need?\"", HOME));
      typed.add(LEDGER.nasty().asks(Gesture.typed(AMIRA, word, NastyWords.TYPED, HOME)));
      typed.add(
          LEDGER.nasty().asks(Gesture.typed(AMIRA, word, '"' + NastyWords.TYPED + '"', HOME)));
      strangers.tryAlone(Gesture.typed(AMIRA, word, "now", HOME));
      strangers.tryAlone(Gesture.typed(AMIRA, word, "in <#" + HOME + "|warm-homes>", ELSEWHERE));
    }
    for (Handler each : handlers(week)) {
      if (each.kind() == Kind.SHORTCUT || each.kind() == Kind.BESIDE_MESSAGE) {
        typed.add(
            LEDGER
                .nasty()
                .asks(new Gesture(each, AMIRA, NastyWords.TYPED, "", HOME, null, Map.of())));
      }
    }
    return typed;
  }
}
