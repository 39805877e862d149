package folkmoot.playground;

import com.google.gson.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Plays a week at once: asks the sample's questions when nothing is open, lets the others answer
 * over some days, and goes on to the last moment the app has named.
 */
final class Week {
  /** People answer on different days; so many parts they are divided into. */
  private static final int WAVES = 3;

  private static final Duration USUAL = Duration.ofDays(7);

  private final World world;
  private final Sample.Story story;
  private final Stage stage;
  private final ClockWalk clockWalk;
  private final Drive drive;

  Week(World world, Sample.Story story, Stage stage, ClockWalk clockWalk, Drive drive) {
    this.world = world;
    this.story = story;
    this.stage = stage;
    this.clockWalk = clockWalk;
    this.drive = drive;
  }

  /** Handles {@code {"as":…}}: whoever plays answers for themselves. */
  JsonObject play(JsonObject body) {
    String player = new Requests(world).actor(body).id();
    return drive.alone(
        () -> {
          int mark = clockWalk.mark();
          List<String> typed = begin();
          int answered = answer(player);
          JsonObject moved = clockWalk.moveTo(end());
          return Json.object(
              "ok", Json.flag(moved, "ok"),
              "error", Json.text(moved, "error"),
              "typed", typed,
              "answered", answered,
              "happened", Json.array(clockWalk.happened(mark)));
        });
  }

  /** Types the story's commands when there is nothing that could close. */
  private List<String> begin() {
    List<String> typed = new ArrayList<>();
    if (world.theApp().moment(0, world.clock().instant()).isEmpty()) {
      for (String command : story.commands()) {
        JsonObject done =
            stage.slash(Json.object("as", story.as(), "channel", story.channel(), "text", command));
        if (Json.flag(done, "ok")) {
          typed.add(command);
        }
      }
    }
    return typed;
  }

  private int answer(String player) {
    Instant begun = world.clock().instant();
    Duration span = Duration.between(begun, moment(Stream::min).orElse(begun.plus(USUAL)));
    int answered = 0;
    for (int wave = 0; wave < WAVES; wave++) {
      JsonObject done = stage.others(Json.object("except", others(wave, player)));
      answered += Json.number(done, "answered", 0);
      clockWalk.moveTo(begun.plus(span.multipliedBy(wave + 1).dividedBy(WAVES + 1)));
    }
    return answered;
  }

  /** Everybody whose turn it is not. */
  private List<String> others(int wave, String player) {
    List<String> people = world.directory().people().stream().map(Person::id).toList();
    return IntStream.range(0, people.size())
        .filter(index -> index % WAVES != wave || people.get(index).equals(player))
        .mapToObj(people::get)
        .toList();
  }

  private Instant end() {
    return moment(Stream::max).orElse(world.clock().instant().plus(USUAL));
  }

  private interface Pick {
    Optional<Instant> of(Stream<Instant> moments, Comparator<Instant> order);
  }

  private Optional<Instant> moment(Pick pick) {
    Instant now = world.clock().instant();
    Function<AppCard.Upcoming, Stream<Instant>> next = one -> one.next().apply(now).stream();
    return pick.of(world.theApp().upcoming().stream().flatMap(next), Comparator.naturalOrder());
  }
}
