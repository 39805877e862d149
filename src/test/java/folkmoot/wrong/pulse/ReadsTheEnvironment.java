package folkmoot.wrong.pulse;

import java.util.Map;

/** Breaks: the environment is read once. */
final class ReadsTheEnvironment {
  Map<String, String> read() {
    return System.getenv();
  }
}
