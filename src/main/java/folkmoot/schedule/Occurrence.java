package folkmoot.schedule;

import java.time.Instant;

/**
 * What became of one thing that was to happen at an instant.
 *
 * @param what which recurring or single thing, such as {@code digest}; never a person
 * @param reason in a few words why it was late or skipped; empty when simply sent
 */
public record Occurrence(String what, Instant dueAt, Outcome outcome, String reason) {
  /** How an occurrence can end. */
  public enum Outcome {
    SENT,
    LATE,
    SKIPPED
  }
}
