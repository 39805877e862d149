package folkmoot.slack;

import com.slack.api.app_backend.interactive_components.ActionResponseSender;
import com.slack.api.app_backend.interactive_components.response.ActionResponse;
import folkmoot.outbox.Message;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A word that only whoever acted sees, said at the address Slack gave with her act. */
final class Aside {
  private static final Logger log = LoggerFactory.getLogger(Aside.class);

  private final ActionResponseSender sender;

  /** Says it by this connection, whose short time-out leaves time for the acknowledgement. */
  Aside(SlackConnection quick) {
    this.sender = new ActionResponseSender(quick.slack());
  }

  /** Whether Slack took it. */
  boolean said(String responseUrl, Message message) {
    ActionResponse words =
        ActionResponse.builder()
            .responseType("ephemeral")
            .replaceOriginal(false)
            .text(message.text())
            .blocks(message.blocks())
            .build();
    try {
      return sender.send(responseUrl, words).getCode() == 200;
    } catch (IOException lost) {
      log.warn("A word aside was not taken: {}", lost.getClass().getSimpleName());
      return false;
    }
  }
}
