package folkmoot.rhythm;

import folkmoot.time.ClosingTime;
import folkmoot.time.Timetable;
import folkmoot.time.WhenPhrase.By;
import folkmoot.time.WhenPhrase.Day;
import folkmoot.time.WhenPhrase.For;
import folkmoot.time.WhenPhrase.Until;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How long each round of an order is open.
 *
 * @param until null for as long as such rounds usually are
 */
public record OpenFor(@Nullable Until until) {
  /** As long as such rounds usually are. */
  public static final OpenFor USUAL = new OpenFor(null);

  /** Whether it can be meant of every date: a date of its own cannot. */
  public boolean fitsEveryDate() {
    return !(until instanceof By by)
        || by.day() instanceof Day.Weekday
        || by.day() instanceof Day.Ahead;
  }

  /**
   * When a round that opens then closes; empty where that would be too soon or too far away.
   *
   * @param usual when it closes unless somebody said otherwise
   */
  public Optional<Instant> close(ZonedDateTime opens, Instant usual) {
    if (until == null) {
      return Optional.of(usual);
    }
    return Timetable.closing(until, opens) instanceof ClosingTime.At at
        ? Optional.of(at.moment().toInstant())
        : Optional.empty();
  }

  /** As it is stored. */
  public String written() {
    if (until instanceof For span) {
      return "for " + span.amount() + " " + span.unit().name();
    }
    if (until instanceof By by && by.day() instanceof Day.Weekday weekday) {
      return "by " + weekday.day() + written(by.time());
    }
    if (until instanceof By by && by.day() instanceof Day.Ahead ahead) {
      return "by " + ahead.days() + written(by.time());
    }
    if (until == null) {
      return "";
    }
    throw new IllegalArgumentException("fits no second date: " + until);
  }

  private static String written(@Nullable LocalTime time) {
    return time == null ? "" : " " + time;
  }

  /** What was stored so. */
  public static OpenFor read(String written) {
    if (written.isEmpty()) {
      return USUAL;
    }
    String[] parts = written.split(" ", -1);
    if (parts[0].equals("for")) {
      return new OpenFor(new For(Integer.parseInt(parts[1]), ChronoUnit.valueOf(parts[2])));
    }
    Day day =
        Character.isDigit(parts[1].charAt(0))
            ? new Day.Ahead(Integer.parseInt(parts[1]))
            : new Day.Weekday(DayOfWeek.valueOf(parts[1]));
    return new OpenFor(new By(day, parts.length > 2 ? LocalTime.parse(parts[2]) : null));
  }
}
