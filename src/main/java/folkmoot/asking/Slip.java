package folkmoot.asking;

import folkmoot.ids.PartnershipId;
import folkmoot.secret.ClaimCode;

/**
 * What a window for words that are kept outside a round carries with it. It is made when the window
 * opens, so that a form sent twice is kept once, under one code.
 *
 * @param id of the entry it will be
 * @param code by which its author takes it back
 * @param times how often she was shown something; a field that is to show new words needs a new
 *     name, since Slack keeps what was typed into the old one
 */
public record Slip(PartnershipId partnership, String id, ClaimCode code, int times) {
  /** Reads it back from the window. */
  public static Slip read(String metadata) {
    String[] parts = metadata.split(" ");
    return new Slip(
        new PartnershipId(parts[0]),
        parts[1],
        ClaimCode.parse(parts[2]).orElseThrow(),
        Integer.parseInt(parts[3]));
  }

  /** For the window to carry. */
  public String metadata() {
    return partnership + " " + id + " " + code.value() + " " + times;
  }

  /** The one of the window that shows her words once more. */
  public Slip again() {
    return new Slip(partnership, id, code, times + 1);
  }

  /** The name of a field whose words may be shown once more. */
  public String block(String name) {
    return name + "." + times;
  }
}
