package folkmoot.action;

import folkmoot.action.Changing.Outcome;
import folkmoot.action.Listing.Page;
import folkmoot.asking.PieceViews;
import folkmoot.slack.Answer;
import folkmoot.slack.Click;
import folkmoot.slack.Submission;
import folkmoot.text.Texts;
import java.util.Optional;
import java.util.Set;

/** What somebody sees who did something with an action. */
final class ActionReplyViews {
  private static final String LIST = "list";

  private ActionReplyViews() {}

  /** After a press: a window of its own, or the one she pressed in if that is about actions. */
  static Answer pressed(Click click, Outcome outcome, Texts texts) {
    String list = list(click.metadata());
    if (outcome instanceof Outcome.Form form) {
      var view = ActionFormViews.words(form.step(), form.sight(), list, texts);
      return isOurs(click) ? new Answer.Update(view) : new Answer.Open(view);
    }
    var view =
        outcome instanceof Outcome.Shown shown
            ? ActionViews.card(shown.card(), list, texts)
            : ActionViews.told(
                outcome instanceof Outcome.TakenBack ? "action.taken-back" : "action.gone", texts);
    return isOurs(click) ? new Answer.Update(view) : new Answer.Open(view);
  }

  private static boolean isOurs(Click click) {
    return click.viewId() != null
        && (click.metadata().startsWith(ActionViews.CARD) || click.metadata().startsWith(LIST));
  }

  /** The list behind a window, as the value of the button that leads back to it; may be empty. */
  private static String list(String metadata) {
    int blank = metadata.indexOf(' ');
    return blank < 0 || !(metadata.startsWith(ActionViews.CARD) || metadata.startsWith(LIST))
        ? ""
        : metadata.substring(blank + 1);
  }

  /** After words were sent. */
  static Answer sent(Submission sent, Outcome outcome, Texts texts) {
    if (outcome instanceof Outcome.Faulty faulty) {
      return new Answer.Errors(ActionFormViews.fault(faulty.block(), faulty.fault(), texts));
    }
    if (outcome instanceof Outcome.Shown shown) {
      int blank = sent.metadata().indexOf(' ');
      String list = blank < 0 ? "" : sent.metadata().substring(blank + 1);
      return new Answer.Update(ActionViews.card(shown.card(), list, texts));
    }
    return new Answer.Update(ActionViews.told("action.gone", texts));
  }

  /** After a suggestion was sent. */
  static Answer suggested(Proposing.Outcome outcome, Texts texts) {
    if (outcome instanceof Proposing.Outcome.ToCheck check) {
      return new Answer.Update(ActionFormViews.form(check.form(), texts));
    }
    if (outcome instanceof Proposing.Outcome.Posted posted) {
      Card card = new Card(posted.sight(), Card.Said.POSTED, posted.change(), Set.of());
      return new Answer.Update(ActionViews.card(card, "", texts));
    }
    if (outcome instanceof Proposing.Outcome.Faulty faulty) {
      return new Answer.Errors(ActionFormViews.fault(faulty.block(), faulty.fault(), texts));
    }
    return new Answer.Update(ActionViews.told("action.stranger", texts));
  }

  /** The window in which somebody suggests one; a stranger is told so. */
  static Answer opened(Optional<ActionForm> form, Texts texts) {
    return form.<Answer>map(found -> new Answer.Open(ActionFormViews.form(found, texts)))
        .orElseGet(() -> stranger(texts));
  }

  /** The same window with more fields. */
  static Answer widened(Optional<ActionForm> form, Texts texts) {
    return form.<Answer>map(found -> new Answer.Update(ActionFormViews.form(found, texts)))
        .orElseGet(() -> stranger(texts));
  }

  /** Whoever is no member is told so. */
  static Answer stranger(Texts texts) {
    return new Answer.Whisper(PieceViews.said(texts.mrkdwn("action.stranger")));
  }

  /** Another page of the list, in the same window. */
  static Answer turned(Optional<Page> page, Texts texts) {
    return page.<Answer>map(found -> new Answer.Update(ActionListViews.window(found, texts)))
        .orElseGet(() -> stranger(texts));
  }
}
