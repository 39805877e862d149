package folkmoot.pulse;

import com.google.gson.Gson;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Reads instruments from the files that come with Folkmoot. */
final class Instruments {
  private static final String PULSE = "/instruments/collective-leadership.json";

  private Instruments() {}

  /** The questions of the pulse. */
  static Instrument collectiveLeadership() {
    try (InputStream file =
        Objects.requireNonNull(Instrument.class.getResourceAsStream(PULSE), PULSE)) {
      return new Gson()
          .fromJson(new InputStreamReader(file, StandardCharsets.UTF_8), Instrument.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
