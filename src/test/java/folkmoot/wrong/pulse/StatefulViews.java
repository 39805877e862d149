package folkmoot.wrong.pulse;

/** Breaks: views are static functions. */
final class StatefulViews {
  String draw() {
    return "";
  }
}
