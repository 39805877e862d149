package folkmoot;

import folkmoot.store.Database;
import folkmoot.store.DatabaseSettings;
import folkmoot.store.Move;
import java.io.PrintWriter;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code move}: copies all that is stored into another database, and ends. */
@Command(
    name = "move",
    mixinStandardHelpOptions = true,
    description = {
      "Copy all that is stored into an empty database.",
      "Such as from an H2 file to PostgreSQL. Stop “serve” first, and name the new database in the settings after it.",
      "Its password is taken from FOLKMOOT_MOVE_PASSWORD in the environment."
    })
final class MoveCommand implements Callable<Integer> {
  @Mixin private Settings settings = new Settings();

  @Option(
      names = "--to",
      required = true,
      paramLabel = "URL",
      description = "Where to, such as jdbc:postgresql://HOST/NAME.")
  private String to = "";

  @Option(names = "--user", paramLabel = "NAME", description = "Who we are there.")
  private @Nullable String user;

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it before call()
  private CommandSpec spec;

  @Override
  public Integer call() {
    DatabaseSettings from = settings.stored().database();
    if (!DatabaseSettings.isKnown(to)) {
      throw new ParameterException(
          spec.commandLine(), "--to must begin with jdbc:postgresql: or jdbc:h2:");
    }
    if (to.equals(from.url())) {
      throw new ParameterException(
          spec.commandLine(), "--to names the database that is in use already");
    }
    DatabaseSettings other =
        new DatabaseSettings(to, user, Settings.passwordOfNewDatabase(), from.poolSize());
    try (Database old = Database.open(from);
        Database anew = Database.open(other)) {
      old.migrate();
      anew.migrate();
      tell(new Move(old, anew).run());
    } catch (Move.NotEmpty full) {
      throw new Main.CannotRun(
          1,
          "folkmoot: the database at --to is not empty (there are rows in "
              + full.getMessage()
              + "). Nothing was changed. Give it an empty one.");
    }
    return 0;
  }

  private void tell(Map<String, Long> moved) {
    PrintWriter out = spec.commandLine().getOut();
    long rows = moved.values().stream().mapToLong(Long::longValue).sum();
    out.println(rows + " rows of " + moved.size() + " tables were copied.");
    out.println("Now set database.url to the new one. The keys stay where they are.");
  }
}
