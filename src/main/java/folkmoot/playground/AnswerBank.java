package folkmoot.playground;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** What the simulated members think: tendencies by organisation and question, and their words. */
final class AnswerBank {
  private final JsonObject bank;
  private final List<Opinion> opinions;
  private final Opinion otherwise;
  private final Subjects subjects;
  private final Ideas ideas;
  private final Map<String, Integer> turns = new HashMap<>();

  /**
   * Reads a bank, written like {@code playground/answers.json}, which says what each part means.
   *
   * @throws IllegalArgumentException when the text is not a JSON object, or a tendency is none
   */
  AnswerBank(String json) {
    try {
      bank = Json.parse(json).getAsJsonObject();
    } catch (JsonParseException | IllegalStateException e) {
      throw new IllegalArgumentException("the simulated answers are not a JSON object", e);
    }
    opinions = Json.objects(bank, "questions").stream().map(Opinion::read).toList();
    otherwise = Opinion.read(Json.child(bank, "tendency"));
    subjects = new Subjects(Json.objects(bank, "words"), Json.number(bank, "gather", 1));
    ideas = new Ideas(Json.child(bank, "ideas"));
  }

  static String sample() {
    return Sample.resource("answers.json");
  }

  /** A few people seldom answer, so that reminders and turnout have something to show. */
  boolean answersNow(Person person) {
    JsonObject seldom = Json.child(bank, "seldom");
    return !Json.texts(seldom, "people").contains(person.name())
        || chance(person, "answers").nextDouble() < Json.decimal(seldom, "share", 0);
  }

  /** What a person puts into a form: by block id, nothing for what they leave empty. */
  JsonObject filled(Person person, Form form) {
    return filled(person, form, "");
  }

  /**
   * What a person puts into a form.
   *
   * @param shown what stands around its fields
   */
  JsonObject filled(Person person, Form form, String shown) {
    if (ideas.compares(form)) {
      return ideas.compared(form, shown);
    }
    if (ideas.sorts(form)) {
      return ideas.sorted(form, shown);
    }
    JsonObject values =
        ideas.written(organisation(person), form, shown, idea -> liking(person, idea));
    for (Field field : form.fields()) {
      boolean blank = ideas.isFor(field) || matches(Json.child(bank, "blank"), field.label());
      if (field.kind().takes() == InputKind.Takes.TEXT && !says(form, field) && !blank) {
        words(person, field).ifPresent(words -> values.addProperty(field.blockId(), words));
      }
    }
    boolean spoke = values.size() > 0 || form.fields().stream().anyMatch(f -> says(form, f));
    if (spoke) {
      form.fields().forEach(field -> agreed(field, values));
    }
    picked(person, form, values);
    for (Field field : form.fields()) {
      if (field.kind().takes() == InputKind.Takes.OPTION && !field.kind().many()) {
        option(person, field, spoke)
            .ifPresent(option -> values.addProperty(field.blockId(), Json.text(option, "value")));
      }
    }
    return values;
  }

  /** What was refused is taken out, and what was missing is written, as people do. */
  void mended(Person person, Form form, JsonObject values, Set<String> refused) {
    for (Field field : form.fields()) {
      if (refused.contains(field.blockId()) && values.remove(field.blockId()) == null) {
        subjects
            .words(organisation(person), field.label(), chance(person, field.label()))
            .filter(words -> field.kind().takes() == InputKind.Takes.TEXT)
            .ifPresent(words -> values.addProperty(field.blockId(), words));
      }
    }
  }

  /** The buttons that lead to what a person can do, and what is pressed in the window they open. */
  List<JsonObject> presses() {
    return Json.objects(bank, "presses");
  }

  /** Those that stand under what others said a moment ago, and are pressed once more at the end. */
  List<JsonObject> answeringPresses() {
    return presses().stream().filter(press -> Json.flag(press, "answering")).toList();
  }

  /** Whether a message makes somebody press: some buttons are for what she sees in it alone. */
  boolean presses(JsonObject press, String message) {
    return !Json.flag(press, "twins") || ideas.speaksOfTwins(message);
  }

  /** Whether somebody has written there already; people leave it as it stands. */
  private static boolean says(Form form, Field field) {
    return field.kind().takes() == InputKind.Takes.TEXT && !field.empty(form.state(field));
  }

  /** Whoever passes on words of somebody else asked her before, and agrees with what she sends. */
  private void agreed(Field field, JsonObject values) {
    List<String> ticks =
        field.options().stream()
            .filter(option -> field.kind().many())
            .filter(
                option ->
                    Json.objects(bank, "agreed").stream()
                        .anyMatch(entry -> matches(entry, Field.optionText(option))))
            .map(option -> Json.text(option, "value", ""))
            .toList();
    if (!ticks.isEmpty()) {
      values.add(field.blockId(), Json.array(ticks));
    }
  }

  /** Of many things that can be ticked a person picks a few; some are liked by more than others. */
  private void picked(Person person, Form form, JsonObject values) {
    JsonObject picks = Json.child(bank, "picks");
    if (!picks.has("match")) {
      return;
    }
    form.fields().stream()
        .filter(field -> field.kind().many() && field.options().size() == 1)
        .filter(field -> matches(picks, Field.optionText(field.options().get(0))))
        .sorted(Comparator.comparingDouble(field -> -liking(person, field.label())))
        .limit(Json.number(picks, "count", 1))
        .forEach(
            field ->
                values.add(
                    field.blockId(),
                    Json.array(List.of(Json.text(field.options().get(0), "value", "")))));
  }

