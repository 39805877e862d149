package folkmoot.agreement;

import folkmoot.consent.Behaviours;
import folkmoot.consent.Proposal;
import folkmoot.partnership.Scene;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is agreed and what is still a draft, for one reader.
 *
 * @param purpose the purpose that is before everybody now; null for none
 * @param agreed the behaviours that hold, and since when; null while none do
 * @param suggested the behaviours that are before everybody now; null for none
 * @param today where the partnership is
 */
record Overview(
    Scene scene,
    @Nullable Proposal purpose,
    @Nullable Proposal agreed,
    @Nullable Proposal suggested,
    LocalDate today) {

  /** Whether there is a purpose that could be put before everybody. */
  boolean purposeWaits() {
    return !scene.partnership().purpose().isBlank()
        && !scene.partnership().purposeAgreed()
        && purpose == null;
  }

  /** The behaviours that hold. */
  Behaviours behaviours() {
    return Behaviours.read(agreed == null ? "" : agreed.content());
  }
}
