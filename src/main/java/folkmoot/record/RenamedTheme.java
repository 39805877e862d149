package folkmoot.record;

/**
 * A theme whose found name held words that are gone.
 *
 * @param place among the themes of its round as they were found, from 0
 * @param from what it was called by the machine
 * @param to what the machine calls it now; empty where nothing remains to name it by
 * @param shown whether people read that name, since nobody gave it another
 */
public record RenamedTheme(String id, int place, String from, String to, boolean shown) {
  /** Without the words. */
  @Override
  public String toString() {
    return "RenamedTheme";
  }
}
