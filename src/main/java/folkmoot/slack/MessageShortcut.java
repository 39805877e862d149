package folkmoot.slack;

import folkmoot.ids.ChannelId;
import folkmoot.ids.UserId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody took a shortcut that Slack offers beside a message; it is answered by a window.
 *
 * @param channel where the message stands, which need not be a channel the bot is in
 * @param messageTs which message
 * @param text its words as Slack keeps them: {@code &}, {@code <} and {@code >} escaped, people as
 *     {@code <@U…>}; empty for a message that is blocks or files alone. {@link
 *     folkmoot.command.SlackText#readable} makes them what a person reads
 * @param author who wrote it; null for a message of an app that has no user
 */
public record MessageShortcut(
    Actor actor, ChannelId channel, String messageTs, String text, @Nullable UserId author) {

  /** What people wrote to each other may not find its way into a log by accident. */
  @Override
  public String toString() {
    return "MessageShortcut";
  }
}
