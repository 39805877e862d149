package folkmoot.slack;

import com.slack.api.model.view.View;
import com.slack.api.model.view.Views;
import folkmoot.outbox.Message;
import java.util.Locale;

/** A platform that has little to say. */
final class NoNotices implements Notices {
  @Override
  public Locale language(Actor actor) {
    return Locale.UK;
  }

  @Override
  public View window(Message message) {
    return Views.view(v -> v.type("modal"));
  }

  @Override
  public String mistake(String reference) {
    return "Sorry";
  }

  @Override
  public String busy() {
    return "Press again";
  }

  @Override
  public String notInstalled() {
    return "Not here";
  }

  @Override
  public String outOfReach() {
    return "Locked out";
  }

  @Override
  public String away() {
    return "Not kept";
  }
}
