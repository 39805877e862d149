package folkmoot.slack;

import folkmoot.ids.ChannelId;
import folkmoot.ids.TeamId;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What Folkmoot listens to in Slack. Listeners register here; {@link BoltApp} connects them. Each
 * handler decides and commits before it answers, since the answer is the acknowledgement.
 */
public final class Interactions {
  private static final Logger log = LoggerFactory.getLogger(Interactions.class);
  private final Map<String, Function<Click, Answer>> clicks = new LinkedHashMap<>();
  private final Map<String, Function<Submission, Answer>> submissions = new LinkedHashMap<>();
  private final Map<String, Function<Shortcut, Answer>> shortcuts = new LinkedHashMap<>();
  private final Map<String, Function<MessageShortcut, Answer>> messageShortcuts =
      new LinkedHashMap<>();
  private @Nullable Function<CommandCall, Answer> command;
  private final Set<Consumer<Seen>> joined = new LinkedHashSet<>();
  private final Set<Consumer<Seen>> left = new LinkedHashSet<>();
  private final Set<Consumer<Seen>> homeOpened = new LinkedHashSet<>();
  private final Set<BiConsumer<Renamed, String>> renamed = new LinkedHashSet<>();

  private final Set<Consumer<ChannelId>> changed = new LinkedHashSet<>();

  private final Set<Consumer<Actor>> acted = new LinkedHashSet<>();

  private final Set<Consumer<Ended>> ended = new LinkedHashSet<>();

  /**
   * Slack says that the app was taken out, or its token taken back; it may say so late.
   *
   * @param enterprise which the team belongs to; null when it belongs to none
   */
  public record Ended(TeamId team, @Nullable TeamId enterprise) {}

  /** A conversation got a new id, which happens when a channel is first shared. */
  public record Renamed(Actor actor, String oldChannel) {}

  /** A button or menu outside a form, by its action id. */
  public void click(String action, Function<Click, Answer> handler) {
    once(clicks.put(action, click -> told(click.actor(), handler.apply(click))), action);
  }

  /** A modal form, by its callback id. */
  public void submit(String callback, Function<Submission, Answer> handler) {
    once(submissions.put(callback, sent -> told(sent.actor(), handler.apply(sent))), callback);
  }

  /** A shortcut that Slack offers everywhere, by its callback id in the manifest. */
  public void shortcut(String callback, Function<Shortcut, Answer> handler) {
    once(shortcuts.put(callback, taken -> told(taken.actor(), handler.apply(taken))), callback);
  }

  /** A shortcut that Slack offers beside messages, by its callback id in the manifest. */
  public void messageShortcut(String callback, Function<MessageShortcut, Answer> handler) {
    once(
        messageShortcuts.put(callback, taken -> told(taken.actor(), handler.apply(taken))),
        callback);
  }

  /** The one slash command. */
  public void command(Function<CommandCall, Answer> handler) {
    once(command, "/moot");
    command = call -> told(call.actor(), handler.apply(call));
  }

  /**
   * Somebody pressed, sent or typed anything at all, and what came of it is stored. Which it was is
   * not said: whoever hears of it cannot tell an answer from a look.
   */
  public void acted(Consumer<Actor> handler) {
    acted.add(handler);
  }

  private Answer told(Actor actor, Answer answer) {
    for (Consumer<Actor> handler : acted) {
      try {
        handler.accept(actor);
      } catch (RuntimeException mistake) {
        // What she did is stored by now and must not look as if it were not.
        log.error("After somebody acted: {}", mistake.getClass().getName(), mistake);
      }
    }
    return answer;
  }

  /** Somebody, perhaps our own bot, joined a channel the bot is in. */
  public void joined(Consumer<Seen> handler) {
    joined.add(handler);
  }

  /** Somebody left a channel the bot is in. */
  public void left(Consumer<Seen> handler) {
    left.add(handler);
  }

  /** Somebody opened the App Home. */
  public void homeOpened(Consumer<Seen> handler) {
    homeOpened.add(handler);
  }

  /** A channel's id changed; the handler is given the new one. */
  public void channelIdChanged(BiConsumer<Renamed, String> handler) {
    renamed.add(handler);
  }

  /** A channel, perhaps one we know nothing of, was renamed, closed, opened or shared. */
  public void channelChanged(Consumer<ChannelId> handler) {
    changed.add(handler);
  }

  /** The app was taken out, perhaps. */
  public void ended(Consumer<Ended> handler) {
    ended.add(handler);
  }

  /** The events somebody listens to, by Slack's names. */
  public Set<String> events() {
    Set<String> events = new LinkedHashSet<>();
    note(events, "member_joined_channel", joined);
    note(events, "member_left_channel", left);
    note(events, "app_home_opened", homeOpened);
    note(events, "channel_id_changed", renamed);
    ChannelEvents.NAMES.forEach(name -> note(events, name, changed));
    note(events, "app_uninstalled", ended);
    note(events, "tokens_revoked", ended);
    return events;
  }

  private static void note(Set<String> events, String name, Set<?> handlers) {
    if (!handlers.isEmpty()) {
      events.add(name);
    }
  }

  /** The callback ids of the shortcuts that are offered everywhere. */
  public Set<String> offeredEverywhere() {
    return Set.copyOf(shortcuts.keySet());
  }

  /** The callback ids of the shortcuts that are offered beside messages. */
  public Set<String> offeredBesideMessages() {
    return Set.copyOf(messageShortcuts.keySet());
  }

  Map<String, Function<Click, Answer>> clicks() {
    return clicks;
  }

  Map<String, Function<Submission, Answer>> submissions() {
    return submissions;
  }

  Map<String, Function<Shortcut, Answer>> shortcuts() {
    return shortcuts;
  }

  Map<String, Function<MessageShortcut, Answer>> messageShortcuts() {
    return messageShortcuts;
  }

  @Nullable Function<CommandCall, Answer> command() {
    return command;
  }

  Set<Consumer<Seen>> joinedHandlers() {
    return joined;
  }

  Set<Consumer<Seen>> leftHandlers() {
    return left;
  }

  Set<Consumer<Seen>> homeOpenedHandlers() {
    return homeOpened;
  }

  Set<BiConsumer<Renamed, String>> renamedHandlers() {
    return renamed;
  }

  Set<Consumer<ChannelId>> changedHandlers() {
    return changed;
  }

  Set<Consumer<Ended>> endedHandlers() {
    return ended;
  }

  private static void once(@Nullable Object before, String name) {
    if (before != null) {
      throw new IllegalStateException("two listeners for " + name);
    }
  }
}
