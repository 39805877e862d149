package folkmoot.playground;

/** A request to the playground itself that cannot be done, with a plain sentence for the asker. */
final class Complaint extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final int status;

  private Complaint(int status, String sentence) {
    super(sentence);
    this.status = status;
  }

  static Complaint bad(String sentence) {
    return new Complaint(400, sentence);
  }

  static Complaint unknown(String sentence) {
    return new Complaint(404, sentence);
  }

  static Complaint forbidden(String sentence) {
    return new Complaint(403, sentence);
  }

  static Complaint notJson() {
    return new Complaint(415, "Send the request as application/json.");
  }

  /** What Slack would not let this person do: a well-formed wish, so no error of HTTP. */
  static Complaint notOffered(String sentence) {
    return new Complaint(200, sentence);
  }

  int status() {
    return status;
  }

  String sentence() {
    return String.valueOf(getMessage());
  }
}
