package folkmoot.partnership;

import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a member wishes for herself.
 *
 * @param zone in place of the one Slack names; null for Slack's
 * @param language of what she alone reads; null for the partnership's
 */
public record Wishes(Reminding reminding, @Nullable ZoneId zone, @Nullable Locale language) {
  /** Of somebody who said nothing. */
  public static final Wishes NONE = new Wishes(Reminding.DIRECT, null, null);
}
