package folkmoot.playground;

/** An input one types into, or picks a date or time in. */
record Typing(Place place, String name, Kind kind, String value, Hint hint) {
  /**
   * What is typed.
   *
   * @param type as HTML names it
   * @param keyboard which keyboard a telephone shows
   * @param lines whether it takes more than one line
   * @param most how many characters it takes; 0 for any number
   */
  record Kind(String type, String keyboard, boolean lines, int most) {}

  /**
   * What helps before anything is typed.
   *
   * @param focus whether it is where typing goes when the view opens
   */
  record Hint(String placeholder, boolean focus) {}
}
