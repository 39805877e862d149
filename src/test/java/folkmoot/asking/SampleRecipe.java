package folkmoot.asking;

import folkmoot.partnership.Partnership;
import folkmoot.round.Item;
import folkmoot.store.Tx;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;

/** A recipe whose answers are given beforehand. */
record SampleRecipe(Manner manner, List<Item> items) implements Recipe {
  @Override
  public String callback() {
    return "listening.ask";
  }

  @Override
  public String formTitle() {
    return "Ask a question";
  }

  @Override
  public boolean writesQuestion() {
    return true;
  }

  @Override
  public String suggestion(Tx tx, Partnership partnership, Instant now) {
    return "";
  }

  @Override
  public List<Item> items(Tx tx, Partnership partnership, String question) {
    return items;
  }

  @Override
  public String title(String question) {
    return question;
  }

  @Override
  public Optional<Refusal> refusal(Tx tx, Partnership partnership, Instant now) {
    return Optional.empty();
  }

  @Override
  public Instant usualClose(Partnership partnership, ZonedDateTime now) {
    return now.toInstant();
  }
}
