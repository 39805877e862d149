package folkmoot.asking;

import folkmoot.slack.Interactions;
import folkmoot.text.Texts;

/** What comes from Slack when conveners open rounds or have them repeat; for every recipe alike. */
public final class StartListeners {
  private final Starting starting;
  private final Texts texts;

  public StartListeners(Starting starting, Texts texts) {
    this.starting = starting;
    this.texts = texts;
  }

  public void listen(Interactions on, Recipe recipe) {
    String form = recipe.callback();
    on.submit(form, sent -> StartViews.sent(starting.send(recipe, sent), recipe, texts));
    on.submit(
        form + StartViews.HINTED,
        sent -> StartViews.sent(starting.sendHinted(recipe, sent), recipe, texts));
    on.submit(
        form + StartViews.SURE,
        sent -> RepeatViews.confirmed(starting.sure(recipe, sent), recipe, texts));
    on.submit(
        form + RepeatViews.RHYTHM,
        sent -> RepeatViews.sent(starting.rhythm(recipe, sent), recipe, texts));
    on.submit(
        form + RepeatViews.PLAN,
        sent -> RepeatViews.confirmed(starting.confirm(recipe, sent, false), recipe, texts));
    on.submit(
        form + RepeatViews.SURE,
        sent -> RepeatViews.confirmed(starting.confirm(recipe, sent, true), recipe, texts));
  }
}
