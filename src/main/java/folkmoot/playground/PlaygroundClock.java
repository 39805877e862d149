package folkmoot.playground;

import com.google.gson.JsonParseException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that ticks with the real one, can be moved forward, and never goes back. */
public final class PlaygroundClock implements InstantSource {
  /** The zone in which the playground shows and reads times of day. */
  public static final ZoneId ZONE = ZoneId.of("Europe/London");

  private static final LocalTime START_OF_WEEK = LocalTime.of(9, 0);

  private final InstantSource realTime;
  private final AtomicReference<Duration> offset;
  private final AtomicReference<Instant> latest = new AtomicReference<>(Instant.MIN);

  private PlaygroundClock(InstantSource realTime, Duration offset) {
    this.realTime = realTime;
    this.offset = new AtomicReference<>(offset);
  }

  /**
   * A clock that starts at 09:00 of the first Monday on or after the real today, in {@link #ZONE}.
   */
  public static PlaygroundClock fresh(InstantSource realTime) {
    Instant now = realTime.instant();
    LocalDate monday =
        now.atZone(ZONE).toLocalDate().with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
    Instant start = monday.atTime(START_OF_WEEK).atZone(ZONE).toInstant();
    return new PlaygroundClock(realTime, Duration.between(now, start));
  }

  /**
   * A clock that goes on where the kept state left it; time passed meanwhile has passed here too.
   *
   * @param stateFile the state file of a playground; a fresh clock when there is none yet
   * @throws UncheckedIOException when the file is there and cannot be read
   * @throws IllegalArgumentException when the file is there and is not a playground's state
   */
  public static PlaygroundClock kept(InstantSource realTime, Path stateFile) {
    if (!Files.exists(stateFile)) {
      return fresh(realTime);
    }
    try {
      String millis =
          Json.text(
              Json.parse(Files.readString(stateFile)).getAsJsonObject(),
              StateFile.OFFSET_MILLIS,
              "");
      return new PlaygroundClock(realTime, Duration.ofMillis(Long.parseLong(millis)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (JsonParseException | IllegalStateException | NumberFormatException e) {
      throw new IllegalArgumentException("not the state of a playground: " + stateFile, e);
    }
  }

  @Override
  public Instant instant() {
    Instant now = realTime.instant().plus(offset.get());
    return latest.accumulateAndGet(now, (a, b) -> a.isAfter(b) ? a : b);
  }

  /** Moves the clock to the given instant; does nothing when that is not in the future. */
  public void forwardTo(Instant target) {
    Duration jump = Duration.between(instant(), target);
    if (!jump.isNegative()) {
      offset.updateAndGet(before -> before.plus(jump));
    }
  }

  Duration offset() {
    return Objects.requireNonNull(offset.get());
  }
}
