package folkmoot.directory;

import folkmoot.ids.UserId;
import folkmoot.slack.Premises;
import java.util.List;

/**
 * What a look at a channel found.
 *
 * @param present who is in it; not asked for where it is closed
 */
record Found(Premises premises, List<UserId> present) {
  /** Of a channel that is closed Slack may list nobody, and those who were in it come back. */
  boolean isListed() {
    return premises.closed() == null;
  }
}
