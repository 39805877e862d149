package folkmoot.wrong.pulse;

/** Breaks: nothing is named so. */
final class PulseUtil {}
