package folkmoot.asking;

import folkmoot.asking.VoiceViews.Passage;
import folkmoot.ids.MemberId;
import folkmoot.record.SignedQuote;
import folkmoot.store.Tx;
import folkmoot.text.Mrkdwn;
import java.util.List;

/** What is held of a member's words, and how it goes when she has herself removed. */
public final class Farewell {
  private final Tools tools;

  public Farewell(Tools tools) {
    this.tools = tools;
  }

  /** What is held, one line each. */
  public List<Mrkdwn> held(Tx tx, MemberId member) {
    return List.of(
        tools.texts().mrkdwn("asking.held-drafts", "count", tools.drafts().count(tx, member)),
        tools
            .texts()
            .mrkdwn("asking.held-signed", "count", tools.record().signedBy(tx, member).size()),
        tools.texts().mrkdwn("asking.held-asked", "count", tools.record().asked(tx, member)));
  }

  /** Drafts and their key go; words she signed stay without her name, in every message too. */
  public void forget(Tx tx, MemberId member) {
    tools.drafts().forget(tx, member);
    List<SignedQuote> signed = tools.record().signedBy(tx, member);
    tools.record().takeNameOff(tx, member);
    for (SignedQuote quote : signed) {
      Voice unnamed = new Voice(quote.quoteId(), quote.words(), null, false);
      for (Passage passage : VoiceViews.passages(unnamed, tools.texts())) {
        String block = passage.block();
        if (block != null) {
          tools.outbox().redact(tx, block, passage.words().value());
        }
      }
    }
  }
}
