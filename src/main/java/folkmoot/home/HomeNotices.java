package folkmoot.home;

import com.slack.api.model.view.View;
import folkmoot.outbox.Message;
import folkmoot.outbox.Tongues;
import folkmoot.slack.Actor;
import folkmoot.slack.Notices;
import folkmoot.store.Database;
import folkmoot.text.Texts;
import java.util.Locale;

/** What the platform itself must say to a person. */
public final class HomeNotices implements Notices {
  private final Database database;
  private final Tongues tongues;
  private final Texts texts;

  public HomeNotices(Database database, Tongues tongues, Texts texts) {
    this.database = database;
    this.tongues = tongues;
    this.texts = texts;
  }

  @Override
  public Locale language(Actor actor) {
    return database.transact(tx -> tongues.of(tx, actor.installation(), actor.user()));
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
  public String busy() {
    return texts.plain("home.busy");
  }

  @Override
  public String notInstalled() {
    return texts.plain("home.not-installed");
  }

  @Override
  public String outOfReach() {
    return texts.plain("home.out-of-reach");
  }

  @Override
  public String away() {
    return texts.plain("home.away");
  }
}
