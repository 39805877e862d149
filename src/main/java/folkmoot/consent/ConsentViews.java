package folkmoot.consent;

import com.slack.api.model.block.LayoutBlock;
import folkmoot.asking.PieceViews;
import folkmoot.asking.PieceViews.Button;
import folkmoot.asking.PieceViews.Sure;
import folkmoot.outbox.Message;
import folkmoot.partnership.Partnership;
import folkmoot.text.Mrkdwn;
import folkmoot.text.Texts;
import folkmoot.time.Spoken;
import java.util.ArrayList;
import java.util.List;

/** What people read about everything that is put before all of them. */
public final class ConsentViews {
  private ConsentViews() {}

  /**
   * The post that puts a proposal before everybody, at its present state.
   *
   * @param words what is proposed
   */
  public static Message post(
      Proposal proposal, Partnership partnership, List<Mrkdwn> words, Ways ways) {
    Texts texts = ways.texts();
    List<Mrkdwn> all = new ArrayList<>(words);
    all.add(state(proposal, partnership, texts));
    List<LayoutBlock> blocks = new ArrayList<>();
    all.forEach(each -> blocks.add(PieceViews.paragraph(each)));
    if (proposal.state() == Proposal.State.OPEN) {
      blocks.add(PieceViews.buttons(List.of(object(proposal, ways))));
    }
    return new Message(Mrkdwn.joined("\n", all).value(), blocks);
  }

  /**
   * How one may answer a proposal.
   *
   * @param action of the button by which a member objects
   */
  public record Ways(String action, Texts texts) {}

  private static Mrkdwn state(Proposal proposal, Partnership partnership, Texts texts) {
    return switch (proposal.state()) {
      case OPEN ->
          texts.mrkdwn(
              "consent.open",
              "date",
              Mrkdwn.date(proposal.decides(), partnership.zone(), texts.locale()));
      case TAKEN -> texts.mrkdwn("consent.taken");
      case OBJECTED -> texts.mrkdwn("consent.objected");
      case OVERTAKEN -> texts.mrkdwn("consent.overtaken");
    };
  }

  private static Button object(Proposal proposal, Ways ways) {
    Texts texts = ways.texts();
    return new Button(
        ways.action(),
        proposal.id(),
        texts.plain("consent.object"),
        false,
        new Sure(
            texts.plain("consent.object.sure"),
            texts.plain("consent.object.what"),
            texts.plain("consent.object"),
            texts.plain("consent.object.no")));
  }

  /** What whoever objected is told. */
  public static Message objected(boolean counted, Texts texts) {
    return PieceViews.said(texts.mrkdwn(counted ? "consent.object.done" : "consent.over"));
  }

  /** When it holds, for people of this partnership. */
  public static String date(Proposal proposal, Partnership partnership, Texts texts) {
    return Spoken.moment(proposal.decides().atZone(partnership.zone()), texts.locale());
  }
}
