package folkmoot.round;

import folkmoot.outbox.Message;
import folkmoot.privacy.Audited;
import folkmoot.privacy.PublishedRound;
import folkmoot.store.Tx;
import java.util.ArrayList;
import java.util.List;

/** A feature that notes what it is told. */
final class RecordingKind implements RoundKind {
  final List<String> heard = new ArrayList<>();

  @Override
  public String name() {
    return "pulse";
  }

  @Override
  public boolean isInstrument() {
    return true;
  }

  @Override
  public int seconds() {
    return 60;
  }

  @Override
  public void announce(Tx tx, Audited<PublishedRound> result) {
    heard.add("announce " + result.value().turnout().answered());
  }

  @Override
  public void tooFew(Tx tx, Round round) {
    heard.add("too few");
  }

  @Override
  public void cancelled(Tx tx, Round round) {
    heard.add("cancelled");
  }

  @Override
  public void turnoutChanged(Tx tx, Round round) {
    heard.add("turnout " + round.shownAnswered());
  }

  @Override
  public Message reminder(Tx tx, Round round) {
    return new Message("You can still answer", List.of());
  }
}
