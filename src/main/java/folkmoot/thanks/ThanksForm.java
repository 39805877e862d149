package folkmoot.thanks;

import folkmoot.ids.PartnershipId;
import folkmoot.slack.FormValues;

/**
 * The window in which somebody thanks.
 *
 * @param id of the thank-you it will be, so that a form sent twice is kept once
 * @param person the member chosen, by id; empty for none
 * @param line which line of the behaviours it is for, as a number; empty or another word for none
 */
record ThanksForm(PartnershipId partnership, String id, String person, String words, String line) {
  static final String PERSON = "person";
  static final String WORDS = "words";
  static final String LINE = "line";

  /** The line of those who want none of them. */
  static final String OTHER = "other";

  String metadata() {
    return partnership + " " + id;
  }

  static ThanksForm read(String metadata, FormValues values) {
    String[] parts = metadata.split(" ");
    return new ThanksForm(
        new PartnershipId(parts[0]),
        parts[1],
        values.one(PERSON).orElse(""),
        values.one(WORDS).orElse("").strip(),
        values.one(LINE).orElse(""));
  }

  @Override
  public String toString() {
    return "ThanksForm";
  }
}
