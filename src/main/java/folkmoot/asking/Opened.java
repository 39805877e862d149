package folkmoot.asking;

import folkmoot.asking.AnswerForm.Asked;
import folkmoot.round.Consent;
import folkmoot.round.Reopened;
import folkmoot.round.Words;
import folkmoot.secret.ClaimCode;
import org.jspecify.annotations.Nullable;

/** What a member finds when she presses a button of a round. */
public sealed interface Opened {
  /**
   * The form, with her answer in it if she gave one.
   *
   * @param given what she may need of the answer that counts now; null when there is none
   */
  record Form(AnswerForm form, @Nullable Given given) implements Opened {}

  /**
   * An answer that counts now.
   *
   * @param code takes her words back later; null when none of them will be shown
   */
  record Given(@Nullable ClaimCode code) {
    static Given of(Reopened mine) {
      Words words = mine.sheet().words();
      boolean shown = words != null && words.consent() != Consent.THEMES_ONLY;
      return new Given(shown ? mine.code() : null);
    }

    @Override
    public String toString() {
      return "Given";
    }
  }

  /** Her answer is taken back. */
  record Withdrawn(Asked asked) implements Opened {}

  /**
   * Her own words of a round that was called off.
   *
   * @param text empty when she wrote none, or when they are gone
   */
  record Mine(Asked asked, String text) implements Opened {
    @Override
    public String toString() {
      return "Mine";
    }
  }

  /** She cannot answer. */
  record Not(Fault fault) implements Opened {}
}
