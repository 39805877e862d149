package folkmoot.playground.wire;

/** The three places of Slack that show blocks. */
enum WireSurface {
  MESSAGE("messages"),
  MODAL("modals"),
  HOME("Home tabs");

  private final String plural;

  WireSurface(String plural) {
    this.plural = plural;
  }

  @Override
  public String toString() {
    return plural;
  }
}
