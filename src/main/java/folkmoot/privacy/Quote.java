package folkmoot.privacy;

import folkmoot.ids.MemberId;
import org.jspecify.annotations.Nullable;

/**
 * A member's own words, shown as she agreed.
 *
 * @param id random, so that no order of time is kept
 * @param signer who put her name to it; null for words shared without a name
 * @param removed taken back by its author; the text is then empty
 */
public record Quote(String id, String text, @Nullable MemberId signer, boolean removed) {
  /** Whether the words stand without a name. */
  public boolean isUnsigned() {
    return signer == null;
  }
}
