package folkmoot.partnership;

/** How somebody wants to hear about rounds, besides the post in the channel. */
public enum Reminding {
  /** By direct message while she has not answered. */
  DIRECT,
  /** By direct message, and also when something opens. */
  OPENING,
  /** Never by direct message: what stands in the channel is enough. */
  CHANNEL
}
