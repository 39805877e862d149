package folkmoot.wrong.pulse;

/** Breaks: fields are final. */
final class Forgetful {
  private int count;

  int next() {
    return ++count;
  }
}
