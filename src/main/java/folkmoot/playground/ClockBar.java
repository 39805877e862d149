package folkmoot.playground;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The page's clock, in the reader's zone, and how it can be moved.
 *
 * @param field what the date field holds at first, as {@code datetime-local} writes it
 */
record ClockBar(String iso, String date, String hour, String city, String field, List<Jump> jumps) {

  /**
   * A moment one can go to at once.
   *
   * @param title when that is, or why it cannot be reached
   */
  record Jump(int number, String button, String title, boolean possible) {}

  static ClockBar of(World world, Person reader) {
    Instant now = world.clock().instant();
    ZoneId zone = reader.zone();
    List<AppCard.Upcoming> upcoming = world.theApp().upcoming();
    return new ClockBar(
        Moments.write(now),
        Moments.shortDay(now, zone),
        Moments.hour(now, zone),
        Moments.city(zone),
        Moments.field(now, zone),
        IntStream.range(0, upcoming.size())
            .mapToObj(number -> jump(number, upcoming.get(number), now, zone))
            .toList());
  }

  private static Jump jump(int number, AppCard.Upcoming moment, Instant now, ZoneId zone) {
    Optional<Instant> next = moment.next().apply(now);
    return new Jump(
        number,
        moment.button(),
        next.map(when -> Moments.spoken(when, zone)).orElse(moment.otherwise()),
        next.isPresent());
  }
}
