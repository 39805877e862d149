package folkmoot;

import folkmoot.check.Asking;
import folkmoot.check.Checkup;
import folkmoot.check.Line;
import folkmoot.slack.Scopes;
import folkmoot.slack.SlackConnection;
import folkmoot.slack.SlackLook;
import folkmoot.text.Texts;
import java.io.PrintWriter;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code check}: says whether everything {@code serve} needs is in order, and what mends it. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description = {
      "Look whether all is in order for serve: settings, database, keys, Slack, channels.",
      "Changes nothing. Run it as the user, and with the environment, that serve runs with."
    })
final class CheckCommand implements Callable<Integer> {
  private static final int NEEDS_MENDING = 1;
  private static final int WRONG_SETTINGS = 2;

  @Mixin private Settings settings = new Settings();

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it before call()
  private CommandSpec spec;

  @Override
  public Integer call() {
    ConfigReader.Reading read = settings.reading();
    Texts texts = Texts.load(Locale.UK);
    List<Line> lines = new Checkup(needs(read), texts, InstantSource.system()).lines();
    print(lines, texts, spec.commandLine().getOut());
    return read.mistakes().isEmpty() ? exitCode(lines) : WRONG_SETTINGS;
  }

  static int exitCode(List<Line> lines) {
    return count(lines, Line.State.MEND) > 0 ? NEEDS_MENDING : 0;
  }

  private static Checkup.Needs needs(ConfigReader.Reading read) {
    Config config = read.config();
    return new Checkup.Needs(
        read.mistakes(),
        config.slack().socketMode() ? "" : config.slack().signingSecret(),
        read.databaseCanBeUsed() ? config.database() : null,
        read.keysCanBeUsed() ? config.keys() : null,
        slack(read),
        Scopes.with(config.slack().sets()),
        many(read));
  }

  private static @Nullable Asking many(ConfigReader.Reading read) {
    Config.Installing many = read.config().slack().many();
    return many == null || !read.slackCanBeUsed()
        ? null
        : new Asking(many.keys(), CheckCommand::look);
  }

  /** A token is shown to Slack only, wherever the settings point. */
  private static SlackLook look(String token) {
    return new SlackLook(SlackConnection.checking(Config.SlackSettings.REAL_API, token), token);
  }

  private static @Nullable SlackLook slack(ConfigReader.Reading read) {
    if (!read.slackCanBeUsed() || read.config().slack().many() != null) {
      return null;
    }
    return look(read.config().slack().botToken());
  }

  static void print(List<Line> lines, Texts texts, PrintWriter out) {
    for (Line line : lines) {
      String state =
          texts.plain("check.state", "state", line.state().name().toLowerCase(Locale.ROOT));
      out.printf("%-8s %s%n", state, line.words());
    }
    out.println();
    out.println(
        texts.plain(
            "check.sum",
            "mend",
            count(lines, Line.State.MEND),
            "skipped",
            count(lines, Line.State.SKIPPED)));
  }

  private static long count(List<Line> lines, Line.State state) {
    return lines.stream().filter(line -> line.state() == state).count();
  }
}
