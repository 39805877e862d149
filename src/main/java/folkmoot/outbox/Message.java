package folkmoot.outbox;

import com.slack.api.model.block.LayoutBlock;
import java.util.List;

/**
 * What is to be read in Slack.
 *
 * @param text the whole meaning in words: notification, screen reader and last fallback
 * @param blocks how it is laid out; may be empty
 */
public record Message(String text, List<LayoutBlock> blocks) {
  public Message {
    if (text.isBlank()) {
      throw new IllegalArgumentException("a message needs a text");
    }
    blocks = List.copyOf(blocks);
  }
}
