package folkmoot.draft;

/**
 * Words kept for later.
 *
 * @param about the question they were begun for
 */
public record Draft(String id, String about, String text) {}
