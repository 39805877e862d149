package folkmoot.pulse;

import folkmoot.asking.Manner;
import folkmoot.asking.Recipe;
import folkmoot.asking.Refusal;
import folkmoot.partnership.Partnership;
import folkmoot.record.PublicRecord;
import folkmoot.round.Item;
import folkmoot.round.Round;
import folkmoot.round.Rounds;
import folkmoot.store.Tx;
import folkmoot.text.Texts;
import folkmoot.time.Spoken;
import folkmoot.time.Timetable;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** This week's pulse: three items by the rotation and an open prompt. */
final class PulseRecipe implements Recipe {
  /** The open question's item. */
  static final String PROMPT = "prompt";

  private static final Duration AT_LEAST = Duration.ofDays(1);

  private final Rounds rounds;
  private final PublicRecord record;
  private final Instrument instrument;
  private final Texts texts;

  PulseRecipe(Rounds rounds, PublicRecord record, Instrument instrument, Texts texts) {
    this.rounds = rounds;
    this.record = record;
    this.instrument = instrument;
    this.texts = texts;
  }

  @Override
  public Manner manner() {
    return Manners.pulse(texts);
  }

  @Override
  public String callback() {
    return "pulse.start";
  }

  @Override
  public String formTitle() {
    return texts.plain("pulse.start.title");
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
    int closedBefore = record.count(tx, partnership.id(), Manners.PULSE);
    List<Item> items = new ArrayList<>();
    for (String id : Rotation.items(closedBefore)) {
      Instrument.Item item = instrument.item(id);
      items.add(Item.scaled(id, item.wording(), item.shortForm(), instrument.answers()));
    }
    Instrument.Prompt prompt = instrument.prompts().get(closedBefore % instrument.prompts().size());
    items.add(Item.open(PROMPT, prompt.wording(), prompt.id()));
    return items;
  }

  @Override
  public String title(String question) {
    return texts.plain("pulse.title");
  }

  @Override
  public Optional<Refusal> refusal(Tx tx, Partnership partnership, Instant now) {
    Optional<Round> open =
        rounds.open(tx, partnership.id()).stream().filter(PulseRecipe::isPulse).findFirst();
    if (open.isPresent()) {
      return open.map(
          round ->
              new Refusal.AlreadyOpen(
                  Spoken.moment(
                      round.closesAt().atZone(partnership.zone()), partnership.language())));
    }
    ZonedDateTime monday =
        now.atZone(partnership.zone())
            .toLocalDate()
            .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
            .atStartOfDay(partnership.zone());
    boolean hadOne =
        rounds.openedSince(tx, partnership.id(), monday.toInstant()).stream()
            .anyMatch(PulseRecipe::isPulse);
    return hadOne
        ? Optional.of(
            new Refusal.OneAWeek(Spoken.date(monday.plusWeeks(1), partnership.language())))
        : Optional.empty();
  }

  private static boolean isPulse(Round round) {
    return round.kind().equals(Manners.PULSE);
  }

  /** The next Wednesday at 17:00 that leaves a day at least. */
  @Override
  public Instant usualClose(Partnership partnership, ZonedDateTime now) {
    return Timetable.next(
        DayOfWeek.WEDNESDAY, Timetable.CLOSING, now.getZone(), now.plus(AT_LEAST).toInstant());
  }
}
