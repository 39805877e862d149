package folkmoot.reflection;

import folkmoot.slack.Interactions;
import folkmoot.text.Texts;

/** What comes from Slack about reflections. */
final class ReflectionListeners {
  private final Reflections reflections;
  private final Texts texts;

  ReflectionListeners(Reflections reflections, Texts texts) {
    this.reflections = reflections;
    this.texts = texts;
  }

  void listen(Interactions on) {
    on.click(ReflectionViews.OPEN, c -> ReflectionViews.opened(reflections.overview(c), texts));
    on.click(ReflectionViews.EARLIER, c -> ReflectionViews.answer(reflections.overview(c), texts));
    on.click(ReflectionViews.LATER, c -> ReflectionViews.answer(reflections.overview(c), texts));
    on.click(ReflectionViews.BEGIN, c -> ReflectionViews.answer(reflections.begin(c), texts));
    on.click(ReflectionViews.BACK, c -> ReflectionViews.turned(reflections.back(c), texts));
    on.click(ReflectionViews.DELETE, c -> ReflectionViews.answer(reflections.delete(c), texts));
    on.click(
        ReflectionViews.DELETE_ALL, c -> ReflectionViews.answer(reflections.deleteAll(c), texts));
    on.submit(ReflectionViews.SEND, sent -> ReflectionViews.answer(reflections.send(sent), texts));
  }
}
