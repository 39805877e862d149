package folkmoot.record;

/** Published words to which their author put her name; the words were shared with everybody. */
public record SignedQuote(String quoteId, String words) {}
