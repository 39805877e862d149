package folkmoot;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.slack.api.util.json.GsonFactory;
import folkmoot.Gesture.Handler;
import folkmoot.Gesture.Kind;
import folkmoot.ids.ChannelId;
import folkmoot.slack.Actor;
import folkmoot.slack.Answer;
import folkmoot.slack.Heard;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * People of other workspaces. Whatever somebody is offered, they do it first, with all the ids that
 * belong to it, and then with ids of nothing; it must not make a difference, and must change
 * nothing. Then she does it herself, and it must, so that it was worth trying.
 */
final class Strangers {
  /** How often the same handler is tried after it did something, and at most. */
  private static final int OFTEN = 2;

  private static final int MOST = 16;
  private static final int BORROWED = 50;
  private static final String MISTAKE = "mistake ";
  private static final Pattern CODE = Pattern.compile("[0-9A-Z]{4}(?:-[0-9A-Z]{4}){3}");

  /** After these there is nobody left to be offered anything. */
  private static final Set<String> FAREWELL = Set.of("home.removed", "home.back");

  /**
   * What is a stranger's, and what is not.
   *
   * @param theirs words that only members of the partnership may read
   * @param own something of this stands in every row that strangers may add or change
   */
  record Ground(String partnership, ChannelId home, Pattern theirs, Set<String> own) {}

  private static final Gson GSON = GsonFactory.createSnakeCase();
  private final Heard heard;
  private final Rows rows;
  private final List<Actor> strangers;
  private final Ground ground;

  private final Deque<Gesture> waiting = new ArrayDeque<>();
  private final Deque<Gesture> last = new ArrayDeque<>();
  private final List<Gesture> done = new ArrayList<>();
  private final Map<Handler, Integer> tried = new HashMap<>();
  private final Set<String> known = new HashSet<>();
  private final Set<Handler> served;
  private final NastyWords nasty;
  private final SlackReads reads;
  private final ExportsTaken exports = new ExportsTaken();
  private final Set<String> codes = new TreeSet<>();
  private final List<String> holes = new ArrayList<>();
  private Set<String> before = Set.of();
  private LocalDate today = LocalDate.EPOCH;
  private String words = "";
  private int windows;

  /**
   * What walks have come to.
   *
   * @param served what members got something by already
   * @param nasty where they wrote words that Slack must not take for its own
   * @param reads what became of those
   */
  record Ledger(Set<Handler> served, NastyWords nasty, SlackReads reads) {
    static Ledger empty() {
      NastyWords nasty = new NastyWords();
      return new Ledger(new HashSet<>(), nasty, new SlackReads(nasty));
    }
  }

  Strangers(Heard heard, Rows rows, List<Actor> strangers, Ground ground, Ledger ledger) {
    this.served = ledger.served();
    this.nasty = ledger.nasty();
    this.reads = ledger.reads();
    this.heard = heard;
    this.rows = rows;
    this.strangers = strangers;
    this.ground = ground;
  }

  /** Whose partnership it is not. */
  String partnership() {
    return ground.partnership();
  }

  /** From now on it is this day, and people write these words. */
  void on(LocalDate day, String writing) {
    today = day;
    words = writing;
  }

  /** Reads all that members could take away so far. */
  void takeAway() throws Exception {
    exports.read(reads);
  }

  /** Over the wire somebody filled this form in so, and it was taken. */
  void filled(JsonObject form, Map<String, ?> values) {
    nasty.took(form, values);
  }

  /** What strangers got or changed. */
  List<String> holes() {
    return holes;
  }

  /** Whether members themselves got something by it. */
  boolean served(Handler handler) {
    return served.contains(handler);
  }

  /** Codes that take words back, as their authors were shown them. */
  Set<String> codes() {
    return codes;
  }

  /** Goes through all of these, and through all that comes of them. */
  void goThrough(Collection<Gesture> gestures) throws SQLException {
    gestures.forEach(waiting::addLast);
    before = rows.all();
    while (!waiting.isEmpty()) {
      Gesture next = waiting.removeFirst();
      int times = tried.getOrDefault(next.handler(), 0);
      boolean writes = nasty.isNew(next);
      boolean enough = times >= (served.contains(next.handler()) ? OFTEN : MOST);
      if ((writes || !enough) && known.add(Gesture.madeUp(next.toString()) + next.owner())) {
        tried.put(next.handler(), times + (writes ? 0 : 1));
        one(next);
      }
    }
  }

