package folkmoot.imagination;

import folkmoot.Coming;
import folkmoot.DigestPart;
import folkmoot.Feature;
import folkmoot.Recurring;
import folkmoot.Verb;
import folkmoot.asking.Recipe;
import folkmoot.asking.Tools;
import folkmoot.command.VerbName;
import folkmoot.partnership.Partnership;
import folkmoot.partnership.Scene;
import folkmoot.schedule.Due;
import folkmoot.schedule.Ledger;
import folkmoot.slack.Answer;
import folkmoot.slack.Interactions;
import folkmoot.store.Tx;
import folkmoot.text.Texts;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** Imagination weeks as a feature of the house. */
public final class ImaginationFeature implements Feature {
  private final Texts texts;
  private final Weeks weeks;
  private final Days days;
  private final WeekRhythm rhythm;
  private final ImaginationListeners listeners;

  /**
   * @param recipes of everything that can be asked; an open question is the step that follows
   */
  public ImaginationFeature(Tools tools, Ledger ledger, List<Recipe> recipes) {
    this.texts = tools.texts();
    WhatIfs whatIfs = new WhatIfs(tools);
    this.weeks = new Weeks(tools, whatIfs);
    this.days = new Days(tools, ledger, whatIfs);
    this.rhythm = new WeekRhythm(tools, days);
    this.listeners = new ImaginationListeners(weeks, new LookingAgain(tools, recipes), texts);
  }

  @Override
  public void listen(Interactions on) {
    listeners.listen(on);
  }

  @Override
  public List<Verb> verbs() {
    return List.of(
        new Verb(
            new VerbName("imagine", List.of("imagination", "what-if"), false),
            Verb.Who.CONVENER,
            true,
            this::imagine));
  }

  private Answer imagine(Verb.Request asked) {
    return PlanViews.said(weeks.begin(asked.here(), asked.arguments()), texts);
  }

  @Override
  public List<Recurring> recurring(Tx tx, Partnership partnership) {
    return rhythm.of(tx, partnership);
  }

  @Override
  public List<Coming> coming(Tx tx, Scene scene) {
    ZoneId zone = scene.partnership().zone();
    return new WeekStore(tx)
        .current(scene.partnership().id()).stream()
            .map(
                week ->
                    week.announced()
                        ? new Coming(texts.mrkdwn("imagination.coming.end"), week.ends(zone))
                        : new Coming(texts.mrkdwn("imagination.coming.begin"), week.begins(zone)))
            .toList();
  }

  @Override
  public List<Due> dueWork() {
    return List.of(new ImaginationJobs(days));
  }

  @Override
  public List<DigestPart> digest(Tx tx, Period period) {
    return new WeekStore(tx)
        .ended(period.partnership().id(), period.from(), period.to()).stream()
            .map(week -> DayViews.digest(week, last(week, period), texts))
            .toList();
  }

  /** One that was stopped took place until that day. */
  private static LocalDate last(Week week, Period period) {
    Instant ended = week.ended();
    LocalDate day =
        ended == null ? week.last() : ended.atZone(period.partnership().zone()).toLocalDate();
    return day.isBefore(week.last()) ? day : week.last();
  }
}
