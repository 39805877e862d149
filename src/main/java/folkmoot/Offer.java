package folkmoot;

import folkmoot.text.Mrkdwn;
import java.util.List;

/**
 * Something that could be done next, with the buttons that do it.
 *
 * @param words what it is, for whom and when
 * @param buttons the likeliest first; none when it cannot be done yet
 */
public record Offer(Mrkdwn words, List<OpenItem.Button> buttons) {
  public Offer {
    buttons = List.copyOf(buttons);
  }
}
