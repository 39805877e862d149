package folkmoot.action;

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
  private final Texts texts;

  ActionListeners(Proposing proposing, Changing changing, Listing listing, Texts texts) {
    this.proposing = proposing;
    this.changing = changing;
    this.listing = listing;
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
  }

  private void suggest(Interactions on) {
    on.click(
        ActionFormViews.SUGGEST,
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
