package folkmoot;

import folkmoot.secret.KeySettings;
import folkmoot.secret.Keyring;
import folkmoot.store.Database;
import java.io.PrintWriter;
import java.security.SecureRandom;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code migrate}: brings the tables up to this version, those of the keys too, and ends. */
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
    ConfigReader.Stored stored = settings.stored();
    PrintWriter out = spec.commandLine().getOut();
    // First, since a mistake in its settings is to be told before anything is changed.
    Keyring.open(stored.keys(), new SecureRandom()).close();
    try (Database database = Database.open(stored.database())) {
      int migrations = database.migrate();
      out.println(
          migrations == 0
              ? "The database is up to date."
              : "The database is up to date; " + migrations + " steps were taken.");
    }
    if (stored.keys() instanceof KeySettings.OwnDatabase) {
      out.println("The database of the keys is up to date.");
    }
    return 0;
  }
}
