package folkmoot.slack;

import folkmoot.ids.ChannelId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Somebody pressed a button or chose from a menu outside a form.
 *
 * @param value the button's value or the chosen option's value; empty when there is none
 * @param channel where the message stands; null inside a modal or the App Home
 * @param messageTs which message; null inside a modal or the App Home
 * @param metadata private metadata of the view it was pressed in; empty for a message
 * @param values what stands in the fields of that view; nothing for a message
 * @param viewId the view it was pressed in; null for a message
 */
public record Click(
    Actor actor,
    String value,
    @Nullable ChannelId channel,
    @Nullable String messageTs,
    @Nullable String viewId,
    String metadata,
    FormValues values) {

  /** A click where no field was filled in. */
  public Click(
      Actor actor,
      String value,
      @Nullable ChannelId channel,
      @Nullable String messageTs,
      @Nullable String viewId,
      String metadata) {
    this(actor, value, channel, messageTs, viewId, metadata, new FormValues(Map.of()));
  }
}
