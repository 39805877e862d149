package folkmoot.command;

import org.jspecify.annotations.Nullable;

/** What became of reading a line. */
public sealed interface Reading {

  /** The line as far as it was understood; a verb for free words may do with {@code words}. */
  CommandLine line();

  /** All that looks meant was understood. */
  record Understood(CommandLine line) implements Reading {}

  /**
   * Something was not.
   *
   * @param correctedLine the whole line to copy with that part put right; null where there is no
   *     guess
   */
  record Misread(CommandLine line, Problem problem, @Nullable String correctedLine)
      implements Reading {}
}
