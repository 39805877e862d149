package folkmoot.agenda;

import folkmoot.agenda.Schedules.Act;
import folkmoot.slack.Interactions;
import folkmoot.text.Texts;

/** What comes from Slack about what recurs. */
final class AgendaListeners {
  private final Schedules schedules;
  private final Closures closures;
  private final Extending extending;
  private final Texts texts;

  AgendaListeners(Schedules schedules, Closures closures, Extending extending, Texts texts) {
    this.schedules = schedules;
    this.closures = closures;
    this.extending = extending;
    this.texts = texts;
  }

  void listen(Interactions on) {
    act(on, ScheduleViews.SKIP, Act.SKIP);
    act(on, ScheduleViews.UNSKIP, Act.UNSKIP);
    act(on, ScheduleViews.PAUSE, Act.PAUSE);
    act(on, ScheduleViews.RESUME, Act.RESUME);
    act(on, ScheduleViews.STOP, Act.STOP);
    on.click(ScheduleViews.BACK, click -> ScheduleViews.acted(schedules.back(click), texts));
    on.click(ScheduleViews.CLOSED, click -> ClosedViews.opened(closures.form(click), texts));
    on.click(ClosedViews.REOPEN, click -> ClosedViews.opened(closures.reopen(click), texts));
    on.submit(ClosedViews.CALLBACK, sent -> ClosedViews.saved(closures.save(sent), texts));
    on.submit(ExtendViews.CALLBACK, sent -> ExtendViews.sent(extending.send(sent), texts));
  }

  private void act(Interactions on, String action, Act act) {
    on.click(action, click -> ScheduleViews.acted(schedules.act(act, click), texts));
  }
}
