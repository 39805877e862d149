package folkmoot.pulse;

import folkmoot.asking.Effort;
import folkmoot.asking.Manner;
import folkmoot.round.Round;
import folkmoot.text.Texts;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How each kind of round of this feature is put to people. */
final class Manners {
  static final String FEATURE = "pulse";
  static final String PULSE = "pulse";
  static final String CHECKIN = "checkin";

  private static final Set<String> OURS =
      Set.of(
          PULSE,
          CHECKIN,
          Whole.TEMPERATURE.kind(),
          Whole.FULL.kind(),
          Whole.CHECKOUT.kind(),
          Whole.OWN.kind());

  private Manners() {}

  static Manner pulse(Texts texts) {
    return new Manner(
        FEATURE,
        PULSE,
        new Manner.Words(
            () -> texts.plain("pulse.title"),
            () -> texts.plain("pulse.headline"),
            () -> texts.plain("pulse.lead"),
            () -> texts.plain("pulse.reminder")),
        Effort.PULSE,
        true);
  }

  static Manner checkin(Texts texts) {
    return new Manner(
        FEATURE,
        CHECKIN,
        new Manner.Words(
            () -> texts.plain("pulse.checkin.title"),
            () -> texts.plain("pulse.checkin.headline"),
            () -> texts.plain("pulse.checkin.lead"),
            () -> texts.plain("pulse.checkin.reminder")),
        Effort.CHECKIN,
        false);
  }

  /** How an instrument that is asked whole is put to people. */
  static Manner of(Whole whole, Texts texts) {
    String key = "pulse." + whole.kind();
    return new Manner(
        FEATURE,
        whole.kind(),
        new Manner.Words(
            () -> texts.plain(key + ".title"),
            () -> texts.plain(key + ".headline"),
            () -> texts.plain(key + ".lead"),
            () -> texts.plain(key + ".reminder")),
        whole.seconds(),
        whole.instrument());
  }

  /** The manners of all kinds of this feature, by kind. */
  static Map<String, Manner> all(Texts texts) {
    return Stream.of(
            pulse(texts),
            checkin(texts),
            of(Whole.TEMPERATURE, texts),
            of(Whole.FULL, texts),
            of(Whole.CHECKOUT, texts),
            of(Whole.OWN, texts))
        .collect(Collectors.toMap(Manner::kind, Function.identity()));
  }

  /** Whether the round is of this feature. */
  static boolean isOurs(Round round) {
    return OURS.contains(round.kind());
  }
}
