package folkmoot.export;

/**
 * A page that says one thing.
 *
 * @param all the button that downloads everything; empty for a page without buttons
 * @param page the button that opens the page to print
 */
public record Notice(String title, String words, String all, String page) {
  /** One without buttons. */
  Notice(String title, String words) {
    this(title, words, "", "");
  }
}
