package folkmoot.playground;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** Keeps the playground's state in a file, so that it goes on where it stopped. */
final class StateFile {
  static final String OFFSET_MILLIS = "offset_millis";

  private final World world;
  private final Events events;
  private final @Nullable Path file;
  private final AtomicBoolean announced = new AtomicBoolean();

  StateFile(World world, Events events, @Nullable Path file) {
    this.world = world;
    this.events = events;
    this.file = file;
  }

  /** Whether this is the first time that the app hears of its channels; true once. */
  boolean firstAnnouncement() {
    return announced.compareAndSet(false, true);
  }

  /**
   * Puts the kept state into the world, when there is any.
   *
   * @throws IllegalArgumentException when the file is not the state of a playground
   */
  void load() {
    if (file == null || !Files.exists(file)) {
      return;
    }
    try {
      JsonObject kept = Json.parse(Files.readString(file)).getAsJsonObject();
      world.ids().load(Json.child(kept, "ids"));
      world.channels().load(Json.array(kept, "channels"));
      world.messages().load(Json.array(kept, "messages"));
      world.views().loadHomes(Json.child(kept, "homes"));
      events.load(Json.array(kept, "events"));
      world.reads().load(Json.child(kept, "reads"));
      world.guide().load(Json.child(kept, "guide"));
      world.directory().installs().load(Json.child(kept, "installs"));
      announced.set(Json.flag(kept, "announced"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (JsonParseException | IllegalStateException | IllegalArgumentException e) {
      throw new IllegalArgumentException("not the state of a playground: " + file, e);
    }
  }

  /** Writes the state beside the file and moves it into place, so that it is never half written. */
  synchronized void save() {
    if (file == null) {
      return;
    }
    JsonObject state =
        Json.object(
            OFFSET_MILLIS,
            world.clock().offset().toMillis(),
            "announced",
            announced.get(),
            "installs",
            world.directory().installs().toJson(),
            "ids",
            world.ids().toJson(),
            "channels",
            world.channels().toJson(),
            "messages",
            world.messages().toJson(),
            "homes",
            world.views().homesToKeep(),
            "events",
            events.toJson(),
            "reads",
            world.reads().toJson(),
            "guide",
            world.guide().toJson());
    Path beside = file.resolveSibling(file.getFileName() + ".new");
    try {
      try (Writer writer = Files.newBufferedWriter(beside)) {
        Json.write(state, writer);
      }
      Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
