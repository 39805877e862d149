package folkmoot;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import folkmoot.playground.Playground;
import folkmoot.secret.KeySettings;
import folkmoot.slack.FeatureSet;
import folkmoot.store.DatabaseSettings;
import folkmoot.store.Databases;
import folkmoot.store.Folders;
import folkmoot.story.PlaygroundClient;
import folkmoot.story.SampleSetup;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The whole of Folkmoot with its playground, in a folder of its own, for stories as tests. */
final class PlayedWeek implements AutoCloseable {
  static final String CHANNEL = SampleSetup.CHANNEL;
  static final String AMIRA = SampleSetup.CONVENER;

  private final Path folder;
  private final PlayedHouse house;
  private final PlaygroundClient client;

  private PlayedWeek(Path folder, PlayedHouse house) {
    this.folder = folder;
    this.house = house;
    this.client = new PlaygroundClient(house.address());
  }

  /** Starts over HTTP. */
  static PlayedWeek start() {
    return start(Transport.HTTP);
  }

  static PlayedWeek start(Transport transport) {
    return in(Folders.fresh(), Duration.ZERO, transport);
  }

  /** With these feature sets switched on. */
  static PlayedWeek with(Set<FeatureSet> sets, Transport transport) {
    Path folder = Folders.fresh();
    Databases.freshH2(folder, "folkmoot");
    PlayedHouse.Where where = new PlayedHouse.Where(folder, true, 0, transport, false, sets);
    return new PlayedWeek(folder, PlayedHouse.start(where, InstantSource.system()));
  }

  /** Before any workspace has installed Folkmoot. */
  static PlayedWeek uninstalled(Transport transport) {
    Path folder = Folders.fresh();
    Databases.freshH2(folder, "folkmoot");
    PlayedHouse.Where where = new PlayedHouse.Where(folder, true, 0, transport, true);
    return new PlayedWeek(folder, PlayedHouse.start(where, InstantSource.system()));
  }

  /** The same on PostgreSQL. */
  static PlayedWeek uninstalledOnPostgres(Transport transport) {
    Path folder = Folders.fresh();
    return new PlayedWeek(
        folder,
        PlayedHouse.start(
            new PlayedHouse.Where(folder, true, 0, transport, true),
            InstantSource.system(),
            Playground.sampleAnswers(),
            Databases.emptyPostgres()));
  }

  /** Where workspaces install it. */
  URI installPage() {
    return house.installPage();
  }

  /** Where the playground is. */
  URI playground() {
    return house.address();
  }

  /** The same on PostgreSQL. */
  static PlayedWeek onPostgres(Transport transport) {
    Path folder = Folders.fresh();
    return new PlayedWeek(
        folder,
        PlayedHouse.start(
            new PlayedHouse.Where(folder, true, 0, transport),
            InstantSource.system(),
            Playground.sampleAnswers(),
            Databases.emptyPostgres()));
  }

  /** A week in which what people write falls into two themes, however the sample may change. */
  static PlayedWeek ofTwoSubjects(Transport transport) {
    return ofTwoSubjects(folder -> new PlayedHouse.Where(folder, true, 0, transport), null);
  }

  /** The same on PostgreSQL. */
  static PlayedWeek ofTwoSubjectsOnPostgres(Transport transport) {
    return ofTwoSubjects(
        folder -> new PlayedHouse.Where(folder, true, 0, transport), Databases.emptyPostgres());
  }

  private static PlayedWeek ofTwoSubjects(
      Function<Path, PlayedHouse.Where> where, @Nullable DatabaseSettings database) {
    Path folder = Folders.fresh();
    Databases.freshH2(folder, "folkmoot");
    PlayedHouse house =
        database == null
            ? PlayedHouse.start(where.apply(folder), InstantSource.system(), twoSubjects())
            : PlayedHouse.start(
                where.apply(folder), InstantSource.system(), twoSubjects(), database);
    return new PlayedWeek(folder, house);
  }

  private static String twoSubjects() {
    JsonArray words = new JsonArray();
    for (String who :
        List.of("The council", "The clinic", "The charity", "My landlord", "A nurse")) {
      words.add(who + " picks up the phone when a tenant rings about the heating.");
      words.add(who + " rings back on the phone the same day.");
      words.add(who + " gets the mould off the bedroom wall for good.");
      words.add(who + " finds where the damp and the mould in the wall come from.");
    }
    JsonObject bank = JsonParser.parseString(Playground.sampleAnswers()).getAsJsonObject();
    JsonObject everybody = new JsonObject();
    bank.getAsJsonArray("words")
        .get(0)
        .getAsJsonObject()
        .keySet()
        .forEach(organisation -> everybody.add(organisation, words));
    bank.add("words", new JsonArray());
    bank.getAsJsonArray("words").add(everybody);
    return bank.toString();
  }

  /** The same with all keys in this database, and none in the folder. */
  static PlayedWeek withKeysIn(DatabaseSettings keys) {
    Path folder = Folders.fresh();
    DatabaseSettings main = DatabaseSettings.h2(folder.resolve("folkmoot").toString());
    return new PlayedWeek(
        folder,
        PlayedHouse.start(
            new PlayedHouse.Where(folder, true, 0, Transport.HTTP),
            InstantSource.system(),
            Playground.sampleAnswers(),
            new PlayedHouse.Cellar(main, new KeySettings.OwnDatabase(keys))));
  }

