package folkmoot.playground;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;

/** Points in time as the playground reads and writes them: local to its zone, or with an offset. */
final class Moments {
  private static final DateTimeFormatter EITHER =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm[:ss][.SSS][XXX]", Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT);

  private static final DateTimeFormatter SPOKEN =
      DateTimeFormatter.ofPattern("EEEE d MMMM uuuu, HH:mm", Locale.UK);

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.UK);

  private static final DateTimeFormatter SHORT_DAY =
      DateTimeFormatter.ofPattern("EEE d MMM", Locale.UK);

  private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);

  private static final DateTimeFormatter FIELD =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm", Locale.ROOT);

  private Moments() {}

  /**
   * Reads {@code 2026-12-03T14:00}, in the playground's zone unless an offset follows.
   *
   * @throws DateTimeException when it is neither
   */
  static Instant read(String said) {
    return read(said, PlaygroundClock.ZONE);
  }

  /**
   * The same, local to another zone.
   *
   * @throws DateTimeException when it is neither
   */
  static Instant read(String said, ZoneId zone) {
    TemporalAccessor parsed = EITHER.parseBest(said, OffsetDateTime::from, LocalDateTime::from);
    if (parsed instanceof OffsetDateTime withOffset) {
      return withOffset.toInstant();
    }
    return LocalDateTime.from(parsed).atZone(zone).toInstant();
  }

  /** An instant as people say it: {@code Monday 30 November 2026, 09:00}. */
  static String spoken(Instant instant, ZoneId zone) {
    return SPOKEN.format(instant.atZone(zone));
  }

  /** {@code Monday 30 November}. */
  static String day(LocalDate date) {
    return DAY.format(date);
  }

  /** {@code Mon 30 Nov}. */
  static String shortDay(Instant instant, ZoneId zone) {
    return SHORT_DAY.format(instant.atZone(zone));
  }

  /** {@code 09:00}. */
  static String hour(Instant instant, ZoneId zone) {
    return HOUR.format(instant.atZone(zone));
  }

  /** As a field for a local date and time takes it. */
  static String field(Instant instant, ZoneId zone) {
    return FIELD.format(instant.atZone(zone));
  }

  /** A zone by the city that names it. */
  static String city(ZoneId zone) {
    String id = zone.getId();
    return id.substring(id.lastIndexOf('/') + 1).replace('_', ' ');
  }

  /** When a message was written, which its timestamp says. */
  static Instant sent(Message message) {
    int point = message.ts().indexOf('.');
    return Instant.ofEpochSecond(Long.parseLong(message.ts().substring(0, point)));
  }

  /** Writes an instant as local time with its offset, to the second. */
  static String write(Instant instant) {
    return ZonedDateTime.ofInstant(instant, PlaygroundClock.ZONE)
        .truncatedTo(ChronoUnit.SECONDS)
        .format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
  }
}
