package folkmoot.action;

import folkmoot.asking.ResultButtonViews;
import folkmoot.slack.Answer;
import folkmoot.slack.Click;
import folkmoot.slack.Interactions;
import folkmoot.text.Texts;
import java.util.List;

/** What comes from Slack about actions. */
final class ActionListeners {
  private final Proposing proposing;
  private final Changing changing;
  private final Listing listing;
  private final After after;
  private final Texts texts;

  /** How actions come about, go on and are read. */
  record Desks(Proposing proposing, Changing changing, Listing listing) {}

  /** What follows when something is done, or nothing is. */
  record After(Rechecking rechecking, RecheckOpenings openings, Raising raising) {}

  ActionListeners(Desks desks, After after, Texts texts) {
    this.proposing = desks.proposing();
    this.changing = desks.changing();
    this.listing = desks.listing();
    this.after = after;
    this.texts = texts;
  }

  void listen(Interactions on) {
    suggest(on);
    press(on, ActionViews.ACCEPT, Step.ACCEPT);
    press(on, ActionViews.DECLINE, Step.DECLINE);
    press(on, ActionViews.BEGIN, Step.BEGIN);
    write(on, ActionViews.FINISH, Step.FINISH);
    write(on, ActionViews.DROP, Step.DROP);
    write(on, ActionViews.REWORD, Step.REWORD);
    on.click(ActionViews.OPEN, click -> pressed(click, changing.look(click)));
    on.click(ActionViews.UNDO, click -> pressed(click, changing.undo(click)));
    for (String page : List.of("open", "mine", "done", "earlier", "later")) {
      on.click(ActionListViews.SHOW + page, this::turned);
    }
    on.click(ActionListViews.BACK, this::turned);
    after(on);
  }

  private void after(Interactions on) {
    for (int point : List.of(0, 1, 2, 3)) {
      on.click(RecheckViews.ANSWER + point, click -> after.rechecking().answer(click, point));
    }
    on.click(RecheckViews.ASK, after.openings()::opened);
    on.click(RaisedViews.LEAVE, click -> RaisedViews.form(after.raising().toLeave(click), texts));
    on.submit(RaisedViews.LEAVE, sent -> RaisedViews.sent(after.raising().leave(sent), texts));
  }

  private void suggest(Interactions on) {
    on.click(
        ResultButtonViews.SUGGEST,
        click -> ActionReplyViews.opened(proposing.answering(click), texts));
    on.click(ActionListViews.NEW, click -> ActionReplyViews.opened(proposing.anew(click), texts));
    on.messageShortcut(
        ActionFormViews.MESSAGE,
        taken -> ActionReplyViews.opened(proposing.ofMessage(taken), texts));
    on.click(
        ActionFormViews.DETAILS,
        click -> ActionReplyViews.widened(proposing.details(click), texts));
    on.submit(
        ActionFormViews.SUBMIT, sent -> ActionReplyViews.suggested(proposing.send(sent), texts));
  }

  private void press(Interactions on, String action, Step step) {
    on.click(action, click -> pressed(click, changing.press(step, click)));
  }

  private void write(Interactions on, String action, Step step) {
    on.click(action, click -> pressed(click, changing.ask(step, click)));
    on.submit(
        ActionFormViews.callback(step),
        sent -> ActionReplyViews.sent(sent, changing.send(step, sent), texts));
  }

  private Answer pressed(Click click, Changing.Outcome outcome) {
    return ActionReplyViews.pressed(click, outcome, texts);
  }

  private Answer turned(Click click) {
    return ActionReplyViews.turned(listing.turn(click), texts);
  }
}
