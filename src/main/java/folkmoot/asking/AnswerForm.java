package folkmoot.asking;

import folkmoot.partnership.Partnership;
import folkmoot.round.Item;
import folkmoot.round.Round;
import java.util.Set;

/**
 * The window in which a member answers a round.
 *
 * @param asked what is asked: of an open round, or of one that is only shown beforehand
 * @param entry what stands in it
 * @param check what she is shown before her words go in
 */
public record AnswerForm(Asked asked, Entry entry, Check check) {

  /**
   * What is asked of whom.
   *
   * @param feature names the buttons and forms: {@code pulse} or {@code listening}
   * @param title at most 24 characters
   */
  public record Asked(
      String feature, String title, Round round, Partnership partnership, Scale scale) {
    /** The block of the first question, under which a mistake about the whole is told. */
    String firstBlock(Check check) {
      return round.items().stream()
          .filter(item -> item.kind() == Item.Kind.SCALE)
          .map(Item::id)
          .findFirst()
          .orElse(check.wordsBlock());
    }
  }

  /**
   * What she was shown about her words.
   *
   * @param times how often she was; a field that is to show new words needs a new name, since Slack
   *     keeps what was typed into the old one
   */
  public record Check(int times, Set<Cleaned.Kind> taken, Set<Telling> telling) {
    /** Nothing was shown yet. */
    public static final Check NONE = new Check(0, Set.of(), Set.of());

    static final String WORDS = "words";

    String wordsBlock() {
      return WORDS + "." + times;
    }
  }

  /** The block of the choice. */
  public static final String CONSENT = "consent";

  /** What the form carries with it. */
  String metadata() {
    return asked.round().id() + " " + check.times();
  }
}
