package folkmoot.command;

/** A part of a line, from {@code start} up to but without {@code end}. */
record Span(int start, int end) {

  int length() {
    return end - start;
  }

  Span to(Span last) {
    return new Span(start, last.end);
  }

  String of(String line) {
    return line.substring(start, end);
  }

  /** The line with this part replaced. */
  String replaced(String line, String instead) {
    return line.substring(0, start) + instead + line.substring(end);
  }
}
