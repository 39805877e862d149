package folkmoot.slack;

import com.slack.api.model.view.View;
import folkmoot.outbox.Message;
import java.util.Locale;

/** The few things the platform itself must say to a person. */
public interface Notices {
  /** In which language this person is answered. */
  Locale language(Actor actor);

  /** A window that shows a message meant for one person. */
  View window(Message message);

  /** What a person reads when we made a mistake; {@code reference} is also in the log. */
  String mistake(String reference);

  /** What a person reads when Slack opens no more windows for a moment. */
  String busy();

  /** What a command is answered whose workspace has not installed Folkmoot, or no longer has. */
  String notInstalled();

  /** What is said where a workspace has installed Folkmoot, and the key of its token is missing. */
  String outOfReach();

  /** What is said while the database cannot be reached. */
  String away();
}
