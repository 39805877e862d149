package folkmoot.outbox;

import com.slack.api.model.view.View;
import folkmoot.ids.TeamId;
import folkmoot.ids.UserId;

/**
 * Draws a person's App Home at the moment of delivery. It says what she has answered, and so is
 * never written down.
 */
@FunctionalInterface
public interface Homes {
  /** What this person sees now in the workspace of this installation. */
  View of(TeamId installation, UserId reader);
}
