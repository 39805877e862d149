package folkmoot.agreement;

import folkmoot.consent.Behaviours;
import folkmoot.consent.Matter;
import folkmoot.consent.Proposal;
import folkmoot.outbox.Message;
import folkmoot.partnership.Partnership;
import folkmoot.store.Tx;
import folkmoot.text.Texts;

/** The behaviours as they are put before all; the proposal that was taken last is what holds. */
final class BehavioursMatter implements Matter {
  private final Texts texts;

  BehavioursMatter(Texts texts) {
    this.texts = texts;
  }

  @Override
  public String name() {
    return Behaviours.MATTER;
  }

  @Override
  public Message post(Proposal proposal, Partnership partnership) {
    return AgreementPostViews.behaviours(proposal, partnership, texts);
  }

  @Override
  public boolean take(Tx tx, Proposal proposal) {
    return true;
  }
}
