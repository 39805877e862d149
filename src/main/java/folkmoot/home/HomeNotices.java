package folkmoot.home;

import com.slack.api.model.view.View;
import folkmoot.outbox.Message;
import folkmoot.slack.Notices;
import folkmoot.text.Texts;

/** What the platform itself must say to a person. */
public final class HomeNotices implements Notices {
  private final Texts texts;

  public HomeNotices(Texts texts) {
    this.texts = texts;
  }

  @Override
  public View window(Message message) {
    return NoticeViews.window(message, texts);
  }

  @Override
  public String mistake(String reference) {
    return texts.plain("home.mistake", "reference", reference);
  }

  @Override
  public String notInstalled() {
    return texts.plain("home.not-installed");
  }
}
