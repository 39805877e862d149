package folkmoot;

import folkmoot.store.Database;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code migrate}: brings the database's tables up to this version and ends. */
@Command(
    name = "migrate",
    mixinStandardHelpOptions = true,
    description = "Bring the database up to this version, and end.")
final class MigrateCommand implements Callable<Integer> {
  @Mixin private Settings settings = new Settings();

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it before call()
  private CommandSpec spec;

  @Override
  public Integer call() {
    try (Database database = Database.open(settings.database())) {
      int migrations = database.migrate();
      spec.commandLine()
          .getOut()
          .println(
              migrations == 0
                  ? "The database is up to date."
                  : "The database is up to date; " + migrations + " steps were taken.");
    }
    return 0;
  }
}
