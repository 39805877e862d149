package folkmoot.playground;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What an app tells the playground's page about itself, so that the page can offer it.
 *
 * @param manifest its manifest, as YAML, from which Slack learns of its shortcuts
 * @param words the words of its command
 * @param upcoming moments to which the clock can be moved at once, the next first
 */
public record AppCard(String manifest, List<CommandWord> words, List<Upcoming> upcoming) {
  static final AppCard BLANK = new AppCard("", List.of(), List.of());

  public AppCard {
    words = List.copyOf(words);
    upcoming = List.copyOf(upcoming);
  }

  /**
   * A word of the command.
   *
   * @param does what it does, in one sentence
   */
  public record CommandWord(String word, String does) {}

  /**
   * A moment to come.
   *
   * @param button what leads there: {@code To the close}
   * @param otherwise why there is no such moment: {@code Nothing is open}
   * @param next given now, the moment; empty when there is none
   */
  public record Upcoming(
      String button, String otherwise, Function<Instant, Optional<Instant>> next) {}
}
