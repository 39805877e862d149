package folkmoot;

import folkmoot.slack.TokenRefused;
import folkmoot.web.WebServer;
import io.javalin.util.JavalinBindException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.time.InstantSource;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code serve}: works for real Slack workspaces until it is told to stop. */
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    description = {
      "Work for a real Slack workspace, or for all that install Folkmoot.",
      "Needs in the environment SLACK_BOT_TOKEN, and SLACK_APP_TOKEN for Socket Mode",
      "or SLACK_SIGNING_SECRET for signed requests; with both it uses Socket Mode.",
      "For many workspaces: SLACK_CLIENT_ID, SLACK_CLIENT_SECRET and FOLKMOOT_TOKEN_KEYS",
      "in place of the bot token."
    })
final class ServeCommand implements Callable<Integer> {
  @Mixin private Settings settings = new Settings();

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it before call()
  private CommandSpec spec;

  @Override
  public Integer call() throws InterruptedException {
    Config config = settings.serve();
    CountDownLatch stopped = new CountDownLatch(1);
    try (App app = App.start(config, InstantSource.system())) {
      app.sweep();
      spec.commandLine().getOut().println(ready(app, config.slack()));
      Stop.when(app, stopped);
      stopped.await();
    } catch (JavalinBindException taken) {
      throw cannotListen(config.web(), taken);
    } catch (TokenRefused refused) {
      throw cannot(refused);
    }
    return 0;
  }

  private static Main.CannotRun cannotListen(WebServer.Address at, JavalinBindException why) {
    if (!isHere(at.host())) {
      return new Main.CannotRun(
          1, "folkmoot: web.host is " + at.host() + ", which is no address of this machine.");
    }
    return new Main.CannotRun(
        1,
        Main.rootCause(why).contains("Permission")
            ? "folkmoot: this user may not listen at port "
                + at.port()
                + "; set web.port to one above 1023, and let a proxy stand in front."
            : "folkmoot: port " + at.port() + " is taken; set web.port to another.");
  }

  private static boolean isHere(String host) {
    try {
      InetAddress address = InetAddress.getByName(host);
      return address.isAnyLocalAddress() || NetworkInterface.getByInetAddress(address) != null;
    } catch (IOException unknown) {
      return false;
    }
  }

  static Main.CannotRun cannot(TokenRefused refused) {
    String mend =
        refused.isAppLevel()
            ? "SLACK_APP_TOKEN (%s); make one with the scope connections:write in the app's settings."
            : "SLACK_BOT_TOKEN (%s); copy it from the page where the app is installed.";
    return new Main.CannotRun(
        2,
        "folkmoot: Slack does not take " + String.format(Locale.ROOT, mend, refused.getMessage()));
  }

  private static String ready(App app, Config.SlackSettings slack) {
    return slack.socketMode()
        ? "Folkmoot uses Socket Mode; " + app.address() + "/health says whether it is connected."
        : "Folkmoot listens at " + app.address();
  }
}
