package folkmoot.pulse;

import folkmoot.asking.Manner;
import folkmoot.asking.Recipe;
import folkmoot.asking.Refusal;
import folkmoot.instrument.Instrument;
import folkmoot.instrument.Instruments;
import folkmoot.partnership.Partnership;
import folkmoot.privacy.Question;
import folkmoot.privacy.Scale;
import folkmoot.round.Item;
import folkmoot.store.Tx;
import folkmoot.text.Texts;
import folkmoot.time.Timetable;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;

/** A check-in: one question of the convener's own, answered on the pulse's scale. */
final class CheckinRecipe implements Recipe {
  private static final int WORKING_DAYS = 2;

  private final Instruments instruments;
  private final Texts texts;

  CheckinRecipe(Instruments instruments, Texts texts) {
    this.instruments = instruments;
    this.texts = texts;
  }

  @Override
  public Manner manner() {
    return Manners.checkin(texts);
  }

  @Override
  public String callback() {
    return "pulse.checkin";
  }

  @Override
  public String formTitle() {
    return texts.plain("pulse.checkin.start");
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
    String wording = question.isBlank() ? texts.plain("pulse.checkin.empty") : question;
    Scale scale = instruments.of(Instrument.Use.PULSE, partnership.name()).items().get(0).scale();
    return List.of(
        Item.scaled(
            "checkin", wording, texts.plain("pulse.checkin.short"), scale, Question.Role.FOLLOWED));
  }

  @Override
  public String title(String question) {
    return question;
  }

  @Override
  public Optional<Refusal> refusal(Tx tx, Partnership partnership, Instant now) {
    return Optional.empty();
  }

  /** 17:00 on the second working day from now. */
  @Override
  public Instant usualClose(Partnership partnership, ZonedDateTime now) {
    LocalDate day = now.toLocalDate();
    for (int left = WORKING_DAYS; left > 0; ) {
      day = day.plusDays(1);
      if (day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY) {
        left--;
      }
    }
    return ZonedDateTime.of(day, Timetable.CLOSING, now.getZone()).toInstant();
  }
}
