package folkmoot;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import folkmoot.ids.ChannelId;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What takes weeks: an OPERA to its end, a summary, a long form, and a channel that is closed. */
final class Weeks {
  private static final List<String> PEOPLE =
      List.of("Amira", "Ben", "Catrin", "Joel", "Kezia", "Liam", "Rosa");

  private static final ChannelId ANOTHER = new ChannelId("C07GREENST");

  private final PlayedWeek week;
  private final Strangers strangers;

  Weeks(PlayedWeek week, Strangers strangers) {
    this.week = week;
    this.strangers = strangers;
  }

  void walk() throws Exception {
    week.rest();
    begin();
    looksAt("digest\\..*|pulse\\..*|CLICK reflection.*");
    looksAt("opera\\.pair");
    pairs();
    looksAt("opera\\.(naming|arrange).*");
    week.client().clockOn("PT48H");
    looksAt("opera\\.step.*|digest\\..*");
    week.client().clockOn("P2DT2H");
    looksAt("appreciative\\..*");
    JsonObject series = week.newest("appreciative.join");
    List.of("Amira", "Ben", "Joel", "Rosa")
        .forEach(who -> week.presses(who, series, "I’d like to be paired"));
    week.client().clockOn("P1DT3H");
    looksAt("appreciative\\..*");
    week.client().clockOn("P5D");
    strangers.goThrough(useful());
    types("temperature");
    types("export");
    strangers.takeAway();
    goesOn();
    strangers.end();
  }

  private void looksAt(String handlers) throws SQLException {
    strangers.on(week.now().toLocalDate(), TenantsTest.WORDS);
    strangers.again();
    strangers.goThrough(
        TenantsTest.shown(week).stream()
            .filter(each -> each.handler().id().matches(handlers))
            .toList());
  }

  private void types(String word) throws SQLException {
    strangers.on(week.now().toLocalDate(), TenantsTest.WORDS);
    strangers.goThrough(List.of(Gesture.typed(TenantsTest.AMIRA, word, "", TenantsTest.HOME)));
  }

  private void begin() throws SQLException {
    types("full");
    JsonObject convene =
        PlayedWeek.window(week.presses("Amira", week.newest("home.convene"), "Convene"));
    JsonObject plan = PlayedWeek.window(week.pressesIn("Amira", convene, "Appreciative series"));
    week.closes("Amira", PlayedWeek.window(week.sends("Amira", plan, Map.of())));
    week.closes("Amira", convene);
    JsonObject form =
        PlayedWeek.window(week.types("Amira", "/moot opera \"What does Quillwort want of us?\""));
    fills("Amira", form, Map.of("why", NastyWords.TURNED));
    week.client().clockOn("PT1M");
    PEOPLE.stream().skip(1).forEach(who -> week.presses(who, post(), "Join"));
    week.client().clockOn("PT24H");
    for (String who : PEOPLE) {
      sends(who, "Write my ideas", Map.of("idea.0", NastyWords.in("Quillwort-of-" + who)));
    }
    week.client().clockOn("PT1M");
  }

  private void pairs() {
    for (String who : PEOPLE) {
      JsonObject form = PlayedWeek.window(week.presses(who, post(), "Our page"));
      Map<String, Object> values = new TreeMap<>(Map.of("agree", List.of("agree")));
      if (!form.toString().contains("Quillwort-by-lot")) {
        form = PlayedWeek.window(week.pressesIn(who, form, "Take this"));
        values.put(field(form, "forward."), NastyWords.in("Quillwort-by-lot-" + who));
      }
      fills(who, form, values);
    }
    week.client().clockOn("PT1M");
    week.client().clockOn("PT24H");
    for (String who : PEOPLE) {
      JsonObject form = PlayedWeek.window(week.presses(who, post(), "My ballot"));
      week.closes(
          who,
          PlayedWeek.window(week.sends(who, form, Map.of(field(form, "idea."), List.of("back")))));
    }
    week.client().clockOn("PT24H");
    arranges();
  }

  /** A heading stands where two organisations agree. */
  private void arranges() {
    JsonObject order = week.newest("*The order*");
    JsonObject window = PlayedWeek.window(week.presses("Amira", order, "Put together"));
    Map<String, Object> heading = Map.of("new", NastyWords.in("Quillwort-first"));
    week.sends("Amira", window, heading);
    strangers.filled(window, heading);
    JsonObject hers = PlayedWeek.window(week.presses("Kezia", order, "Put together"));
    week.pressesIn("Kezia", hers, "I agree");
    week.client().clockOn("PT1M");
  }

  /** Every fourth summary asks; a press counts for whichever week it names. */
  private List<Gesture> useful() {
    return List.of("digest.useful.yes", "digest.useful.no").stream()
        .map(
            press ->
                new Gesture(
                    new Gesture.Handler(Gesture.Kind.CLICK, press),
                    TenantsTest.AMIRA,
                    strangers.partnership() + " 2026-W49",
                    "",
                    TenantsTest.HOME,
                    null,
                    Map.of()))
        .toList();
  }

  private void sends(String who, String button, Map<String, ?> values) {
    fills(who, PlayedWeek.window(week.presses(who, post(), button)), values);
  }

  private void fills(String who, JsonObject form, Map<String, ?> values) {
    week.closes(who, PlayedWeek.window(week.sends(who, form, values)));
    strangers.filled(form, values);
  }

  private JsonObject post() {
    return week.newest("*OPERA*");
  }

  private static String field(JsonObject form, String first) {
    return form.getAsJsonArray("blocks").asList().stream()
        .map(JsonElement::getAsJsonObject)
        .map(block -> block.get("block_id").getAsString())
        .filter(id -> id.startsWith(first))
        .findFirst()
        .orElseThrow();
  }

  /** Slack says that the channel is archived, and a convener goes on in another one. */
  private void goesOn() throws SQLException {
    week.fault(Map.of("method", "chat.postMessage", "error", "is_archived"));
    week.types("Amira", "/moot checkin \"Is Quillwort well?\" now");
    week.client().clockOn("PT1M");
    week.client()
        .post("join", Map.of("who", "Folkmoot", "as", "Amira", "channel", ANOTHER.value()));
    week.client().clockOn("PT5M");
    strangers.goThrough(List.of(Gesture.typed(TenantsTest.AMIRA, "setup", "", ANOTHER)));
  }
}
