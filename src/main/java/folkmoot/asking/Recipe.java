package folkmoot.asking;

import folkmoot.partnership.Partnership;
import folkmoot.round.Item;
import folkmoot.store.Tx;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;

/** What one kind of round asks, and when it may be opened. */
public interface Recipe {
  /** How it is put to people. */
  Manner manner();

  /** The callback id of the form that opens one. */
  String callback();

  /** What stands over that form, at most 24 characters. */
  String formTitle();

  /** Whether the convener writes the question. */
  boolean writesQuestion();

  /** The question offered while none was written; may be empty. */
  String suggestion(Tx tx, Partnership partnership, Instant now);

  /** What is asked; {@code question} is what the convener wrote. */
  List<Item> items(Tx tx, Partnership partnership, String question);

  /** What may make this question bring little, if anything does. */
  default Optional<Hint> hint(Tx tx, Partnership partnership, String question) {
    return writesQuestion() && !question.isBlank()
        ? Hint.of(question, items(tx, partnership, question).get(0).kind())
        : Optional.empty();
  }

  /** What the round is called in the record. */
  String title(String question);

  /** Whether people answer on a scale; to an open question they answer in words alone. */
  default boolean onScale() {
    return true;
  }

  /** Why none can be opened here at {@code now}, if so. */
  Optional<Refusal> refusal(Tx tx, Partnership partnership, Instant now);

  /**
   * When it closes unless somebody says otherwise.
   *
   * @param now in the partnership's zone
   */
  Instant usualClose(Partnership partnership, ZonedDateTime now);
}
