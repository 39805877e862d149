package folkmoot.slack;

import java.util.Objects;
import java.util.Set;

/** What the listeners that are registered answer, for tests of features in other packages. */
public final class Heard {
  private final Interactions interactions;

  public Heard(Interactions interactions) {
    this.interactions = interactions;
  }

  /** The action ids that are listened to. */
  public Set<String> actions() {
    return interactions.clicks().keySet();
  }

  /** The callback ids of the forms that are taken. */
  public Set<String> forms() {
    return interactions.submissions().keySet();
  }

  public Answer command(CommandCall call) {
    return Objects.requireNonNull(interactions.command()).apply(call);
  }

  /** A click on this action; a missing listener fails the test. */
  public Answer click(String action, Click click) {
    return Objects.requireNonNull(interactions.clicks().get(action), action).apply(click);
  }

  /** A form sent to this callback. */
  public Answer submit(String callback, Submission form) {
    return Objects.requireNonNull(interactions.submissions().get(callback), callback).apply(form);
  }

  /** A shortcut offered everywhere. */
  public Answer shortcut(String callback, Shortcut taken) {
    return Objects.requireNonNull(interactions.shortcuts().get(callback), callback).apply(taken);
  }

  /** A shortcut offered beside messages. */
  public Answer shortcut(String callback, MessageShortcut taken) {
    return Objects.requireNonNull(interactions.messageShortcuts().get(callback), callback)
        .apply(taken);
  }

  public void joined(Seen seen) {
    interactions.joinedHandlers().forEach(handler -> handler.accept(seen));
  }

  public void left(Seen seen) {
    interactions.leftHandlers().forEach(handler -> handler.accept(seen));
  }

  public void ended(Interactions.Ended ended) {
    interactions.endedHandlers().forEach(handler -> handler.accept(ended));
  }

  public void renamed(Actor bot, String from, String to) {
    interactions
        .renamedHandlers()
        .forEach(handler -> handler.accept(new Interactions.Renamed(bot, from), to));
  }

  public void homeOpened(Seen seen) {
    interactions.homeOpenedHandlers().forEach(handler -> handler.accept(seen));
  }
}
