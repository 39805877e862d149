package folkmoot.playground;

import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The simulated members: they answer what is open as people do, by click, form and send. */
final class Others {
  private static final int MOST_PAGES = 10;

  private final World world;
  private final Gestures gestures;
  private final Answered answered;
  private final AnswerBank bank;
  private final Set<String> sentForms = new HashSet<>();
  private final Set<String> pressed = new HashSet<>();

  Others(World world, Gestures gestures, Answered answered, AnswerBank bank) {
    this.world = world;
    this.gestures = gestures;
    this.answered = answered;
    this.bank = bank;
  }

  /** Who is to answer; an empty {@code only} means everybody. */
  record Wanted(Set<String> only, Set<String> except) {
    boolean has(Person person) {
      return (only.isEmpty() || only.contains(person.id())) && !except.contains(person.id());
    }
  }

  /** What came of one call: who sent a form, how many forms, and what went wrong. */
  private record Tally(Set<String> people, List<JsonObject> problems, List<String> forms) {}

  /**
   * They answer what stands there, and then what others of them said meanwhile.
   *
   * @param meanwhile has all that they did arrive
   */
  JsonObject answer(Wanted wanted, Runnable meanwhile) {
    Tally tally = new Tally(new TreeSet<>(), new ArrayList<>(), new ArrayList<>());
    for (Channel channel : world.channels().shared()) {
      List<Person> here =
          world.directory().people().stream()
              .filter(person -> channel.has(person.id()) && wanted.has(person))
              .filter(person -> willing(person, wanted))
              .toList();
      here.forEach(person -> answerAll(person, channel, bank.presses(), tally));
      meanwhile.run();
      here.forEach(person -> answerOthers(person, channel, tally));
    }
    return Json.object(
        "ok", tally.problems().isEmpty(),
        "answered", tally.people().size(),
        "forms", tally.forms().size(),
        "problems", Json.array(tally.problems()));
  }

  /** Whoever has a form open is being played by somebody, who would lose it. */
  private boolean willing(Person person, Wanted wanted) {
    boolean busy = world.views().top(person.id()).filter(Others::isForm).isPresent();
    return !busy && (wanted.only().contains(person.id()) || bank.answersNow(person));
  }

  /** Newest first, so that a standing message that leads to the same form comes last. */
  private void answerAll(Person person, Channel channel, List<JsonObject> presses, Tally tally) {
    List<Message> messages = new ArrayList<>(world.messages().in(channel.id(), person.id()));
    java.util.Collections.reverse(messages);
    for (Message message : messages) {
      for (JsonObject press : presses) {
        String label = Json.text(press, "button", "");
        Optional<Control> button =
            Control.find(message.blocks(), new Control.Wish(label, null)).filter(Control::button);
        if (button.isPresent()
            && bank.presses(press, Json.write(message.blocks()))
            && isNew(person, message, press)) {
          answer(person, message, press, tally);
        }
      }
    }
  }

  /**
   * One message may lead to one thing after the other, each by a button of its own. What one person
   * says of two ideas nobody else says again.
   */
  private boolean isNew(Person person, Message message, JsonObject press) {
    String label = Json.text(press, "button", "");
    String who = Json.flag(press, "twins") ? "" : person.id();
    String key = String.join("|", who, message.channel(), message.ts(), label);
    boolean first = bank.presses().stream().findFirst().stream().anyMatch(p -> says(p, label));
    return first ? !answered.from(person, message) : pressed.add(key);
  }

  /** What others said since she looked is there for her too. */
  private void answerOthers(Person person, Channel channel, Tally tally) {
    List<JsonObject> presses = bank.answeringPresses();
    pressed.removeIf(
        key ->
            key.startsWith(person.id() + "|")
                && presses.stream().anyMatch(p -> key.endsWith("|" + Json.text(p, "button", ""))));
    answerAll(person, channel, presses, tally);
  }

  private static boolean says(JsonObject press, String label) {
    return label.equals(Json.text(press, "button", ""));
  }

  private void answer(Person person, Message message, JsonObject press, Tally tally) {
    Outcome clicked =
        gestures.click(person, message, new Control.Wish(Json.text(press, "button", ""), null));
    if (!clicked.ok()) {
      tally.problems().add(problem(person, clicked));
      return;
    }
    Optional<View> view = world.views().top(person.id());
    if (press.has("then")) {
      view.ifPresent(open -> then(person, open, Json.text(press, "then", "")));
      view = world.views().top(person.id());
    }
    if (view.isPresent() && isForm(view.get()) && sentForms.add(key(view.get()))) {
      fill(person, view.get(), tally);
    }
    world.views().closeAll(person.id());
  }

  /** What is pressed in a window stands there until nobody waits for it any more. */
  private void then(Person person, View open, String label) {
    List<String> values =
        Control.all(open.blocks()).stream()
            .filter(control -> control.button() && control.label().equals(label))
            .map(control -> Json.text(control.element(), "value", ""))
            .toList();
    for (String value : values) {
      Optional<View> view = world.views().top(person.id());
      Control.Wish wish = new Control.Wish(label, new JsonPrimitive(value));
      if (view.isPresent() && Control.find(view.get().blocks(), wish).isPresent()) {
        gestures.click(person, view.get(), wish, new JsonObject());
      }
    }
  }

  /**
   * A form may be answered by its next page, which is filled in too, or by the same once more with
   * words to look at, which are sent as they stand. Whoever has nothing to say leaves without
   * sending, as people do.
   */
  private void fill(Person person, View first, Tally tally) {
    View view = first;
    JsonObject values = bank.filled(person, Form.of(view), around(view));
    boolean onceMore = false;
    for (int page = 0; page < MOST_PAGES && (onceMore || !values.isEmpty()); page++) {
      Outcome sent = gestures.submit(person, view, values);
      if (!sent.errors().isEmpty()) {
        bank.mended(person, Form.of(view), values, sent.errors().keySet());
        sent = gestures.submit(person, view, values);
      }
      if (!sent.ok()) {
        sentForms.remove(key(first));
        tally.problems().add(problem(person, sent));
        return;
      }
      Optional<View> next = world.views().top(person.id());
      if (next.isEmpty() || !isForm(next.get()) || key(next.get()).equals(key(view))) {
        tally.people().add(person.id());
        tally.forms().add(view.id());
        return;
      }
      onceMore = labels(next.get()).equals(labels(view));
      view = next.get();
      values = onceMore ? new JsonObject() : bank.filled(person, Form.of(view), around(view));
    }
  }

  /** What stands in a window around its fields. */
  private static String around(View view) {
    return BlockIds.all(view.blocks()).stream()
        .filter(block -> !"input".equals(Json.text(block, "type")))
        .map(Json::write)
        .collect(Collectors.joining("\n"));
  }

  private static boolean isForm(View view) {
    return view.content().has("submit") && !Form.of(view).fields().isEmpty();
  }

  /** Tells forms apart by what an app put into them, wherever they were opened from. */
  private static String key(View view) {
    return view.owner()
        + Json.text(view.content(), "callback_id", "")
        + Json.text(view.content(), "private_metadata", "")
        + labels(view);
  }

  private static List<String> labels(View view) {
    return Form.of(view).fields().stream().map(Field::label).toList();
  }

  private static JsonObject problem(Person person, Outcome outcome) {
    JsonObject errors = new JsonObject();
    outcome.errors().forEach(errors::addProperty);
    return Json.object("who", person.name(), "error", outcome.error(), "errors", errors);
  }
}
