package folkmoot.pulse;

import folkmoot.asking.Manner;
import folkmoot.asking.Recipe;
import folkmoot.asking.Refusal;
import folkmoot.instrument.Instrument;
import folkmoot.partnership.Partnership;
import folkmoot.round.Item;
import folkmoot.round.Round;
import folkmoot.round.Rounds;
import folkmoot.store.Tx;
import folkmoot.text.Texts;
import folkmoot.time.Spoken;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A set of questions that is asked whole: a temperature check, a full check, a check-out, an own
 * set.
 */
final class WholeRecipe implements Recipe {
  private final Whole whole;
  private final Function<Partnership, Instrument> instrument;
  private final Rounds rounds;
  private final Texts texts;

  WholeRecipe(
      Whole whole, Function<Partnership, Instrument> instrument, Rounds rounds, Texts texts) {
    this.whole = whole;
    this.instrument = instrument;
    this.rounds = rounds;
    this.texts = texts;
  }

  @Override
  public Manner manner() {
    return Manners.of(whole, texts);
  }

  @Override
  public String callback() {
    return whole.callback();
  }

  @Override
  public String formTitle() {
    return texts.plain("pulse." + whole.kind() + ".start");
  }

  @Override
  public boolean writesQuestion() {
    return false;
  }

  @Override
  public String suggestion(Tx tx, Partnership partnership, Instant now) {
    return "";
  }

  @Override
  public List<Item> items(Tx tx, Partnership partnership, String question) {
    Instrument asked = instrument.apply(partnership);
    List<Item> items = new ArrayList<>();
    for (Instrument.Item item : asked.items()) {
      items.add(
          Item.scaled(item.id(), item.wording(), item.shortForm(), item.scale(), item.role()));
    }
    if (whole.asksPrompts()) {
      for (Instrument.Prompt prompt : asked.prompts()) {
        items.add(Item.open(prompt.id(), prompt.wording(), prompt.id()));
      }
    }
    return items;
  }

  @Override
  public String title(String question) {
    return texts.plain("pulse." + whole.kind() + ".title");
  }

  /** One at a time, and not again before its rest is over. */
  @Override
  public Optional<Refusal> refusal(Tx tx, Partnership partnership, Instant now) {
    Optional<Round> open =
        rounds.open(tx, partnership.id()).stream().filter(this::isOne).findFirst();
    if (open.isPresent()) {
      return open.map(
          round ->
              new Refusal.AlreadyOpen(
                  Spoken.moment(round.closesAt().atZone(partnership.zone()), texts.locale())));
    }
    return rounds.openedSince(tx, partnership.id(), now.minus(whole.rest())).stream()
        .filter(this::isOne)
        .reduce((earlier, later) -> later)
        .map(
            last ->
                new Refusal.NeedsRest(
                    Spoken.date(
                        last.opensAt().plus(whole.rest()).atZone(partnership.zone()),
                        texts.locale())));
  }

  private boolean isOne(Round round) {
    return round.kind().equals(whole.kind());
  }

  @Override
  public Instant usualClose(Partnership partnership, ZonedDateTime now) {
    return whole.usualClose(now);
  }
}
