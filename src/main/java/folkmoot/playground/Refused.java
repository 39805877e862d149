package folkmoot.playground;

import java.util.List;

/**
 * Slack says no: the short error an app gets, and where it can be told, what is wrong and where.
 */
final class Refused extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final String error;
  private final List<String> faults;

  Refused(String error) {
    this(error, List.of());
  }

  Refused(String error, List<String> faults) {
    super(faults.isEmpty() ? error : error + ": " + String.join("; ", faults));
    this.error = error;
    this.faults = List.copyOf(faults);
  }

  String error() {
    return error;
  }

  List<String> faults() {
    return faults;
  }
}
