package folkmoot;

import com.slack.api.model.view.View;
import folkmoot.text.Mrkdwn;
import java.time.Instant;
import java.util.function.Supplier;

/**
 * Something a member can answer now.
 *
 * @param line what it is and until when, in one line
 * @param seconds how long answering takes, about
 * @param answered whether she has answered; she may still change it
 * @param action with {@code value}: the button that opens it
 * @param form the window in which she answers; it is drawn outside the transaction that listed it
 */
public record OpenItem(
    Mrkdwn line,
    Instant closesAt,
    int seconds,
    boolean answered,
    Button button,
    Supplier<View> form) {

  /** A button by its action id, value and label. */
  public record Button(String action, String value, String label) {}
}
