package folkmoot;

import folkmoot.slack.FeatureSet;
import io.javalin.util.JavalinBindException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** {@code playground}: Folkmoot with a local stand-in for Slack, to try it without an account. */
@Command(
    name = "playground",
    mixinStandardHelpOptions = true,
    description = {
      "Try Folkmoot on this machine: a local stand-in for Slack with a sample partnership.",
      "Nothing leaves this machine; no Slack account is needed."
    })
final class PlaygroundCommand implements Callable<Integer> {
  /** Reads a port and says in plain words what it cannot read. */
  static final class Port implements ITypeConverter<Integer> {
    private static final int HIGHEST = 65_535;

    @Override
    public Integer convert(String typed) {
      if (!typed.matches("\\d{1,5}") || Integer.parseInt(typed) > HIGHEST) {
        throw new TypeConversionException("'" + typed + "' is not a number from 0 to " + HIGHEST);
      }
      return Integer.valueOf(typed);
    }
  }

  @Option(
      names = "--port",
      paramLabel = "N",
      converter = Port.class,
      description = "Port of the page (default: ${DEFAULT-VALUE}; 0 takes any free one).")
  private int port = 3000;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Keep everything in this folder and go on from there the next time.")
  private @Nullable Path data;

  @Option(names = "--socket", description = "Use Socket Mode instead of requests over HTTP.")
  private boolean socket;

  @Option(
      names = "--install",
      description = "Begin before anything is installed; the page to install is told.")
  private boolean install;

  @Option(
      names = "--with",
      split = ",",
      paramLabel = "SET",
      converter = FeatureSetWord.class,
      description = "What to switch on beyond the usual: pairs, files, or pairs,files.")
  private Set<FeatureSet> sets = EnumSet.noneOf(FeatureSet.class);

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it before call()
  private CommandSpec spec;

  @Override
  public Integer call() throws IOException, InterruptedException {
    CountDownLatch stopped = new CountDownLatch(1);
    try (PlayedHouse house = start()) {
      spec.commandLine()
          .getOut()
          .printf(
              "The playground is at %s%nIt is %s there. Stop it with Ctrl-C.%n",
              house.address(), house.localTime());
      if (install) {
        spec.commandLine().getOut().println("Install it at " + house.installPage());
      }
      Stop.when(house, stopped);
      stopped.await();
    } catch (JavalinBindException taken) {
      throw new Main.CannotRun(
          1, "folkmoot: port " + port + " is taken; choose another with --port N.");
    }
    return 0;
  }

  private PlayedHouse start() throws IOException {
    boolean kept = data != null;
    Path folder = kept ? Files.createDirectories(data) : Files.createTempDirectory("folkmoot-");
    Transport transport = socket ? Transport.SOCKET : Transport.HTTP;
    return PlayedHouse.start(
        new PlayedHouse.Where(folder, kept, port, transport, install, sets),
        InstantSource.system());
  }
}
