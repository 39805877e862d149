package folkmoot.asking;

import folkmoot.text.Mrkdwn;
import folkmoot.text.Texts;

/** Why an answer is not taken, in words. */
final class FaultViews {
  private FaultViews() {}

  /** As it stands in a window or a note of its own. */
  static Mrkdwn paragraph(Fault fault, Texts texts) {
    return Mrkdwn.escaped(words(fault, texts));
  }

  /**
   * As it stands under a field: where nothing she does helps, her words are still there to copy.
   */
  static String underAField(Fault fault, Texts texts) {
    String words = words(fault, texts);
    return fault instanceof Fault.Closed || fault instanceof Fault.CalledOff
        ? words + " " + texts.plain("asking.fault.typed")
        : words;
  }

  private static String words(Fault fault, Texts texts) {
    if (fault instanceof Fault.Nothing) {
      return texts.plain("asking.fault.nothing");
    }
    if (fault instanceof Fault.NoChoice) {
      return texts.plain("asking.fault.choice");
    }
    if (fault instanceof Fault.NotAgreed) {
      return texts.plain("asking.fault.agreed");
    }
    if (fault instanceof Fault.Closed closed) {
      return texts.plain("asking.fault.closed", "closed", closed.when());
    }
    if (fault instanceof Fault.CalledOff) {
      return texts.plain("asking.fault.off");
    }
    if (fault instanceof Fault.CameLater) {
      return texts.plain("asking.fault.later");
    }
    if (fault instanceof Fault.Stranger) {
      return texts.plain("asking.fault.stranger");
    }
    throw new AssertionError(fault);
  }
}
