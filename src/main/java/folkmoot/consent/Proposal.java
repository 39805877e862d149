package folkmoot.consent;

import folkmoot.ids.PartnershipId;
import java.time.Instant;

/**
 * Something that is put before all members.
 *
 * @param matter what it is about, as its {@link Matter} is called
 * @param content what is to hold, in the words or codes of the matter
 * @param byApp whether Folkmoot made it; else a convener did
 * @param decides when it is taken unless somebody objects
 */
public record Proposal(
    String id,
    PartnershipId partnership,
    String matter,
    String content,
    boolean byApp,
    Instant proposed,
    Instant decides,
    State state) {

  /** What became of it. */
  public enum State {
    OPEN,
    TAKEN,
    OBJECTED,
    /** What it was about had changed when its time was over. */
    OVERTAKEN
  }

  /** The same with another end. */
  public Proposal in(State next) {
    return new Proposal(id, partnership, matter, content, byApp, proposed, decides, next);
  }

  /** The same, to be decided at another time. */
  Proposal decidedAt(Instant later) {
    return new Proposal(id, partnership, matter, content, byApp, proposed, later, state);
  }

  /** The key of its post in the channel. */
  String key() {
    return matter + ":" + id;
  }
}