  /** There is more now: what was gone through is gone through again. */
  void again() {
    known.clear();
    tried.clear();
  }

  /** Does what takes things back, and in the end people. */
  void end() throws SQLException {
    List<Gesture> farewell = new ArrayList<>();
    while (!last.isEmpty() || !farewell.isEmpty()) {
      List<Gesture> all = List.copyOf(last.isEmpty() ? farewell : last);
      boolean atLast = last.isEmpty();
      last.clear();
      if (atLast) {
        farewell.clear();
      } else {
        all.stream().filter(Strangers::isFarewell).forEach(farewell::add);
      }
      goThrough(all.stream().filter(each -> atLast || !isFarewell(each)).toList());
    }
  }

  private static boolean isFarewell(Gesture gesture) {
    return FAREWELL.contains(gesture.handler().id());
  }

  /** Something comes by way of another workspace that is nobody's gesture. */
  void told(String what, Runnable event) throws SQLException {
    before = rows.all();
    event.run();
    unchanged(what);
  }

  /** Something reached a stranger, or is shown to whoever asks. */
  void shown(String where, String text) {
    Matcher read = ground.theirs().matcher(text);
    if (read.find()) {
      holes.add(where + " shows " + read.group());
    }
  }

  /** Strangers alone do this; it is not asked whether it would do anything for others. */
  void tryAlone(Gesture gesture) throws SQLException {
    before = rows.all();
    stolen(gesture);
  }

  private void one(Gesture gesture) throws SQLException {
    String refusal = stolen(gesture);
    Answer answer = gesture.by(gesture.owner(), heard);
    String said = said(answer);
    Set<String> after = rows.all();
    boolean changed = !after.equals(before);
    if (changed || !said.equals(refusal)) {
      served.add(gesture.handler());
    }
    before = after;
    done.add(gesture);
    noteCodes(said);
    exports.note(said);
    note(gesture, answer, changed);
    List<Gesture> more = offered(answer, gesture);
    for (int i = more.size() - 1; i >= 0; i--) {
      Gesture each = more.get(i);
      if (comesLast(gesture, each)) {
        last.addLast(each);
      } else {
        waiting.addFirst(each);
      }
    }
  }

  private void note(Gesture gesture, Answer answer, boolean changed) {
    JsonElement tree = tree(answer);
    reads.goesOut(gesture.handler().kind().toString(), gesture.handler().toString(), tree);
    if (answer instanceof Answer.Errors) {
      nasty.refused(gesture, said(answer));
      if (nasty.isNew(gesture)) {
        waiting.addFirst(NastyWords.shorter(gesture));
      }
    } else if (changed || !asksAgain(gesture, tree)) {
      nasty.took(gesture);
    }
  }

  /** Whoever is shown her words once more has not sent them yet. */
  private static boolean asksAgain(Gesture gesture, JsonElement answer) {
    return answer instanceof JsonObject view
        && view.has("callback_id")
        && view.get("callback_id").getAsString().equals(gesture.handler().id());
  }

  /** What is offered once something is done undoes it, which would leave nothing to look at. */
  private static boolean comesLast(Gesture after, Gesture gesture) {
    boolean undoes = after.handler().kind() == Kind.FORM && gesture.handler().kind() == Kind.CLICK;
    return undoes || isFarewell(gesture);
  }

  void noteCodes(String said) {
    Matcher code = CODE.matcher(said);
    while (code.find()) {
      codes.add(code.group());
    }
  }

  private List<Gesture> offered(Answer answer, Gesture gesture) {
    Actor owner = gesture.owner();
    if (answer instanceof Answer.Whisper whisper) {
      JsonObject message = GSON.toJsonTree(whisper.message()).getAsJsonObject();
      return Offered.in(message, owner, ground.home());
    }
    return answer instanceof Answer.Open || answer instanceof Answer.Update
        ? Offered.inWindow(tree(answer).getAsJsonObject(), "V" + windows++, owner, today, words)
        : List.of();
  }

  /**
   * Handlers by which nobody was offered anything are tried with what was offered for others, until
   * one of it does something for a member.
   */
  void borrow(Collection<Handler> handlers) throws SQLException {
    for (Handler handler : handlers) {
      if (!FAREWELL.contains(handler.id())) {
        borrow(handler);
      }
    }
  }

