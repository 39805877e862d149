package folkmoot;

import io.javalin.util.JavalinBindException;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code serve}: works for one real Slack workspace until it is told to stop. */
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    description = {
      "Work for a real Slack workspace.",
      "Needs SLACK_BOT_TOKEN and SLACK_SIGNING_SECRET in the environment."
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
      spec.commandLine().getOut().println("Folkmoot listens at " + app.address());
      Stop.when(app, stopped);
      stopped.await();
    } catch (JavalinBindException taken) {
      throw new Main.CannotRun(
          1, "folkmoot: port " + config.web().port() + " is taken; set web.port to another.");
    }
    return 0;
  }
}
