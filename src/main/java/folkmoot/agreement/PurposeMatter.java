package folkmoot.agreement;

import folkmoot.consent.Matter;
import folkmoot.consent.Proposal;
import folkmoot.outbox.Message;
import folkmoot.partnership.Partnership;
import folkmoot.partnership.Purposes;
import folkmoot.store.Tx;
import folkmoot.text.Texts;

/** The purpose as it is put before all: the content is its words. */
final class PurposeMatter implements Matter {
  private final Purposes purposes;
  private final Texts texts;

  PurposeMatter(Purposes purposes, Texts texts) {
    this.purposes = purposes;
    this.texts = texts;
  }

  @Override
  public String name() {
    return "purpose";
  }

  @Override
  public Message post(Proposal proposal, Partnership partnership) {
    return AgreementPostViews.purpose(proposal, partnership, texts);
  }

  @Override
  public boolean take(Tx tx, Proposal proposal) {
    return purposes.agree(tx, proposal.partnership(), proposal.content());
  }
}
