package folkmoot.outbox;

import folkmoot.ids.ChannelId;
import folkmoot.ids.TeamId;
import folkmoot.store.Tx;
import java.time.InstantSource;

/** Takes note of channels that close and open again, before a post has to fail for it. */
public final class Gates {
  private final Outbox outbox;
  private final Undecided undecided;
  private final InstantSource clock;

  public Gates(Outbox outbox, Undecided undecided, InstantSource clock) {
    this.outbox = outbox;
    this.undecided = undecided;
    this.clock = clock;
  }

  /** Nothing can be posted there; those who can mend it are told the first time. */
  public void closed(Tx tx, Undecided.Block block) {
    BlockStore blocks = new BlockStore(tx);
    if (!blocks.explain(block) && blocks.block(block, clock.instant())) {
      undecided.blocked(tx, block);
    }
  }

  /**
   * People can post there; what was kept back is tried at once.
   *
   * @param installation by which it was seen
   * @param inside whether we can, too, since our bot is in it
   */
  public void open(Tx tx, TeamId installation, ChannelId channel, boolean inside) {
    if (new BlockStore(tx).open(installation, channel, inside)) {
      outbox.tryAgain(tx, channel);
    }
  }
}
