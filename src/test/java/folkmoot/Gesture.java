package folkmoot;

import folkmoot.ids.ChannelId;
import folkmoot.slack.Actor;
import folkmoot.slack.Answer;
import folkmoot.slack.Click;
import folkmoot.slack.CommandCall;
import folkmoot.slack.FormValues;
import folkmoot.slack.Heard;
import folkmoot.slack.MessageShortcut;
import folkmoot.slack.Shortcut;
import folkmoot.slack.Submission;
import folkmoot.text.Speaking;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Something a person can do, with all that Slack sends along with it.
 *
 * @param owner who was offered it
 * @param words the value of a button, the private metadata of a form or the line of a command
 * @param inside the private metadata of the window in which a button stands
 */
record Gesture(
    Handler handler,
    Actor owner,
    String words,
    String inside,
    @Nullable ChannelId channel,
    @Nullable String window,
    Map<String, List<String>> values) {

  /** Something that is stored: the last six of its random characters can be others. */
  static final Pattern ID = Pattern.compile("\\b([a-z]{2,8})_([0-9a-z]{20})[0-9a-z]{6}\\b");

  private static final String MESSAGE = "1796000000.000100";

  /** How something reaches Folkmoot. */
  enum Kind {
    COMMAND,
    CLICK,
    FORM,
    SHORTCUT,
    BESIDE_MESSAGE
  }

  /** One of those that are registered. */
  record Handler(Kind kind, String id) {
    @Override
    public String toString() {
      return kind + " " + id;
    }
  }

  /** A line of the command that begins with this word. */
  static Gesture typed(Actor owner, String word, String rest, ChannelId where) {
    String line = (word + " " + rest).strip();
    return new Gesture(new Handler(Kind.COMMAND, word), owner, line, "", where, null, Map.of());
  }

  /** The same with ids that nobody gave to anything. */
  Gesture madeUp() {
    Map<String, List<String>> others = new TreeMap<>();
    values.forEach(
        (block, all) -> others.put(madeUp(block), all.stream().map(Gesture::madeUp).toList()));
    return new Gesture(handler, owner, madeUp(words), madeUp(inside), channel, window, others);
  }

  /** The same with this in its form. */
  Gesture with(Map<String, List<String>> others) {
    return new Gesture(handler, owner, words, inside, channel, window, others);
  }

  static String madeUp(String text) {
    return ID.matcher(text).replaceAll("$1_$2zzzzzz");
  }

  /** Whether it names something that is stored. */
  boolean names() {
    return !madeUp().equals(this);
  }

  /** The same for all that differ only in what they name. */
  String shape() {
    return ID.matcher(words + "|" + inside).replaceAll("$1");
  }

  Answer by(Actor actor, Heard heard) {
    return Speaking.in(Locale.ENGLISH, () -> done(actor, heard));
  }

  private Answer done(Actor actor, Heard heard) {
    FormValues form = new FormValues(values);
    String message = channel == null ? null : MESSAGE;
    return switch (handler.kind()) {
      case COMMAND -> heard.command(new CommandCall(actor, place(), words));
      case CLICK ->
          heard.click(
              handler.id(), new Click(actor, words, channel, message, window, inside, form));
      case FORM ->
          heard.submit(
              handler.id(), new Submission(actor, Objects.requireNonNull(window), words, form));
      case SHORTCUT -> heard.shortcut(handler.id(), new Shortcut(actor));
      case BESIDE_MESSAGE ->
          heard.shortcut(
              handler.id(), new MessageShortcut(actor, place(), MESSAGE, words, actor.user()));
    };
  }

  private ChannelId place() {
    return Objects.requireNonNull(channel);
  }

  @Override
  public String toString() {
    return handler + " [" + words + (inside.isEmpty() ? "" : " in " + inside) + "] " + values;
  }
}
