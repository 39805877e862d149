package folkmoot.prompt;

import org.jspecify.annotations.Nullable;

/**
 * One open question that can be put to everybody, or that somebody can put to herself.
 *
 * @param id its stable name, such as {@code G1}
 * @param phase null outside the appreciative series
 * @param relayed it asks for words of somebody who is not there, so that a form takes them only
 *     with a tick that she agreed
 * @param wording 1 to 150 characters
 */
public record Prompt(
    String id, Family family, @Nullable Phase phase, boolean relayed, String wording) {
  /** Whether the weekly choice may offer it. */
  public boolean isWeekly() {
    return family.isWeekly();
  }
}
