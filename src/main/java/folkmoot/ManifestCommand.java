package folkmoot;

import static java.nio.charset.StandardCharsets.UTF_8;

import folkmoot.slack.FeatureSet;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code manifest}: prints what to give Slack when the app is made there. */
@Command(
    name = "manifest",
    mixinStandardHelpOptions = true,
    description = {
      "Print what Slack is given when the app is made there: its manifest.",
      "Paste it at api.slack.com/apps under Create New App, From a manifest."
    })
final class ManifestCommand implements Callable<Integer> {
  @Option(
      names = "--socket",
      description = "For Socket Mode: Slack needs no address to reach Folkmoot at.")
  private boolean socket;

  @Option(
      names = "--host",
      paramLabel = "NAME",
      description = "Where Slack reaches Folkmoot, such as folkmoot.example.org.")
  private @Nullable String host;

  @Option(
      names = "--with",
      split = ",",
      paramLabel = "SET",
      converter = FeatureSetWord.class,
      description = {
        "What to switch on beyond the usual: pairs, files, or pairs,files.",
        "Set FOLKMOOT_FEATURE_SETS to the same."
      })
  private Set<FeatureSet> sets = EnumSet.noneOf(FeatureSet.class);

  @Option(
      names = "--org",
      description = {
        "For an Enterprise Grid organisation that installs it for several",
        "workspaces at once."
      })
  private boolean org;

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it before call()
  private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    if (socket && host != null) {
      throw wrong("--socket needs no --host: choose one of them");
    }
    ManifestForm form = new ManifestForm(file(), sets);
    form = org ? form.forOrganisation() : form;
    out.print(socket ? form.overSocket() : form.overHttp(name()));
    out.flush();
    if (!socket && host == null) {
      spec.commandLine()
          .getErr()
          .println(
              "folkmoot: replace HOST, or give --host NAME. Without a public address: --socket.");
    }
    return 0;
  }

  private @Nullable String name() {
    return host == null
        ? null
        : ManifestForm.host(host)
            .orElseThrow(
                () ->
                    wrong(
                        "--host '"
                            + host
                            + "' is no name that Slack can call;"
                            + " give one such as folkmoot.example.org"));
  }

  private ParameterException wrong(String what) {
    return new ParameterException(spec.commandLine(), what);
  }

  private static String file() throws IOException {
    try (InputStream file =
        Objects.requireNonNull(ManifestCommand.class.getResourceAsStream("/manifest.yml"))) {
      return new String(file.readAllBytes(), UTF_8);
    }
  }
}
