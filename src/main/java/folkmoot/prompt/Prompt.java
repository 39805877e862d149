package folkmoot.prompt;

import org.jspecify.annotations.Nullable;

/**
 * One open question that can be put to everybody, or that somebody can put to herself.
 *
 * @param id its stable name, such as {@code G1}
 * @param phase null outside the appreciative series
 * @param apart not to be offered by itself, since it needs more than a field for words
 * @param wording 1 to 150 characters
 */
public record Prompt(
    String id, Family family, @Nullable Phase phase, boolean apart, String wording) {
  /** Whether the weekly choice may offer it. */
  public boolean isWeekly() {
    return family.isWeekly() && !apart;
  }
}
