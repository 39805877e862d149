package folkmoot.digest;

import folkmoot.Offer;
import folkmoot.OpenItem;
import folkmoot.Verb;
import folkmoot.asking.PieceViews;
import folkmoot.asking.PieceViews.Button;
import folkmoot.outbox.Message;
import folkmoot.partnership.Partnership;
import folkmoot.text.Mrkdwn;
import folkmoot.text.Texts;
import java.util.List;

/** What conveners are asked after weeks with nothing to say. */
final class SilenceViews {
  static final String LEAVE = "digest.leave";
  static final String PAUSE_IT = "digest.pause.it";

  /** Opens the form in which a pulse is planned, once or again and again. */
  private static final String PLAN = Verb.BUTTON + "pulse";

  private static final String SCHEDULE = Verb.BUTTON + "schedule";

  private SilenceViews() {}

  /** Asks a convener once what she wants after weeks with nothing to say. */
  static Message silence(Partnership partnership, int weeks, Texts texts) {
    Mrkdwn words = silent(partnership, weeks, texts);
    return new Message(
        words.value(),
        List.of(
            PieceViews.paragraph(words),
            PieceViews.buttons(
                silenceButtons(partnership, texts).stream()
                    .map(b -> new Button(b.action(), b.value(), b.label()))
                    .toList())));
  }

  static Offer silenceOffer(Partnership partnership, int weeks, Texts texts) {
    return new Offer(silent(partnership, weeks, texts), silenceButtons(partnership, texts));
  }

  private static Mrkdwn silent(Partnership partnership, int weeks, Texts texts) {
    return texts.mrkdwn("digest.silence", "name", partnership.name(), "weeks", weeks);
  }

  private static List<OpenItem.Button> silenceButtons(Partnership partnership, Texts texts) {
    String id = partnership.id().value();
    return List.of(
        new OpenItem.Button(PAUSE_IT, id, texts.plain("digest.silence.pause")),
        new OpenItem.Button(PLAN, id, texts.plain("digest.silence.plan")),
        new OpenItem.Button(SCHEDULE, id, texts.plain("digest.silence.schedule")),
        new OpenItem.Button(LEAVE, id, texts.plain("digest.silence.leave")));
  }

  static Message left(Texts texts) {
    return PieceViews.said(texts.mrkdwn("digest.silence.left"));
  }
}
