package folkmoot.action;

import folkmoot.asking.RoundPosts;
import folkmoot.outbox.Message;
import folkmoot.privacy.Audited;
import folkmoot.privacy.PublishedRound;
import folkmoot.round.Round;
import folkmoot.round.RoundKind;
import folkmoot.sequel.Sequels;
import folkmoot.store.Tx;
import java.util.function.Supplier;

/**
 * Rounds that ask whether something done still makes a difference: one press each, in the thread of
 * the action, with the same protection as every other answer.
 */
final class RecheckKind implements RoundKind {
  static final String NAME = Sequels.LOOK_BACK;

  /** To answer it takes so long. */
  static final int SECONDS = 5;

  private final RoundPosts.Needs needs;

  RecheckKind(RoundPosts.Needs needs) {
    this.needs = needs;
  }

  /** The key of its question. */
  static String key(Object round) {
    return "recheck:" + round;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public boolean isInstrument() {
    return false;
  }

  @Override
  public int seconds() {
    return SECONDS;
  }

  @Override
  public void announce(Tx tx, Audited<PublishedRound> result) {
    say(tx, result.value().facts().id(), () -> RecheckViews.result(result, needs.texts()));
  }

  @Override
  public void tooFew(Tx tx, Round round) {
    say(tx, round.id(), () -> RecheckViews.few(round, needs.texts()));
  }

  @Override
  public void cancelled(Tx tx, Round round) {
    say(tx, round.id(), () -> RecheckViews.cancelled(round, needs.texts()));
  }

  private void say(Tx tx, Object round, Supplier<Message> message) {
    needs.outbox().update(tx, key(round), message);
  }

  /** Nothing is shown of it before it closes. */
  @Override
  public void turnoutChanged(Tx tx, Round round) {}

  /** Nobody is reminded of it; one of another kind would say so. */
  @Override
  public Message reminder(Tx tx, Round round) {
    return RecheckViews.question(
        round, needs.partnerships().get(tx, round.partnership()), needs.texts());
  }
}
