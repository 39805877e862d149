package folkmoot.playground;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
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

  private Moments() {}

  /**
   * Reads {@code 2026-12-03T14:00}, in the playground's zone unless an offset follows.
   *
   * @throws DateTimeException when it is neither
   */
  static Instant read(String said) {
    TemporalAccessor parsed = EITHER.parseBest(said, OffsetDateTime::from, LocalDateTime::from);
    if (parsed instanceof OffsetDateTime withOffset) {
      return withOffset.toInstant();
    }
    return LocalDateTime.from(parsed).atZone(PlaygroundClock.ZONE).toInstant();
  }

  /** An instant as people say it: {@code Monday 30 November 2026, 09:00}. */
  static String spoken(Instant instant) {
    return ZonedDateTime.ofInstant(instant, PlaygroundClock.ZONE).format(SPOKEN);
  }

  /** Writes an instant as local time with its offset, to the second. */
  static String write(Instant instant) {
    return ZonedDateTime.ofInstant(instant, PlaygroundClock.ZONE)
        .truncatedTo(ChronoUnit.SECONDS)
        .format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
  }
}