  private void borrow(Handler handler) throws SQLException {
    before = rows.all();
    List<Gesture> tries = borrowed(handler);
    Actor stranger = strangers.get(0);
    List<String> refusals = tries.stream().map(each -> read(each, stranger)).toList();
    unchanged(tries.get(0));
    for (int i = 0; i < tries.size() && !served.contains(handler); i++) {
      String said = answered(tries.get(i), tries.get(i).owner());
      if (!said.startsWith(MISTAKE) && !said.equals(refusals.get(i))) {
        served.add(handler);
        before = rows.all();
        stolen(tries.get(i));
      }
    }
  }

  private List<Gesture> borrowed(Handler handler) {
    Map<String, Gesture> tries = new LinkedHashMap<>();
    String feature = handler.id().replaceFirst("\\..*", ".");
    done.stream()
        .sorted(Comparator.comparing(each -> !each.handler().id().startsWith(feature)))
        .forEach(each -> tries.putIfAbsent(each.shape(), lent(each, handler)));
    List<Gesture> all = new ArrayList<>(tries.values().stream().limit(BORROWED).toList());
    Gesture any = all.get(0);
    for (String id : ids()) {
      for (String value : List.of(id, ground.partnership() + " " + id, id + " 0")) {
        Gesture named =
            new Gesture(handler, any.owner(), value, value, ground.home(), null, Map.of());
        all.add(lent(named, handler));
      }
    }
    return all;
  }

  private static Gesture lent(Gesture gesture, Handler handler) {
    return new Gesture(
        handler,
        gesture.owner(),
        gesture.words(),
        gesture.inside(),
        gesture.channel(),
        "borrowed",
        gesture.values());
  }

  /** One of each kind that is stored. */
  private Collection<String> ids() {
    Map<String, String> ids = new TreeMap<>();
    for (String row : new TreeSet<>(before)) {
      Matcher id = Gesture.ID.matcher(row);
      while (ground.own().stream().noneMatch(row::contains) && id.find()) {
        ids.put(id.group(1), id.group());
      }
    }
    return ids.values();
  }

  /** What strangers are answered; the last of them stands for all. */
  private String stolen(Gesture gesture) throws SQLException {
    String refusal = "";
    for (Actor stranger : strangers) {
      refusal = read(gesture, stranger);
      String other = gesture.names() ? answered(gesture.madeUp(), stranger) : refusal;
      if (gesture.names() && !Gesture.madeUp(refusal).equals(other)) {
        holes.add(stranger.user() + " learns that there is " + gesture + ": " + refusal + other);
      }
    }
    unchanged(gesture);
    return refusal;
  }

  private String read(Gesture gesture, Actor stranger) {
    String said = answered(gesture, stranger);
    Matcher read = ground.theirs().matcher(said);
    if (read.find()) {
      holes.add(stranger.user() + " reads " + read.group() + " by " + gesture + ": " + said);
    }
    return said;
  }

  private void unchanged(Object gesture) throws SQLException {
    Set<String> after = rows.all();
    changed(before, after).forEach(row -> holes.add("lost by " + gesture + ": " + row));
    changed(after, before).forEach(row -> holes.add("written by " + gesture + ": " + row));
    before = after;
  }

  private List<String> changed(Set<String> these, Set<String> those) {
    return these.stream()
        .filter(row -> !those.contains(row))
        .filter(
            row ->
                ground.own().stream().noneMatch(row::contains)
                    || row.contains(ground.partnership())
                    || ground.theirs().matcher(row).find())
        .toList();
  }

  private String answered(Gesture gesture, Actor actor) {
    try {
      return said(gesture.by(actor, heard));
    } catch (RuntimeException mistake) {
      return MISTAKE + mistake.getClass().getSimpleName();
    }
  }

  static String said(Answer answer) {
    return answer.getClass().getSimpleName() + tree(answer);
  }

  private static JsonElement tree(Answer answer) {
    if (answer instanceof Answer.Open open) {
      return GSON.toJsonTree(open.view());
    }
    if (answer instanceof Answer.Update update) {
      return GSON.toJsonTree(update.view());
    }
    if (answer instanceof Answer.Whisper whisper) {
      return GSON.toJsonTree(whisper.message());
    }
    return answer instanceof Answer.Errors errors
        ? GSON.toJsonTree(new TreeMap<>(errors.byBlock()))
        : new JsonObject();
  }
}