  /** Goes on where an earlier week in this folder ended, however it ended. */
  static PlayedWeek in(Path folder, Transport transport) {
    return in(folder, Duration.ZERO, transport);
  }

  /**
   * The same after a time in which nothing ran.
   *
   * @param away how far the real clock is taken to be ahead; all later starts must add to it
   */
  static PlayedWeek in(Path folder, Duration away, Transport transport) {
    Databases.freshH2(folder, "folkmoot");
    PlayedHouse.Where where = new PlayedHouse.Where(folder, true, 0, transport);
    InstantSource later = InstantSource.offset(InstantSource.system(), away);
    return new PlayedWeek(folder, PlayedHouse.start(where, later));
  }

  /** From now on nothing happens by itself. */
  void rest() {
    house.rest();
  }

  App app() {
    return house.app();
  }

  PlayedHouse house() {
    return house;
  }

  Path folder() {
    return folder;
  }

  PlaygroundClient client() {
    return client;
  }

  JsonObject types(String who, String command) {
    return client.slash(who, CHANNEL, command);
  }

  /** Everything {@code who} sees in the channel, oldest first. */
  List<JsonObject> channel(String who) {
    return objects(client.messages(CHANNEL, who));
  }

  /** Messages in the channel for everybody whose words or blocks contain this. */
  List<JsonObject> saying(String words) {
    return channel(AMIRA).stream().filter(m -> m.toString().contains(words)).toList();
  }

  /** The newest message in the channel for everybody that holds these words. */
  JsonObject newest(String words) {
    List<JsonObject> saying = saying(words);
    return saying.get(saying.size() - 1);
  }

  /** The private messages of this person that hold these words, oldest first. */
  List<JsonObject> privately(String who, String words) {
    return objects(client.dms(who)).stream().filter(m -> m.toString().contains(words)).toList();
  }

  /** Presses a button of a message, wherever it stands. */
  JsonObject presses(String who, JsonObject message, String button) {
    return client.click(
        who, message.get("channel").getAsString(), message.get("ts").getAsString(), button);
  }

  /** Presses a button in an open window. */
  JsonObject pressesIn(String who, JsonObject window, String button) {
    return client.clickInside(who, window.get("id").getAsString(), button);
  }

  /** Opens the form behind a message, fills it in and sends it. */
  JsonObject answers(String who, JsonObject message, Form form) {
    return sends(who, window(presses(who, message, "Answer")), form);
  }

  /** Fills an open form in and sends it; whoever is shown her words then shares them so. */
  JsonObject sends(String who, JsonObject window, Form form) {
    String id = window.get("id").getAsString();
    JsonObject sent = client.submit(who, id, form.fill(window));
    while (sent.toString().contains("Share it like this")) {
      sent = client.submit(who, id, Map.of());
    }
    return sent;
  }

  /** Sends an open form with these values. */
  JsonObject sends(String who, JsonObject window, Map<String, ?> values) {
    return client.submit(who, window.get("id").getAsString(), values);
  }

  /** Closes a window without sending it. */
  void closes(String who, JsonObject window) {
    client.post("dismiss", Map.of("as", who, "view_id", window.get("id").getAsString()));
  }

  /** The window that came of what somebody did. */
  static JsonObject window(JsonObject acted) {
    if (!acted.has("modal") || !acted.get("modal").isJsonObject()) {
      throw new AssertionError("no window opened: " + acted);
    }
    return acted.getAsJsonObject("modal");
  }

  /** The playground is to fail so, as {@code POST faults} takes it. */
  void fault(Map<String, ?> fault) {
    client.post("faults", fault);
  }

  /** Goes to a time of day of this week; Monday is day 0. */
  void clockTo(LocalDate monday, int day, String time) {
    JsonObject arrived = client.clockTo(monday.plusDays(day) + "T" + time);
    if (!arrived.get("ok").getAsBoolean()) {
      throw new AssertionError(arrived);
    }
  }

  /** Opens the window behind a message's button and sends it. */
  JsonObject answers(String who, JsonObject message, String button, Map<String, ?> values) {
    JsonObject clicked = client.click(who, CHANNEL, message.get("ts").getAsString(), button);
    String view = clicked.getAsJsonObject("modal").get("id").getAsString();
    return client.submit(who, view, values);
  }

  /** The Monday on which the week begins. */
  LocalDate monday() {
    return now().toLocalDate();
  }

  OffsetDateTime now() {
    return OffsetDateTime.parse(client.state().get("now").getAsString());
  }

  List<JsonObject> calls(String method) {
    return objects(client.traffic().getAsJsonArray("calls")).stream()
        .filter(call -> call.get("method").getAsString().equals(method))
        .toList();
  }

  List<JsonObject> refusedCalls() {
    return objects(client.traffic().getAsJsonArray("calls")).stream()
        .filter(call -> !call.get("ok").getAsBoolean())
        .toList();
  }

  static List<JsonObject> objects(JsonArray array) {
    List<JsonObject> objects = new ArrayList<>();
    for (JsonElement element : array) {
      objects.add(element.getAsJsonObject());
    }
    return objects;
  }

  /** All files below the folder. */
  List<Path> files() throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).toList();
    }
  }

  @Override
  public void close() {
    house.close();
  }
}
