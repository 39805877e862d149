package folkmoot.imagination;

import folkmoot.slack.Interactions;
import folkmoot.text.Texts;

/** What comes from Slack about imagination weeks. */
final class ImaginationListeners {
  private final Weeks weeks;
  private final LookingAgain again;
  private final Texts texts;

  ImaginationListeners(Weeks weeks, LookingAgain again, Texts texts) {
    this.weeks = weeks;
    this.again = again;
    this.texts = texts;
  }

  void listen(Interactions on) {
    on.submit(PlanViews.CALLBACK, sent -> PlanViews.sent(weeks.send(sent), texts));
    on.click(DayViews.ASK, again::ask);
  }
}
