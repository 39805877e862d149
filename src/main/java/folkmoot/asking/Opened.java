package folkmoot.asking;

import folkmoot.asking.AnswerForm.Asked;
import folkmoot.round.Item;
import folkmoot.round.Reopened;
import folkmoot.round.Round;
import folkmoot.secret.ClaimCode;
import java.util.List;
import java.util.Objects;
import java.util.Set;
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
   * @param codes take her words back later, in the order of the questions; none for words that will
   *     not be shown
   */
  record Given(List<ClaimCode> codes) {
    static Given of(Round round, Reopened mine) {
      Set<String> shown = Entry.of(mine).shown();
      return new Given(
          round.openItems().stream()
              .map(Item::id)
              .filter(shown::contains)
              .map(item -> Objects.requireNonNull(mine.codes().get(item)))
              .toList());
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
   * @param texts none when she wrote none, or when they are gone
   */
  record Mine(Asked asked, List<String> texts) implements Opened {
    @Override
    public String toString() {
      return "Mine";
    }
  }

  /** She cannot answer. */
  record Not(Fault fault) implements Opened {}
}
