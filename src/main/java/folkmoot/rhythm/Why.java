package folkmoot.rhythm;

import java.util.EnumSet;
import java.util.Set;

/** Why a partnership rests; and so what does. */
public enum Why {
  /** A week of imagination: nothing is counted in it, whoever asks. */
  IMAGINATION(EnumSet.allOf(Act.class)),
  /**
   * Two organisations asked for it, since there is something more urgent. A convener may still ask
   * in words what people need.
   */
  QUIET(EnumSet.complementOf(EnumSet.of(Act.QUESTION_BY_HAND))),
  /** Summary after summary without any action: to ask on would tire people for nothing. */
  NOTHING_MOVED(EnumSet.of(Act.SCALE_BY_ITSELF)),
  /** The workspace whose installation speaks here took Folkmoot out. */
  NOT_INSTALLED(EnumSet.allOf(Act.class));

  private final Set<Act> stopped;

  Why(Set<Act> stopped) {
    this.stopped = Set.copyOf(stopped);
  }

  /** Whether this does not happen meanwhile. */
  public boolean stops(Act act) {
    return stopped.contains(act);
  }

  /** Whether it always has an end that is known from its beginning. */
  public boolean hasEnd() {
    return this != NOTHING_MOVED && this != NOT_INSTALLED;
  }
}
