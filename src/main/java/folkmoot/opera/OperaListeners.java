package folkmoot.opera;

import folkmoot.opera.Conduct.Act;
import folkmoot.slack.Interactions;
import folkmoot.text.Texts;

/** What comes from Slack about OPERAs. */
final class OperaListeners {
  private final Beginning beginning;
  private final Steps steps;
  private final Conduct conduct;
  private final KeepingApart apart;
  private final Texts texts;

  /** What those who take part do. */
  record Steps(
      Writing writing,
      Pairs pairs,
      Regrouping regrouping,
      Merging merging,
      Voting voting,
      After after) {}

  /** What can be done with a result. */
  record After(
      Arranging arranging,
      Naming naming,
      Results results,
      Stepping stepping,
      Objecting objecting) {}

  /** What conveners do with one that is under way, and with pairs of all to come. */
  record Conveners(Conduct conduct, KeepingApart apart) {}

  OperaListeners(Beginning beginning, Steps steps, Conveners conveners, Texts texts) {
    this.beginning = beginning;
    this.steps = steps;
    this.conduct = conveners.conduct();
    this.apart = conveners.apart();
    this.texts = texts;
  }

  void listen(Interactions on) {
    on.click(ApartViews.OPEN, click -> ApartViews.opened(apart.open(click), texts));
    on.submit(ApartViews.SUBMIT, sent -> ApartViews.answer(apart.send(sent), texts));
    on.click(ApartViews.TOGETHER, click -> ApartViews.shown(apart.together(click), texts));
    listenToBeginning(on);
  }

  private void listenToBeginning(Interactions on) {
    on.submit(StartViews.SUBMIT, sent -> StartViews.answer(beginning.send(sent), texts));
    on.click(OperaViews.SECOND, click -> OperaViews.said(beginning.second(click), texts));
    on.click(OperaViews.JOIN, click -> OperaViews.said(beginning.join(click), texts));
    on.click(OperaViews.LEAVE, click -> OperaViews.said(beginning.leave(click), texts));
    on.click(OperaViews.LOOK, click -> DeskViews.opened(conduct.open(click), texts));
    listenToSteps(on);
    listenToSame(on, steps.merging());
    listenAfter(on, steps.after());
    conduct(on, DeskViews.NEXT, Act.NEXT);
    conduct(on, DeskViews.EXTEND, Act.EXTEND);
    MoreTime more = conduct.moreTime();
    on.click(MoreTimeViews.OPEN, click -> MoreTimeViews.shown(more.open(click), texts));
    on.submit(MoreTimeViews.SUBMIT, sent -> MoreTimeViews.answer(more.send(sent), texts));
    conduct(on, DeskViews.PAUSE, Act.PAUSE);
    conduct(on, DeskViews.GO_ON, Act.GO_ON);
    conduct(on, DeskViews.CANCEL, Act.CANCEL);
  }

  private void listenToSteps(Interactions on) {
    on.click(OperaViews.WRITE, click -> OwnViews.opened(steps.writing().open(click), texts));
    on.submit(OwnViews.SUBMIT, sent -> OwnViews.answer(steps.writing().send(sent), texts));
    on.click(OperaViews.PAIR, click -> PairViews.opened(steps.pairs().open(click), texts));
    on.click(PairViews.OTHER_PAIR, click -> PairViews.anew(steps.regrouping().join(click), texts));
    on.click(PairViews.TAKE, click -> PairViews.anew(steps.pairs().take(click), texts));
    on.submit(PairViews.SUBMIT, sent -> PairViews.answer(steps.pairs().send(sent), texts));
    on.click(OperaViews.VOTE, click -> BallotViews.opened(steps.voting().open(click), texts));
    on.submit(BallotViews.SUBMIT, sent -> BallotViews.answer(steps.voting().send(sent), texts));
  }

  private void listenToSame(Interactions on, Merging merging) {
    on.click(SameViews.SAME_AS, click -> SameViews.opened(merging.choose(click), texts));
    on.submit(SameViews.SUBMIT, sent -> OperaViews.told(merging.suggest(sent), texts));
    on.click(SameViews.DECIDE, click -> SameViews.asked(merging.ask(click), texts));
    on.click(SameViews.ONE, click -> OperaViews.told(merging.decide(click, true), texts));
    on.click(SameViews.APART, click -> OperaViews.told(merging.decide(click, false), texts));
  }

  private void listenAfter(Interactions on, After after) {
    on.click(OrderViews.ARRANGE, click -> OrderViews.opened(after.arranging().open(click), texts));
    on.submit(OrderViews.SUBMIT, sent -> OrderViews.answer(after.arranging().send(sent), texts));
    on.click(OrderViews.AGREE, click -> OrderViews.shown(after.arranging().agree(click), texts));
    on.click(NamingViews.OPEN, click -> NamingViews.opened(after.naming().open(click), texts));
    on.submit(NamingViews.SUBMIT, sent -> NamingViews.answer(after.naming().send(sent), texts));
    listenToResults(on, after);
  }

  private void listenToResults(Interactions on, After after) {
    on.click(ResultViews.ALL, click -> ResultViews.opened(after.results().open(click), texts));
    on.click(ResultViews.REVIVE, click -> OperaViews.said(after.results().revive(click), texts));
    on.click(ResultViews.OBJECT, click -> OperaViews.said(after.objecting().press(click), texts));
    on.click(
        ResultViews.STEP, click -> ResultViews.taken(after.stepping().take(click, false), texts));
    on.click(
        ResultViews.OURS, click -> ResultViews.taken(after.stepping().take(click, true), texts));
  }

  private void conduct(Interactions on, String action, Act act) {
    on.click(action, click -> OperaViews.told(conduct.press(click, act), texts));
  }
}
