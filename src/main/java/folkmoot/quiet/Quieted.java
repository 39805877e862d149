package folkmoot.quiet;

import folkmoot.partnership.Partnership;
import java.time.Instant;

/** What follows when somebody asks for quiet, agrees, or ends it. */
sealed interface Quieted {
  /**
   * She is shown what quiet means, and may change until when.
   *
   * @param second whether another organisation has to agree
   */
  record Form(Partnership partnership, Instant until, boolean second) implements Quieted {}

  /** It is put before everybody, and holds once another organisation agrees. */
  record Asked(Partnership partnership, Instant until, Instant agreeBy) implements Quieted {}

  /** It holds from now on, or did before. */
  record Holds(Partnership partnership, Instant until) implements Quieted {}

  /** Somebody asked before; it waits for another organisation. */
  record Waits(Partnership partnership, Instant until) implements Quieted {}

  /** It is over. */
  record Over() implements Quieted {}

  /** It was not quiet, and nobody had asked for it. */
  record NotQuiet() implements Quieted {}

  /** She belongs to the organisation that asked. */
  record SameOrganisation() implements Quieted {}

  /** What she pressed about is no longer open. */
  record TooLate() implements Quieted {}

  /** What she typed says no time. */
  record Unclear() implements Quieted {}

  /** The end is past, or there is hardly any time until it. */
  record TooSoon() implements Quieted {}

  /** The end lies further away than quiet can last. */
  record TooFar() implements Quieted {}

  /** Only members may agree. */
  record NotMember() implements Quieted {}

  /** Only conveners may do that. */
  record NotConvening() implements Quieted {}
}
