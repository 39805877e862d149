package folkmoot.pulse;

import folkmoot.asking.Manner;
import folkmoot.round.Round;
import folkmoot.text.Texts;

/** How a pulse and a check-in are put to people. */
final class Manners {
  static final String FEATURE = "pulse";
  static final String PULSE = "pulse";
  static final String CHECKIN = "checkin";

  private static final int PULSE_SECONDS = 60;
  private static final int CHECKIN_SECONDS = 10;

  private Manners() {}

  static Manner pulse(Texts texts) {
    return new Manner(
        FEATURE,
        PULSE,
        texts.plain("pulse.title"),
        texts.plain("pulse.headline"),
        texts.plain("pulse.lead"),
        texts.plain("pulse.reminder"),
        PULSE_SECONDS);
  }

  static Manner checkin(Texts texts) {
    return new Manner(
        FEATURE,
        CHECKIN,
        texts.plain("pulse.checkin.title"),
        texts.plain("pulse.checkin.headline"),
        texts.plain("pulse.checkin.lead"),
        texts.plain("pulse.checkin.reminder"),
        CHECKIN_SECONDS);
  }

  /** Whether the round is of this feature. */
  static boolean isOurs(Round round) {
    return round.kind().equals(PULSE) || round.kind().equals(CHECKIN);
  }
}
