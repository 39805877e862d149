package folkmoot.outbox;

import folkmoot.store.Tx;
import java.time.Duration;
import java.time.Instant;

/**
 * How much is owed to Slack and late.
 *
 * @param due messages that could be sent now
 * @param age how long the first of them has been due; zero when there is none
 * @param undecided posts of which nobody knows whether they are there
 */
public record Backlog(int due, Duration age, int undecided) {
  /** As it is at {@code now}. */
  public static Backlog at(Tx tx, Instant now) {
    return new BacklogStore(tx).at(now);
  }
}
