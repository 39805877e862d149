package folkmoot.digest;

import folkmoot.chart.BarChart;
import folkmoot.ids.PartnershipId;
import folkmoot.outbox.Message;
import folkmoot.store.Tx;

/**
 * How a summary shows its charts: as Slack draws them, or as pictures where the operator lets
 * Folkmoot send files and a convener chose it.
 */
final class Pictures {
  private final boolean possible;

  /**
   * @param possible whether the operator lets Folkmoot send files
   */
  Pictures(boolean possible) {
    this.possible = possible;
  }

  /** What conveners can choose, and what they chose. */
  enum Look {
    /** There is nothing to choose. */
    ONLY_CHARTS,
    CHARTS,
    PICTURES
  }

  Look look(Tx tx, PartnershipId partnership) {
    if (!possible) {
      return Look.ONLY_CHARTS;
    }
    return new DigestStore(tx).asPicture(partnership) ? Look.PICTURES : Look.CHARTS;
  }

  /** Whether the charts of a message, if it has some, are to be seen as pictures. */
  static boolean drawn(Message message, Look look) {
    return look == Look.PICTURES && message.blocks().stream().anyMatch(BarChart.class::isInstance);
  }
}
