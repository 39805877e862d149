package folkmoot.playground;

import com.google.gson.JsonObject;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What a person can do in Slack: type a command, click, send a form, close it, take a shortcut. */
final class Gestures {
  static final String COMMAND = "/moot";

  private final World world;
  private final Line line;
  private final Payloads payloads;
  private final Choices choices;

  /**
   * What carries an act to the app and its answers back.
   *
   * @param responseAddress makes the address under which an answer may come later from its id
   */
  record Line(
      Deliveries deliveries,
      Triggers triggers,
      ResponseUrls responses,
      UnaryOperator<String> responseAddress,
      Answered answered) {}

  Gestures(World world, Line line) {
    this.world = world;
    this.line = line;
    this.payloads = new Payloads(world);
    this.choices = new Choices(world);
  }

  Outcome slash(Person person, Channel channel, String typed) {
    refuseExternal(person, COMMAND);
    refuseOutsider(person, channel);
    String text = Typed.withIds(Typed.afterCommand(typed), world);
    Payloads.Handles handles = handles(person, channel.id(), null);
    Ack ack = line.deliveries().send(payloads.command(person, channel, text, handles));
    return ack.acknowledged() ? replied(ack, person, channel) : Outcome.of(ack);
  }

  /** Takes a shortcut that is offered anywhere. */
  Outcome shortcut(Person person, Shortcut shortcut) {
    refuseExternal(person, "shortcuts");
    String trigger = line.triggers().issue(person, null);
    return Outcome.of(line.deliveries().send(payloads.shortcut(person, shortcut, trigger)));
  }

  /** Takes a shortcut that is offered beside a message. */
  Outcome shortcut(Person person, Shortcut shortcut, Message message) {
    refuseExternal(person, "shortcuts");
    refuseOutsider(person, world.channels().byId(message.channel()).orElseThrow());
    if (message.ephemeral()) {
      throw Complaint.notOffered("Slack offers no shortcuts on what only one person sees.");
    }
    Payloads.Handles handles = handles(person, message.channel(), message.ts());
    return Outcome.of(
        line.deliveries().send(payloads.shortcut(person, message, shortcut, handles)));
  }

  /** Commands and shortcuts are offered where the app is installed; buttons work for everybody. */
  private void refuseExternal(Person person, String what) {
    if (world.directory().external(person)) {
      throw Complaint.notOffered(
          "Slack offers "
              + what
              + " only to members of "
              + world.directory().installing().name()
              + ", which installed the app. "
              + person.firstName()
              + " can use the buttons of the app's messages in the channel.");
    }
  }

  private Outcome replied(Ack ack, Person person, Channel channel) {
    JsonObject said = ack.json();
    JsonObject answer =
        said.isEmpty() && !ack.body().isBlank() ? Json.object("text", ack.body()) : said;
    if (answer.isEmpty()) {
      return Outcome.of(ack);
    }
    try {
      line.responses().immediate(person, channel.id(), answer);
      return Outcome.of(ack);
    } catch (Refused refused) {
      return answerRefused(ack, answer, refused);
    }
  }

  Outcome click(Person person, Message message, Control.Wish wish) {
    Channel channel = world.channels().byId(message.channel()).orElseThrow();
    refuseOutsider(person, channel);
    Control control =
        Control.find(message.blocks(), wish).orElseThrow(() -> noSuch(wish, "this message"));
    JsonObject action = control.action(wish.value(), choices, world.ts());
    View.Origin origin = new View.Origin(message.channel(), message.ts());
    Payloads.Handles handles =
        new Payloads.Handles(
            line.triggers().issue(person, origin), responseUrl(person, channel.id(), message.ts()));
    return Outcome.of(line.deliveries().send(payloads.clicked(person, message, action, handles)));
  }

  /**
   * A click inside a view; what was typed into its inputs before goes along.
   *
   * @param values typed before the click, as for sending the form
   */
  Outcome click(Person person, View view, Control.Wish wish, JsonObject values) {
    Form form = Form.of(view);
    form.fill(values, choices);
    Control control =
        Control.find(view.blocks(), wish).orElseThrow(() -> noSuch(wish, "this view"));
    JsonObject action = control.action(wish.value(), choices, world.ts());
    form.field(control.key())
        .filter(field -> wish.value() != null && !control.button())
        .ifPresent(field -> form.put(field, control.chosen(wish.value(), choices)));
    world.views().typed(view, form.values());
    View now = view.withTyped(form.values());
    String trigger = line.triggers().issue(person, view.origin());
    return Outcome.of(line.deliveries().send(payloads.clicked(person, now, action, trigger)));
  }

  Outcome submit(Person person, View view, JsonObject values) {
    if (!view.content().has("submit")) {
      throw Complaint.bad("This view has nothing to send: it has no submit button.");
    }
    Form form = Form.of(view);
    form.fill(values, choices);
    world.views().typed(view, form.values());
    Map<String, String> faults = form.faults();
    if (!faults.isEmpty()) {
      return Outcome.checked(null, faults);
    }
    String trigger = line.triggers().issue(person, view.origin());
    Ack ack = line.deliveries().send(payloads.submitted(person, view, form.values(), trigger));
    return ack.acknowledged() ? sent(ack, view) : Outcome.of(ack);
  }

  private Outcome sent(Ack ack, View view) {
    JsonObject answer = ack.json();
    try {
      Map<String, String> errors = new SubmissionAnswer(world).apply(view, answer);
      if (errors.isEmpty()) {
        line.answered().note(view);
      }
      return Outcome.checked(ack, errors);
    } catch (Refused refused) {
      return answerRefused(ack, answer, refused);
    }
  }

  private Outcome answerRefused(Ack ack, JsonObject answer, Refused refused) {
    line.deliveries().answerRefused(answer, refused);
    return Outcome.failed(
        ack, "Slack could not use the app's answer (" + refused.getMessage() + ").");
  }

  /** Closes a view with its Cancel button; the app hears of it only when it asked to. */
  Outcome dismiss(Person person, View view) {
    world.views().close(view);
    return Json.flag(view.content(), "notify_on_close")
        ? Outcome.of(line.deliveries().send(payloads.closed(person, view)))
        : new Outcome(null, null, Map.of());
  }

  private Payloads.Handles handles(Person person, String channel, @Nullable String original) {
    return new Payloads.Handles(
        line.triggers().issue(person, null), responseUrl(person, channel, original));
  }

  private String responseUrl(Person person, String channel, @Nullable String original) {
    return line.responseAddress().apply(line.responses().issue(person, channel, original));
  }

  private static void refuseOutsider(Person person, Channel channel) {
    if (!channel.has(person.id())) {
      throw Complaint.notOffered(person.name() + " is not in #" + channel.name() + ".");
    }
  }

  private static Complaint noSuch(Control.Wish wish, String where) {
    return Complaint.bad(
        "There is nothing called “" + wish.action() + "” to click in " + where + ".");
  }
}
