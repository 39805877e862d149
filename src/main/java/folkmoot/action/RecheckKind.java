package folkmoot.action;

/** Rounds that ask whether something done still makes a difference. */
final class RecheckKind {
  static final String NAME = "recheck";

  private RecheckKind() {}
}
