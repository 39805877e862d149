package folkmoot.instrument;

import folkmoot.ids.PartnershipId;
import folkmoot.record.PublicRecord;
import folkmoot.store.Tx;
import java.time.Instant;
import java.util.Objects;

/** At which stage each partnership is, and what its next pulse asks because of that. */
public final class Stages {
  /** The kind under which pulses stand in the record. */
  private static final String PULSE = "pulse";

  private final PublicRecord record;

  public Stages(PublicRecord record) {
    this.record = record;
  }

  /** The stage of this partnership. */
  public StageNow of(Tx tx, PartnershipId partnership) {
    return new StageStore(tx).of(partnership).orElse(StageNow.USUAL);
  }

  /** Whose turn it is in the next pulse. */
  public PulseTurn turn(Tx tx, PartnershipId partnership) {
    StageNow now = of(tx, partnership);
    return new PulseTurn(
        now.stage(),
        record.count(tx, partnership, PULSE),
        record.countSince(tx, partnership, PULSE, now.since()),
        now.openingUsed());
  }

  /** From now on the partnership is at this stage. */
  public void move(Tx tx, PartnershipId partnership, Stage to, Instrument pulse, Instant at) {
    PulseTurn turn = turn(tx, partnership);
    int opening = Objects.requireNonNull(pulse.rotation()).opening().size();
    int used =
        turn.openingUsed()
            + (turn.stage() == Stage.FORMING ? Math.min(opening, turn.closedHere()) : 0);
    new StageStore(tx).set(partnership, new StageNow(to, at, used));
  }
}
