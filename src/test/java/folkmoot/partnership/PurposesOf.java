package folkmoot.partnership;

import folkmoot.asking.Tools;

/** Purposes for tests of other rooms. */
public final class PurposesOf {
  private PurposesOf() {}

  public static Purposes house(Tools tools) {
    return new Purposes(new Announcements(tools.outbox(), tools.texts(), tools.clock()));
  }
}
