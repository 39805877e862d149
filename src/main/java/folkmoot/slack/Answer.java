package folkmoot.slack;

import com.slack.api.model.view.View;
import folkmoot.outbox.Message;
import java.util.Map;

/** What the person who acted sees at once. */
public sealed interface Answer {
  /** Nothing more: a click is taken note of, a form closes. */
  record Done() implements Answer {}

  /** A reply only she sees; to a command in the channel, to a click as a small window. */
  record Whisper(Message message) implements Answer {}

  /** A window opens, on top of the one she pressed in if there is one. */
  record Open(View view) implements Answer {}

  /** The window she acted in changes its content. */
  record Update(View view) implements Answer {}

  /** The form stays with everything in it; each sentence stands under its block. */
  record Errors(Map<String, String> byBlock) implements Answer {
    public Errors {
      byBlock = Map.copyOf(byBlock);
    }
  }

  /** All open windows close. */
  record CloseAll() implements Answer {}
}
