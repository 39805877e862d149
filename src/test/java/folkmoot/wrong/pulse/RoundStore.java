package folkmoot.wrong.pulse;

/** A store, for the listener that should not know one. */
final class RoundStore {}
