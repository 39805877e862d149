package folkmoot.stage;

import folkmoot.ids.PartnershipId;
import folkmoot.instrument.Stage;
import java.time.Instant;

/**
 * A move to another stage that is put before all members.
 *
 * @param byApp whether Folkmoot made it; else a convener did
 * @param decides when it is taken unless somebody objects
 */
record Proposal(
    String id,
    PartnershipId partnership,
    Stage stage,
    boolean byApp,
    Instant proposed,
    Instant decides,
    State state) {

  /** What became of it. */
  enum State {
    OPEN,
    TAKEN,
    OBJECTED
  }

  Proposal in(State next) {
    return new Proposal(id, partnership, stage, byApp, proposed, decides, next);
  }

  /** The key of its post in the channel. */
  String key() {
    return "stage:" + id;
  }
}
