package folkmoot.opera;

/**
 * Which page of a pair somebody has before her; of an older one the pair is unknown, and so
 * nobody's.
 *
 * @param opera its id
 * @param pair its number
 * @param version of the page as the pair had kept it
 * @param edition of the fields, see {@link PairForm}
 */
record OnScreen(String opera, int pair, int version, int edition) {
  static OnScreen read(String metadata) {
    String[] parts = metadata.split(" ");
    return new OnScreen(
        parts[0], number(parts, 1), number(parts, 2), Math.max(0, number(parts, 3)));
  }

  private static int number(String[] parts, int at) {
    return at < parts.length ? Integer.parseInt(parts[at]) : -1;
  }

  String metadata() {
    return "%s %d %d %d".formatted(opera, pair, version, edition);
  }
}
