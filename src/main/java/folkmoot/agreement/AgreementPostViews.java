package folkmoot.agreement;

import folkmoot.consent.Behaviours;
import folkmoot.consent.ConsentViews;
import folkmoot.consent.Proposal;
import folkmoot.outbox.Message;
import folkmoot.partnership.Partnership;
import folkmoot.text.Mrkdwn;
import folkmoot.text.Texts;
import java.util.List;

/** What the channel reads when a purpose or behaviours are put before everybody. */
final class AgreementPostViews {
  /** The button by which a member objects to the purpose. */
  static final String OBJECT_PURPOSE = "agreement.object-purpose";

  /** The button by which a member objects to the behaviours. */
  static final String OBJECT = "agreement.object";

  private AgreementPostViews() {}

  static Message purpose(Proposal proposal, Partnership partnership, Texts texts) {
    return ConsentViews.post(
        proposal,
        partnership,
        List.of(
            texts.mrkdwn(
                proposal.state() == Proposal.State.TAKEN
                    ? "agreement.post.purpose.taken"
                    : "agreement.post.purpose"),
            Mrkdwn.quoted(proposal.content())),
        new ConsentViews.Ways(OBJECT_PURPOSE, texts));
  }

  static Message behaviours(Proposal proposal, Partnership partnership, Texts texts) {
    return ConsentViews.post(
        proposal,
        partnership,
        List.of(
            texts.mrkdwn(
                proposal.state() == Proposal.State.TAKEN
                    ? "agreement.post.behaviours.taken"
                    : "agreement.post.behaviours"),
            lines(Behaviours.read(proposal.content()), texts)),
        new ConsentViews.Ways(OBJECT, texts));
  }

  /** The lines, one under the other. */
  static Mrkdwn lines(Behaviours behaviours, Texts texts) {
    return Mrkdwn.joined(
        "\n",
        behaviours.lines().stream()
            .map(line -> texts.mrkdwn("agreement.line", "line", line))
            .toList());
  }
}
