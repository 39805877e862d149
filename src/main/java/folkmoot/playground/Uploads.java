package folkmoot.playground;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Files the app brought; they stay in memory, and are gone when the playground stops. */
final class Uploads {
  static final String PATH = "/playground/upload/";

  /** Slack looks at a file for a while before a message may show it. */
  private static final Duration LOOKING = Duration.ofSeconds(1);

  private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G'};

  private final Map<String, Uploaded> files = new HashMap<>();
  private Supplier<URI> address = () -> URI.create("http://127.0.0.1/");

  /**
   * A file as far as it has come.
   *
   * @param length as it was announced
   * @param bytes null until they came
   * @param complete null until the app said so
   */
  record Uploaded(
      String id,
      String team,
      String name,
      int length,
      byte @Nullable [] bytes,
      @Nullable Instant complete) {
    boolean isPng() {
      return bytes != null
          && bytes.length > PNG.length
          && Arrays.equals(Arrays.copyOf(bytes, PNG.length), PNG);
    }

    /** Whether a message may show it as a picture. */
    boolean canBeShown(Instant now) {
      return complete != null && isPng() && !complete.plus(LOOKING).isAfter(now);
    }
  }

  /** Tells where the playground listens. */
  synchronized void reachedAt(Supplier<URI> where) {
    address = where;
  }

  /** Where the bytes of this file are to be sent. */
  synchronized String place(String id) {
    return address.get().resolve(PATH + id).toString();
  }

  synchronized void put(Uploaded file) {
    files.put(file.id(), file);
  }

  synchronized Optional<Uploaded> find(String id) {
    return Optional.ofNullable(files.get(id));
  }

  /** Takes bytes for a file that was announced; false when they are not those. */
  synchronized boolean take(String id, byte[] bytes) {
    Uploaded file = files.get(id);
    if (file == null || file.bytes() != null || file.length() != bytes.length) {
      return false;
    }
    put(new Uploaded(id, file.team(), file.name(), file.length(), bytes, null));
    return true;
  }

  synchronized void complete(Uploaded file, Instant now) {
    put(new Uploaded(file.id(), file.team(), file.name(), file.length(), file.bytes(), now));
  }
}
