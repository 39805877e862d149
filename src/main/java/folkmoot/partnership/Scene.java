package folkmoot.partnership;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who acts, and in which partnership.
 *
 * @param convenesSince null for a member who does not convene
 */
public record Scene(Partnership partnership, Member member, @Nullable Instant convenesSince) {

  /** Whether she may open and close rounds and set things up. */
  public boolean convenes() {
    return convenesSince != null;
  }
}
