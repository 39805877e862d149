package folkmoot.pulse;

import folkmoot.Feature;
import folkmoot.Recurring;
import folkmoot.asking.Manner;
import folkmoot.asking.Recipe;
import folkmoot.asking.Refusal;
import folkmoot.asking.Tools;
import folkmoot.instrument.Instrument;
import folkmoot.instrument.Instruments;
import folkmoot.instrument.PulseTurn;
import folkmoot.instrument.Stages;
import folkmoot.partnership.Partnership;
import folkmoot.privacy.Question;
import folkmoot.prompt.Prompt;
import folkmoot.prompt.Prompts;
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
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * This week's pulse: three items whose turn it is, and an open prompt or the question whether
 * something has changed; twice a year also what people think of the weekly summary.
 */
final class PulseRecipe implements Recipe {
  /** The open question's item. */
  static final String PROMPT = "prompt";

  private static final Duration AT_LEAST = Duration.ofDays(1);

  private final Rounds rounds;
  private final PublicRecord record;
  private final Instruments instruments;
  private final Stages stages;
  private final Prompts prompts;
  private final Texts texts;
  private final InstantSource clock;
  private final Supplier<List<Feature>> features;

  /**
   * @param features what recurs is theirs to tell
   */
  PulseRecipe(
      Tools tools, Instruments instruments, Stages stages, Supplier<List<Feature>> features) {
    this.rounds = tools.rounds();
    this.record = tools.record();
    this.instruments = instruments;
    this.stages = stages;
    this.prompts = tools.prompts();
    this.texts = tools.texts();
    this.clock = tools.clock();
    this.features = features;
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

  /** Nobody is asked about a summary that is paused. */
  private boolean comes(Tx tx, Partnership partnership) {
    return features.get().stream()
        .flatMap(feature -> feature.recurring(tx, partnership).stream())
        .noneMatch(one -> one.id().equals(Recurring.SUMMARY) && one.paused());
  }

  @Override
  public List<Item> items(Tx tx, Partnership partnership, String question) {
    Instrument instrument = instruments.of(Instrument.Use.PULSE, partnership.name());
    PulseTurn turn = stages.turn(tx, partnership.id());
    List<Item> items = new ArrayList<>();
    turn.items(instrument).forEach(item -> items.add(asked(item, item.wording(), item.role())));
    ZonedDateTime now = clock.instant().atZone(partnership.zone());
    ChangeTurn change =
        new ChangeTurn(
            turn.closed(),
            record.lastClosed(tx, partnership.id(), Manners.PULSE).orElse(null),
            record.lastClosed(tx, partnership.id(), Whole.TEMPERATURE.kind()).orElse(null));
    Instrument.Turns turns = Objects.requireNonNull(instrument.rotation());
    Instrument.Summary summary =
        new SummaryTurn(turn.closed()).isDue() && comes(tx, partnership) ? turns.summary() : null;
    if (summary != null) {
      items.add(asked(summary.helps(), summary.helps().wording(), summary.helps().role()));
    }
    if (change.isDue()) {
      items.add(change(turns.change(), partnership, now));
    } else if (summary != null) {
      items.add(Item.open(PROMPT, summary.less().wording(), summary.less().id()));
    } else {
      Prompt prompt = prompts.next(tx, partnership.id(), partnership.name(), now);
      items.add(Item.open(PROMPT, prompt.wording(), prompt.id()));
    }
    return items;
  }

  private static Item asked(Instrument.Item item, String wording, Question.Role role) {
    return Item.scaled(item.id(), wording, item.shortForm(), item.scale(), role);
  }

  private static Item change(Instrument.Item item, Partnership partnership, ZonedDateTime now) {
    // A question is kept as it was written, in English.
    String since = Spoken.date(now.minusDays(ChangeTurn.DAYS_BACK), Locale.UK);
    return asked(item, item.wording().replace("{date}", since), Question.Role.CHANGE);
  }

  @Override
  public String title(String question) {
    return texts.plain("pulse.title");
  }

  @Override
  public Optional<Refusal> refusal(Tx tx, Partnership partnership, Instant now) {
    return rounds.open(tx, partnership.id()).stream()
        .filter(PulseRecipe::isPulse)
        .findFirst()
        .map(
            round ->
                new Refusal.AlreadyOpen(
                    Spoken.moment(round.closesAt().atZone(partnership.zone()), texts.locale())));
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