  private double liking(Person person, String what) {
    return random(what).nextDouble() + random(person.id() + "|" + what).nextDouble();
  }

  private Optional<JsonObject> option(Person person, Field field, boolean spoke) {
    Optional<String> told = override(person, field);
    if (told.isPresent()) {
      return field.option(told.get());
    }
    if (field.options().stream().anyMatch(option -> consentWeight(option) >= 0)) {
      return spoke || !field.optional() ? consent(person, field) : Optional.empty();
    }
    return scale(person, field);
  }

  private Optional<JsonObject> scale(Person person, Field field) {
    JsonObject skip = Json.child(bank, "skip");
    String skipped = Directory.folded(Json.text(skip, "match", ""));
    List<JsonObject> steps =
        field.options().stream()
            .filter(option -> skipped.isEmpty() || !folded(option).contains(skipped))
            .toList();
    Opinion opinion =
        opinions.stream().filter(told -> told.about(field.label())).findFirst().orElse(otherwise);
    double mean = mean(person, opinion, field.label());
    Random chance = chance(person, field.label());
    boolean skips = chance.nextDouble() < Json.decimal(skip, "share", 0);
    if (skips && steps.size() < field.options().size()) {
      return field.options().stream().filter(option -> !steps.contains(option)).findFirst();
    }
    if (steps.isEmpty()) {
      return Optional.empty();
    }
    double wanted = mean + chance.nextGaussian() * opinion.spread(Json.decimal(bank, "spread", 0));
    // Tendencies are told on a scale of five, whatever the number of steps offered here.
    long step = Math.round((wanted - 1) / 4 * (steps.size() - 1));
    return Optional.of(steps.get((int) Math.max(0, Math.min(steps.size() - 1, step))));
  }

  private double mean(Person person, Opinion opinion, String question) {
    String organisation = organisation(person);
    Tendency tendency =
        opinion.of(organisation).or(() -> otherwise.of(organisation)).orElse(Tendency.middle());
    // By the entry where there is one: a wording may hold a date and be new each time.
    String subject = person.id() + "|" + (opinion == otherwise ? question : opinion.match());
    int asking = turn(subject + "|asked");
    return tendency.mean(asking, random(subject + "|leans").nextDouble());
  }

  private Optional<JsonObject> consent(Person person, Field field) {
    List<JsonObject> options = field.options();
    int total = options.stream().mapToInt(option -> Math.max(0, consentWeight(option))).sum();
    int drawn = total == 0 ? 0 : chance(person, field.label()).nextInt(total);
    for (JsonObject option : options) {
      drawn -= Math.max(0, consentWeight(option));
      if (drawn < 0) {
        return Optional.of(option);
      }
    }
    return options.stream().findFirst();
  }

  /** How often this way of sharing is chosen; below 0 when the option is about something else. */
  private int consentWeight(JsonObject option) {
    return Json.objects(bank, "consent").stream()
        .filter(entry -> matches(entry, Field.optionText(option)))
        .findFirst()
        .map(entry -> Json.number(entry, "weight", 1))
        .orElse(-1);
  }

  private Optional<String> words(Person person, Field field) {
    Optional<String> told = override(person, field);
    Random chance = chance(person, field.label());
    String asking = field.label() + "|" + turn(person.id() + "|" + field.label() + "|words");
    if (told.isPresent()
        || (field.optional() && chance.nextDouble() < Json.decimal(bank, "empty", 0))) {
      return told;
    }
    return subjects.words(organisation(person), asking, chance);
  }

  private Optional<String> override(Person person, Field field) {
    return Json.objects(bank, "overrides").stream()
        .filter(entry -> Directory.folded(Json.text(entry, "who", "")).equals(who(person)))
        .filter(
            entry -> matches(Json.object("match", Json.text(entry, "question", "")), field.label()))
        .map(entry -> Json.text(entry, "answer", ""))
        .findFirst();
  }

  private static String who(Person person) {
    return Directory.folded(person.name());
  }

  private static String organisation(Person person) {
    return person.organisation() == null ? "" : person.organisation();
  }

  private static boolean matches(JsonObject entry, String text) {
    return entry.has("match")
        && Directory.folded(text).contains(Directory.folded(Json.text(entry, "match", "")));
  }

  private static String folded(JsonObject option) {
    return Directory.folded(Field.optionText(option).replace('’', '\''));
  }

  /** The same person answers the same question alike in every run, but not alike every week. */
  private Random chance(Person person, String question) {
    String what = person.id() + "|" + question;
    return random(what + "|" + turn(what));
  }

  private synchronized int turn(String what) {
    return turns.merge(what, 1, Integer::sum);
  }

  private Random random(String what) {
    long seed = Long.parseLong(Json.text(bank, "seed", "1"));
    Random random = new Random(seed * 31 + what.hashCode());
    // The first draw of neighbouring seeds is nearly the same.
    random.nextInt();
    return random;
  }
}
