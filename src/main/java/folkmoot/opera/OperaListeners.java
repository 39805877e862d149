package folkmoot.opera;

import folkmoot.opera.Conduct.Act;
import folkmoot.slack.Interactions;
import folkmoot.text.Texts;

/** What comes from Slack about OPERAs. */
final class OperaListeners {
  private final Beginning beginning;
  private final Steps steps;
  private final Conduct conduct;
  private final Texts texts;

  /** What those who take part do. */
  record Steps(Writing writing, Pairs pairs, Voting voting, After after) {}

  /** What can be done with a result. */
  record After(Results results, Stepping stepping, Objecting objecting) {}

  OperaListeners(Beginning beginning, Steps steps, Conduct conduct, Texts texts) {
    this.beginning = beginning;
    this.steps = steps;
    this.conduct = conduct;
    this.texts = texts;
  }

  void listen(Interactions on) {
    on.submit(StartViews.SUBMIT, sent -> StartViews.answer(beginning.send(sent), texts));
    on.click(OperaViews.SECOND, click -> OperaViews.said(beginning.second(click), texts));
    on.click(OperaViews.JOIN, click -> OperaViews.said(beginning.join(click), texts));
    on.click(OperaViews.LEAVE, click -> OperaViews.said(beginning.leave(click), texts));
    on.click(OperaViews.LOOK, click -> DeskViews.opened(conduct.open(click), texts));
    on.click(
        ResultViews.ALL, click -> ResultViews.opened(steps.after().results().open(click), texts));
    on.click(
        ResultViews.OBJECT,
        click -> OperaViews.said(steps.after().objecting().press(click), texts));
    on.click(
        ResultViews.STEP, click -> ResultViews.taken(steps.after().stepping().take(click), texts));
    listenToSteps(on);
    conduct(on, DeskViews.NEXT, Act.NEXT);
    conduct(on, DeskViews.EXTEND, Act.EXTEND);
    conduct(on, DeskViews.PAUSE, Act.PAUSE);
    conduct(on, DeskViews.GO_ON, Act.GO_ON);
    conduct(on, DeskViews.CANCEL, Act.CANCEL);
  }

  private void listenToSteps(Interactions on) {
    on.click(OperaViews.WRITE, click -> OwnViews.opened(steps.writing().open(click), texts));
    on.submit(OwnViews.SUBMIT, sent -> OwnViews.answer(steps.writing().send(sent), texts));
    on.click(OperaViews.PAIR, click -> PairViews.opened(steps.pairs().open(click), texts));
    on.submit(PairViews.SUBMIT, sent -> PairViews.answer(steps.pairs().send(sent), texts));
    on.click(OperaViews.VOTE, click -> BallotViews.opened(steps.voting().open(click), texts));
    on.submit(BallotViews.SUBMIT, sent -> BallotViews.answer(steps.voting().send(sent), texts));
  }

  private void conduct(Interactions on, String action, Act act) {
    on.click(action, click -> OperaViews.told(conduct.press(click, act), texts));
  }
}
