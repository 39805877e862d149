package folkmoot;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.zaxxer.hikari.pool.HikariPool;
import folkmoot.secret.KeysOutOfReach;
import folkmoot.store.Database;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.net.UnknownHostException;
import java.nio.file.FileSystemException;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command line: reads the arguments, the environment and the clock, and starts the rest. */
@Command(
    name = "folkmoot",
    mixinStandardHelpOptions = true,
    version = "Folkmoot 0.1",
    synopsisSubcommandLabel = "COMMAND",
    header = "Pulse surveys, open questions and a weekly summary for partnerships, in Slack.%n",
    commandListHeading = "%nCommands:%n",
    optionListHeading = "%nOptions:%n",
    footer = {
      "",
      "Try it first:  folkmoot playground",
      "Exit codes:    0 done, 1 could not be done, 2 wrong arguments or settings"
    },
    subcommands = {
      PlaygroundCommand.class,
      ServeCommand.class,
      CheckCommand.class,
      StoryCommand.class,
      MigrateCommand.class,
      MoveCommand.class,
      ManifestCommand.class,
      TokenKeyCommand.class
    })
public final class Main {
  /** Something the operator can mend, said in one line. */
  static final class CannotRun extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final int exitCode;

    CannotRun(int exitCode, String sentence) {
      super(sentence);
      this.exitCode = exitCode;
    }

    int exitCode() {
      return exitCode;
    }
  }

  private static final int WRONG_INPUT = 2;
  private static final int MISTAKE = 70;

  /** Starts what the arguments name; exits with a code when it ends. */
  public static void main(String[] args) {
    // Under LANG=C Java would print accented letters as question marks.
    System.setOut(new PrintStream(new FileOutputStream(FileDescriptor.out), true, UTF_8));
    System.setErr(new PrintStream(new FileOutputStream(FileDescriptor.err), true, UTF_8));
    System.exit(run(args));
  }

  static int run(String... args) {
    CommandLine line = new CommandLine(new Main());
    line.setOut(new PrintWriter(System.out, true, UTF_8));
    line.setErr(new PrintWriter(System.err, true, UTF_8));
    line.setParameterExceptionHandler((wrong, given) -> sayWrong(wrong));
    line.setExecutionExceptionHandler((e, at, parsed) -> sayFailed(e, at.getErr()));
    if (args.length == 0) {
      line.usage(line.getOut());
      return 0;
    }
    return line.execute(args);
  }

  private static int sayWrong(ParameterException wrong) {
    CommandLine at = wrong.getCommandLine();
    String help = at.getCommandSpec().qualifiedName() + " --help";
    at.getErr().println("folkmoot: " + what(wrong) + " See " + help + ".");
    return WRONG_INPUT;
  }

  private static String what(ParameterException wrong) {
    if (!(wrong instanceof UnmatchedArgumentException unmatched)) {
      return wrong.getMessage() + ".";
    }
    List<String> meant = unmatched.getSuggestions();
    String unknown = "there is no “" + unmatched.getUnmatched().get(0) + "” here.";
    return meant.isEmpty() ? unknown : unknown + " Did you mean " + meant.get(0) + "?";
  }

  static String rootCause(Throwable failure) {
    Throwable cause = failure;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    if (Database.isOpenElsewhere(failure)) {
      return "another Folkmoot has its file open; stop that one first.";
    }
    if (cause instanceof FileSystemException file) {
      return file.getFile() + " cannot be made or opened by this user.";
    }
    if (cause instanceof UnknownHostException unknown) {
      return "there is no server " + unknown.getMessage() + ".";
    }
    return String.valueOf(cause.getMessage()).lines().findFirst().orElse("no reason given");
  }

  private static int sayFailed(Exception e, PrintWriter err) {
    if (e instanceof CannotRun cannot) {
      err.println(cannot.getMessage());
      return cannot.exitCode;
    }
    if (e instanceof KeysOutOfReach why) {
      err.println("folkmoot: the database in keys.url cannot be used: " + why.reason() + ".");
      return WRONG_INPUT;
    }
    if (e instanceof HikariPool.PoolInitializationException unreachable) {
      err.println("folkmoot: the database cannot be opened: " + rootCause(unreachable));
      return 1;
    }
    if (e instanceof Database.OnlyToRead) {
      err.println(
          "folkmoot: the database can be read but not written."
              + " Give its file to the user who runs this.");
      return 1;
    }
    String reference = UUID.randomUUID().toString().substring(0, 8);
    Logger log = LoggerFactory.getLogger(Main.class);
    log.error("Mistake {}", reference, e);
    err.println("folkmoot: this is a mistake of ours; the log has it under " + reference + ".");
    return MISTAKE;
  }
}
