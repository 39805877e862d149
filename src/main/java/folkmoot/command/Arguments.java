package folkmoot.command;

import folkmoot.time.WhenPhrase;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands beside the verb. Words are as a person reads them: Slack's escapes are undone and a
 * mention is {@code @name}, so they need escaping on their way out.
 *
 * @param text what stood in quotes
 * @param textMentions whether the text mentions somebody
 * @param userIds people mentioned outside the quotes
 * @param preview whether a preview was asked for
 * @param rest words outside the quotes that mean nothing here
 * @param words everything after the verb as typed, for verbs that take words without quotes
 */
public record Arguments(
    @Nullable String text,
    boolean textMentions,
    @Nullable WhenPhrase when,
    @Nullable String channelId,
    List<String> userIds,
    boolean preview,
    String rest,
    String words) {
  public Arguments {
    userIds = List.copyOf(userIds);
  }

  /** Those of a verb that stands alone, or was chosen from a button. */
  public static Arguments none() {
    return new Arguments(null, false, null, null, List.of(), false, "", "");
  }

  /** Those of a verb with a text that a button brings along. */
  public static Arguments saying(String text) {
    return new Arguments(text, false, null, null, List.of(), false, "", "");
  }
}
